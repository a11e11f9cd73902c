/** Every card made at once and put into the page at once. */
import { inShell } from './shell.mjs';

/** @typedef {import('@gd/contract').Model} Model */

/**
 * @param {object} gallery
 * @param {(model: Model) => HTMLElement} gallery.cardOf
 * @param {string} gallery.card a selector of what it gives
 * @param {'hides' | 'makes'} gallery.filter hides the cards that are not found, or makes those that are anew
 */
export function allAtOnce({ cardOf, card, filter }) {
  const element = document.createElement('div');
  element.className = 'cards';
  function itemOf(/** @type {Model} */ model) {
    const item = document.createElement('div');
    item.className = 'item';
    item.setAttribute('role', 'listitem');
    item.append(cardOf(model));
    return item;
  }
  const make = (/** @type {readonly Model[]} */ models) => element.replaceChildren(...models.map(itemOf));
  inShell({
    element,
    card,
    show: make,
    filter: (isShown, models) => {
      if (filter === 'makes') make(models);
      else [...element.children].forEach((item, i) => item.toggleAttribute('hidden', !isShown[i]));
    },
  });
}
