/** As its guide has it, with as many answers as ours shows. */
import accessibleAutocomplete from 'accessible-autocomplete';
import 'accessible-autocomplete/dist/accessible-autocomplete.min.css';
import { allNames } from './names.mjs';

const SHOWN = 50;
accessibleAutocomplete({
  element: document.querySelector('#place'),
  id: 'unit',
  source: async (/** @type {string} */ text, /** @type {(found: string[]) => void} */ show) => {
    const wanted = text.toLowerCase();
    show((await allNames()).filter((name) => name.toLowerCase().includes(wanted)).slice(0, SHOWN));
  },
});
