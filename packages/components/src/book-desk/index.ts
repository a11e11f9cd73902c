export { GdBookDesk } from './gd-book-desk.js';
export type { BookChange, BookSelect } from './book-events.js';
