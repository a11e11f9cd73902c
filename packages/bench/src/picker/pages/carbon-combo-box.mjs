/** Carbon's combo box: an element for each name, hidden where it is not found. */
import '@carbon/web-components/es/components/combo-box/index.js';
import { allNames } from './names.mjs';

const box = /** @type {any} */ (document.querySelector('cds-combo-box'));
box.shouldFilterItem = true;
box.addEventListener(
  'focusin',
  async () => {
    const items = (await allNames()).map((name) => {
      const item = document.createElement('cds-combo-box-item');
      item.setAttribute('value', name);
      item.textContent = name;
      return item;
    });
    box.append(...items);
  },
  { once: true },
);
