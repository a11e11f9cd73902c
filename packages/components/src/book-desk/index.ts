export { GdBookDesk, type BookChange, type BookSelect } from './gd-book-desk.js';
