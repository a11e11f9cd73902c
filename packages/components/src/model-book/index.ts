export { GdModelBook, type BookLoaded } from './gd-model-book.js';
