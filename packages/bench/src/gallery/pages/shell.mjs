/** What the peers' galleries have around their cards: the models, a field for words, and the styles of ours. */
import { contentStyles, hostStyles } from '../../../../components/dist/base/styles.js';
import { formStyles } from '../../../../components/dist/base/form-styles.js';
import { iconStyles } from '../../../../components/dist/base/icon.styles.js';
import { modelCardStyles } from '../../../../components/dist/model-card/model-card.styles.js';
import { modelListStyles } from '../../../../components/dist/model-list/model-list.styles.js';
import { drive } from './drive.mjs';
import { matcherOf, searchTextOf } from './words.mjs';

/**
 * @typedef {import('@gd/contract').Model} Model
 *
 * @typedef {object} Gallery
 * @property {HTMLElement} element
 * @property {(models: readonly Model[]) => void} show for the first time
 * @property {(isShown: readonly boolean[], models: readonly Model[]) => void} filter which of the models, and these
 * @property {string} card a selector
 */

/** @param {Gallery} gallery */
export function inShell({ element, show, filter, card }) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [
    hostStyles,
    contentStyles,
    ...formStyles,
    iconStyles,
    modelCardStyles,
    modelListStyles,
  ].map(({ styleSheet }) => /** @type {CSSStyleSheet} */ (styleSheet));
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'input';
  input.setAttribute('aria-label', 'Tìm mô hình');
  const count = document.createElement('p');
  count.className = 'count';
  count.setAttribute('role', 'status');
  element.setAttribute('role', 'list');
  root.append(input, count, element);

  /** @type {Model[] | undefined} */
  let models;
  /** @type {string[]} */
  let texts = [];
  async function load() {
    const loaded = /** @type {Model[]} */ (await (await fetch('/models.json')).json());
    models = loaded;
    texts = loaded.map(searchTextOf);
  }
  const say = (/** @type {number} */ found) => (count.textContent = `${found} mô hình`);
  input.addEventListener('input', () => {
    const matches = matcherOf(input.value);
    const isShown = texts.map(matches);
    const found = models?.filter((_, i) => isShown[i]) ?? [];
    filter(isShown, found);
    say(found.length);
  });

  drive({
    pause: 0,
    load,
    show: async () => {
      if (!models) await load();
      show(models ?? []);
      say(models?.length ?? 0);
      document.body.append(host);
    },
    firstCard: () => root.querySelector(card),
    input: () => input,
    begun: () => Promise.resolve(),
    settled: () => true,
    found: () => Number(count.textContent?.replace(/\D/g, '')),
    cards: () => [...root.querySelectorAll(card)].filter((one) => one.closest('[hidden]') === null),
  });
}
