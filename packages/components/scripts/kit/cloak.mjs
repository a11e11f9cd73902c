/**
 * `gd-cloak.css`: the page keeps still while elements load. What stands inside a tag stays readable, and its place is
 * kept from the first paint until the element has something to show.
 */

/** As high as a screen: what comes after a long element is not seen yet, wherever it will be. */
const SCREEN = 64;

/**
 * The least height of each element, or of a mode of it, when it is ready, measured in ems of its page: on a phone, and from 48em on where it
 * is lower there.
 * @type {Record<string, [number, number?]>}
 */
const HEIGHTS = {
  'gd-book-desk': [SCREEN],
  'gd-case-desk': [SCREEN],
  'gd-case-inbox': [SCREEN],
  'gd-case-registration': [SCREEN],
  'gd-case-status': [29.5, 26.5],
  'gd-complaint-draft': [SCREEN],
  'gd-denunciation-guide': [SCREEN, 54.5],
  'gd-feedback-board': [SCREEN],
  'gd-feedback-form': [SCREEN],
  'gd-model-book': [SCREEN],
  'gd-model-card': [26.5],
  'gd-model-desk': [SCREEN],
  'gd-model-detail': [SCREEN],
  'gd-model-form': [SCREEN],
  'gd-model-import': [SCREEN],
  'gd-model-list': [SCREEN],
  'gd-model-stats': [SCREEN],
  'gd-service-stats': [SCREEN],
  'gd-sign-in': [6.5, 3.5],
  'gd-unit-picker': [16.4, 15],
  'gd-unit-picker[mode=search]': [8, 6.5],
};

/** @param {string[]} tags */
export function cloakStyles(tags) {
  const missing = tags.filter((tag) => !HEIGHTS[tag]);
  if (missing.length > 0) throw new Error(`No height is known of ${missing.join(', ')}.`);
  const rules = (/** @type {(heights: [number, number?]) => number | undefined} */ heightOf) =>
    Object.entries(HEIGHTS).flatMap(([selector, heights]) => {
      const height = heightOf(heights);
      if (height === undefined) return [];
      // Apart: a browser without :state() would drop both.
      return [':not(:defined)', ':state(loading)'].map(
        (when) => `${selector}${when}{display:block;min-block-size:${height}em}`,
      );
    });
  return [
    ...rules(([phone]) => phone),
    '@media (min-width:48em){',
    ...rules(([, wide]) => wide),
    '}',
    '',
  ].join('\n');
}
