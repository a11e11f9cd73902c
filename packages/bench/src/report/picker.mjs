import { goalBeside, verdict } from './goals.mjs';
import { kB, ms, table, times } from './markdown.mjs';

/** @typedef {import('../picker/picker.mjs').PickerResult} Result */

/** @type {Record<string, { title: string, about: string }>} */
const SUBJECTS = {
  gd: {
    title: '**gd-unit-picker**',
    about:
      'by gd.js, over the whole country; it always searches the names of all times (15,597), so both its rows do the same',
  },
  'accessible-autocomplete': { title: 'accessible-autocomplete', about: 'filters by substring, shows 50' },
  vaadin: { title: 'Vaadin combo-box', about: 'its own filter by substring, draws what is on the screen' },
  'carbon-combo-box': { title: 'Carbon combo-box', about: 'an element for each name' },
  'web-awesome-select': { title: 'Web Awesome select', about: 'has no search by text: weighed only' },
};
const titleOf = (/** @type {string} */ name) => SUBJECTS[name]?.title ?? name;

/** @param {Result} result */
export function pickerGoals({ rows }) {
  const [ours, ...peers] = rows;
  const sizes = ours?.typed.map(({ size }) => size) ?? [];
  return [
    goalBeside(
      'picker: bytes without data (brotli), beside the lightest peer',
      0.8,
      ours,
      peers,
      ({ code }) => code.brotli,
      titleOf,
    ),
    ...sizes.map((size) => {
      const worst = (/** @type {Result['rows'][number]} */ { typed }) =>
        typed.find((one) => one.size === size)?.worst ?? 0;
      const typing = peers.filter(({ typed }) => typed.length > 0);
      return goalBeside(
        `picker: worst key of ${size} names, beside the best peer`,
        1,
        ours,
        typing,
        worst,
        titleOf,
      );
    }),
  ];
}

/** @param {Result} result */
export function pickerReport(result) {
  const { slowed, keys, rounds, rows } = result;
  const [ours] = rows;
  return [
    `A field for communes, the processor slowed ${slowed} times. "code": kB of JavaScript and CSS once options are shown, without`,
    'data. "first options": ms from entering the field, with one letter at once, to the paint of options; data is fetched from',
    `this machine. "key": ms from a key to the paint of the last change that it makes, ${keys} keys, each the median of`,
    `${rounds} after one that warms up. A ratio is ours / the peer’s.`,
    '',
    table(
      ['', 'code gzip:', 'code brotli:', 'brotli ratio:'],
      rows.map(({ name, code }) => [
        titleOf(name),
        kB(code.gzip),
        kB(code.brotli),
        name === 'gd' || !ours ? '' : times(ours.code.brotli / code.brotli),
      ]),
    ),
    '',
    table(
      ['', 'names:', 'first options:', 'key, median:', 'key, worst:', 'worst after'],
      rows.flatMap(({ name, typed }) =>
        typed.map(({ size, opened, median, worst, worstText }) => [
          titleOf(name),
          String(size),
          ms(opened),
          ms(median),
          ms(worst),
          `"${worstText}"`,
        ]),
      ),
    ),
    '',
    ...pickerGoals(result).map((goal) => `- ${goal.what} (${goal.beside}): ${verdict(goal)}`),
    '',
    ...Object.values(SUBJECTS).map(({ title, about }) => `- ${title}: ${about}.`),
    '',
  ].join('\n');
}
