/** Form.io's renderer: the form is data. The page brings the review. Its look is Bootstrap's, which is not here. */
import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js/form';
import { CONSENT, KINDS, WORDS } from '../words.mjs';
import { namesOf, review } from './flow.mjs';

const line = (/** @type {keyof typeof WORDS} */ key, required = false) => ({
  type: 'textfield',
  key,
  label: WORDS[key],
  validate: { required, maxLength: 300 },
});

const place = /** @type {HTMLElement} */ (document.querySelector('#form'));
const form = await Formio.createForm(
  place,
  {
    components: [
      { type: 'textarea', key: 'content', label: WORDS.content, rows: 5, validate: { required: true } },
      {
        type: 'radio',
        key: 'kind',
        label: WORDS.kind,
        values: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
        validate: { required: true },
      },
      line('title', true),
      {
        type: 'select',
        key: 'unit',
        label: WORDS.unit,
        widget: 'choicesjs',
        dataSrc: 'url',
        data: { url: `${location.origin}/communes-as-objects.json` },
        valueProperty: 'name',
        template: '{{ item.name }}',
        lazyLoad: true,
        disableLimit: true,
        noRefreshOnScroll: true,
        searchField: 'name',
        validate: { required: true },
      },
      line('detail'),
      { type: 'file', key: 'files', label: WORDS.files, storage: 'base64', multiple: true },
      line('name', true),
      line('address', true),
      line('phone'),
      line('email'),
      { type: 'content', key: 'consentText', html: `<p>${CONSENT}</p>` },
      { type: 'checkbox', key: 'consent', label: WORDS.consent, validate: { required: true } },
      { type: 'button', action: 'submit', key: 'submit', label: WORDS.toReview },
    ],
  },
  { noAlerts: true },
);
form.nosubmit = true;
form.on('submit', (/** @type {{ data: any }} */ { data }) => {
  const { consent, files, ...answers } = data;
  delete answers.submit;
  const names = namesOf(
    (files ?? []).map((/** @type {{ originalName: string }} */ file) => ({ name: file.originalName })),
  );
  const shown = review({ ...answers, files: names, consent: String(consent) }, () => {
    shown.remove();
    place.hidden = false;
  });
  place.hidden = true;
  place.after(shown);
});
