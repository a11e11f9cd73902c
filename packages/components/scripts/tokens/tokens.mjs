/**
 * Every token that a portal may set: the one place where its purpose and its defaults are written. From here come the
 * style sheet (`src/base/token-styles.ts`), the files for design tools (`tokens/`), the page `docs/tokens.md`, and the
 * tokens in the manifest of the elements.
 */

/**
 * @typedef {object} ColourToken
 * @property {'color'} type
 * @property {string} name without `--gd-`
 * @property {string} purpose
 * @property {string} light the default, `#rrggbb`
 * @property {string} dark
 * @property {string} [follows] says how it is made from `--gd-accent` where a portal sets that and not this one
 *
 * @typedef {object} OtherToken
 * @property {'dimension' | 'fontFamily'} type
 * @property {string} name
 * @property {string} purpose
 * @property {string} value the default, as CSS
 * @property {number} [px] what that is on a page of 16 px, for design tools
 */

/** @type {(ColourToken | OtherToken)[]} */
export const TOKENS = [
  colour('accent', '#0b5cad', '#7db8f5', 'Buttons, links, marks and bars. One token that is usually enough.'),
  colour(
    'accent-strong',
    '#084a8c',
    '#a9d0fa',
    'The accent under the pointer, and text on its pale ground.',
    {
      follows: 'a fifth nearer to black, in the dark theme to white',
    },
  ),
  colour('on-accent', '#ffffff', '#06203a', 'Text on the accent.', {
    follows: 'black or white, whichever is read better; always 4.5 : 1 or more',
  }),
  colour('accent-soft', '#e8f1fb', '#16304a', 'The pale ground of notices and badges.', {
    follows: 'a tenth of the accent on the ground',
  }),
  colour('surface', '#ffffff', '#12181f', 'The ground of fields and boxes.'),
  colour('surface-soft', '#f4f6f8', '#1b242d', 'The ground of panels.'),
  colour('text', '#1a2430', '#e8edf2', 'Text.'),
  colour('text-muted', '#51606f', '#a9b6c3', 'Hints and what is less important.'),
  colour('border', '#c9d2db', '#3b4855', 'Lines that only divide.'),
  colour('border-strong', '#6b7a89', '#8b9aa8', 'The borders of fields, by which they are known.'),
  colour('danger', '#b3261e', '#ff9d94', 'Errors.'),
  colour('danger-soft', '#fdecea', '#3b1a18', 'The ground of errors.'),
  colour('success', '#146c43', '#7fd6a8', 'What is done.'),
  colour('success-soft', '#e6f4ec', '#12301f', 'The ground of what is done.'),
  colour('warning', '#8a4b00', '#f2bd6b', 'What needs care.'),
  colour('warning-soft', '#fff4e0', '#35270f', 'The ground of what needs care.'),
  colour('focus', '#0b5cad', '#a9d0fa', 'The ring around what has the focus.', {
    follows: 'the accent; in the dark theme `--gd-accent-strong`',
  }),
  { name: 'radius', type: 'dimension', value: '0.5em', px: 8, purpose: 'The roundness of fields and boxes.' },
  { name: 'font', type: 'fontFamily', value: 'inherit', purpose: 'Another font than the page’s.' },
  {
    ...{ name: 'font-size', type: 'dimension', value: 'max(1rem, 16px)', px: 16 },
    purpose: 'The size of text, of which all other sizes are parts.',
  },
];

/**
 * @param {string} name
 * @param {string} light
 * @param {string} dark
 * @param {string} purpose
 * @param {{ follows?: string }} [more]
 * @returns {ColourToken}
 */
function colour(name, light, dark, purpose, more = {}) {
  return { type: 'color', name, light, dark, purpose, ...more };
}
