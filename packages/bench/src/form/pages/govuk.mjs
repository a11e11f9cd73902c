/** GOV.UK Frontend, whose parts are chosen one by one, with accessible-autocomplete. */
import accessibleAutocomplete from 'accessible-autocomplete';
import 'accessible-autocomplete/dist/accessible-autocomplete.min.css';
import { Button, CharacterCount, Checkboxes, createAll, FileUpload, Radios } from 'govuk-frontend';
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { communes, goOn, namesOf } from './flow.mjs';

document.body.classList.add('govuk-template__body', 'govuk-frontend-supported', 'js-enabled');
for (const part of [Button, CharacterCount, Checkboxes, FileUpload, Radios]) createAll(part);

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
accessibleAutocomplete({
  element: form.querySelector('#unit-place'),
  id: 'unit',
  name: 'unit',
  source: async (/** @type {string} */ text, /** @type {(found: string[]) => void} */ show) =>
    show((await communes()).filter((name) => name.toLowerCase().includes(text.toLowerCase()))),
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  goOn(form, (name) =>
    name === 'files'
      ? namesOf(/** @type {File[]} */ (data.getAll(name)).filter(({ size }) => size > 0))
      : String(data.get(name) ?? ''),
  );
});
