export { fold } from './fold.js';
export { inSentence } from './in-sentence.js';
export { sortKey } from './sort-key.js';
