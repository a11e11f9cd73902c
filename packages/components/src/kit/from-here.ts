import { configure } from '../base/configure.js';

/** A file of the kit lies on the API's origin, with the data of the units beside it. */
configure({
  apiBase: new URL(import.meta.url).origin,
  unitsBase: new URL(/* @vite-ignore */ './units/', import.meta.url).href,
});
