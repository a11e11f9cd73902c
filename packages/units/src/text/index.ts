export { fold } from './fold.js';
export { sortKey } from './sort-key.js';
