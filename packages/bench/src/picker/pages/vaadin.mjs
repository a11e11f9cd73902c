/** Vaadin's combo box: its own filter over its own items. */
import '@vaadin/combo-box';
import { allNames } from './names.mjs';

const box = /** @type {any} */ (document.querySelector('vaadin-combo-box'));
box.addEventListener('focusin', async () => (box.items = await allNames()), { once: true });
