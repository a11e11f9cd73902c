/** Books of chosen models, such as the Book of 100: built by a committee, read and downloaded by everybody. */
import { officerBooks } from './officer.js';
import { publicBooks } from './public.js';

export * from './book.js';
export * from './desk.js';
export * from './officer.js';
export * from './public.js';

export const books = { ...publicBooks, ...officerBooks } as const;
