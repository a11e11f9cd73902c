/**
 * `gd-all.js`: every element for everybody, in one file. The API is taken to be where the file came from. A page that
 * keeps them apart says so by `api-base` or by `configure`.
 */
import '../define-public.js';
import './from-here.js';

export { configure } from '../base/configure.js';
