import { goalBeside } from './goals.mjs';

/** Not slower than a virtualised list. @param {import('../gallery/gallery.mjs').GalleryResult} result */
export function galleryGoals({ models, rows }) {
  const of = (/** @type {string} */ name) => rows.filter((row) => row.name === name);
  const goal = (
    /** @type {string} */ what,
    /** @type {(row: import('../gallery/gallery.mjs').Row) => number} */ valueOf,
  ) =>
    goalBeside(
      `gallery of ${models}: ${what}`,
      1,
      of('gd')[0],
      of('virtualizer'),
      valueOf,
      () => 'lit-virtualizer',
    );
  return [
    goal('opened', ({ opened }) => opened),
    goal('median key', ({ median }) => median),
    goal('worst key', ({ worst }) => worst),
  ];
}
