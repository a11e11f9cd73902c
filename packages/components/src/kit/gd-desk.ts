/**
 * `gd-desk.js`: every element of officers, in one file that needs no other. Beside `gd-all.js` on one page each has
 * settings of its own, and an element of both stays as the first file defined it.
 */
import '../define-desk.js';
import './from-here.js';

export { configure } from '../base/configure.js';
