/** Our card by lit-virtualizer: only what is near the screen is in the page. */
import { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import { html } from 'lit';
import { modelView } from '../../../../components/dist/model-card/view.js';
import { inShell } from './shell.mjs';
import { addressOf } from './words.mjs';

/** @typedef {import('@gd/contract').Model} Model */

customElements.define('lit-virtualizer', LitVirtualizer);
const list = /** @type {LitVirtualizer<Model>} */ (document.createElement('lit-virtualizer'));
list.keyFunction = ({ id }) => id;
list.renderItem = (model) =>
  html`<div class="item" role="listitem" style="width: 100%; padding-bottom: 1.25em; box-sizing: border-box">
    ${modelView(model, { locale: 'vi', level: 3, href: addressOf(model.slug) })}
  </div>`;

inShell({
  element: list,
  card: '.card',
  show: (models) => (list.items = [...models]),
  filter: (_isShown, models) => (list.items = [...models]),
});
