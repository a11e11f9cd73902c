/** Carbon's web components. */
import '@carbon/web-components/es/components/button/button.js';
import '@carbon/web-components/es/components/checkbox/index.js';
import '@carbon/web-components/es/components/combo-box/index.js';
import '@carbon/web-components/es/components/file-uploader/index.js';
import '@carbon/web-components/es/components/radio-button/index.js';
import '@carbon/web-components/es/components/text-input/index.js';
import '@carbon/web-components/es/components/textarea/index.js';
import { communes, goOn, namesOf } from './flow.mjs';

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
const box = /** @type {any} */ (form.querySelector('cds-combo-box'));
box.addEventListener(
  'focusin',
  async () => {
    for (const name of await communes()) {
      const item = document.createElement('cds-combo-box-item');
      item.setAttribute('value', name);
      item.textContent = name;
      box.append(item);
    }
  },
  { once: true },
);
/** @type {File[]} */
let files = [];
form.addEventListener('cds-file-uploader-button-changed', (event) => {
  files = /** @type {CustomEvent<{ addedFiles: File[] }>} */ (event).detail.addedFiles;
});
form.querySelector('cds-button')?.addEventListener('click', () =>
  goOn(form, (name) => {
    if (name === 'files') return namesOf(files);
    const field = /** @type {any} */ (form.querySelector(`[name=${name}]`));
    if (name === 'consent') return field.checked ? 'yes' : '';
    return field.value ?? '';
  }),
);
