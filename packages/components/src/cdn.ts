/**
 * The one-file kit `gd-all.js`: every element defined, the API taken to be where this file came from. A page that
 * keeps them apart says so by `api-base` or by `configure`, which this file exports with the rest of the package.
 */
import { configure } from './base/configure.js';
import './all.js';

configure({
  apiBase: new URL(import.meta.url).origin,
  unitsBase: new URL('./units/', import.meta.url).href,
});

export * from './index.js';
