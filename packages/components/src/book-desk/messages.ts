import { catalogue, type Catalogue } from '../base/catalogue.js';
import { en } from './words-en.js';
import { vi } from './words-vi.js';

/** Words of `gd-book-desk`. */
export const bookDeskMessages: Catalogue<typeof vi> = catalogue('book-desk', { vi, en });
