import { ratio } from '../stats.mjs';
import { MB, table, times } from './markdown.mjs';

/** @param {import('../register/register.mjs').RegisterResult} result */
export function registerReport({ rows, models, photos, idle, tasks }) {
  return [
    `A register of ${rows} rows is checked and taken in, and written as files; a book of ${models} models with ${photos} photos is made.`,
    'Over HTTP, from the request until the answer or the file is there; each task in a server that was just started, once.',
    `Peak: the most resident memory of the whole process; a server at rest has ${MB(idle)} MB. The library: that which our server`,
    'uses, in a process of its own that only reads the file, writes the same rows, or puts the same photos into a ZIP. A ratio',
    'is ours / the library’s: what all the rest costs.',
    '',
    table(
      ['', 'file MB:', 's:', 'peak MB:', 'library s:', 'library MB:', 's ratio:', 'peak ratio:'],
      tasks.map(({ name, bytes, ours, library }) => [
        name,
        (bytes / 1e6).toFixed(1),
        ours.seconds.toFixed(2),
        MB(ours.peak),
        library.seconds.toFixed(2),
        MB(library.peak),
        times(ratio(ours.seconds, library.seconds)),
        times(ratio(ours.peak, library.peak)),
      ]),
    ),
    '',
  ].join('\n');
}
