/** Web Awesome with its own theme, without which fields have no border. Its select has no search by text. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { communes, goOn, namesOf } from './flow.mjs';

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
form.querySelector('wa-select')?.addEventListener(
  'focusin',
  async () => {
    const options = (await communes()).map((name) =>
      // Its values have no spaces.
      Object.assign(document.createElement('wa-option'), {
        value: name.replaceAll(' ', '_'),
        textContent: name,
      }),
    );
    form.querySelector('wa-select')?.append(...options);
  },
  { once: true },
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  goOn(form, (name) =>
    name === 'files'
      ? namesOf(/** @type {File[]} */ (data.getAll(name)).filter(({ size }) => size > 0))
      : String(data.get(name) ?? '').replaceAll('_', ' '),
  );
});
