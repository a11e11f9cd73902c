/** What a design system leaves to the page: look, show again, send. */
import { WORDS } from '../words.mjs';

/** The communes of the portal's province, asked for once. */
export const communes = (() => {
  /** @type {Promise<string[]> | undefined} */
  let list;
  return () => (list ??= fetch('/communes.json').then((response) => response.json()));
})();

/** @param {Record<string, unknown>} answers @returns {Promise<string>} the code */
export async function send(answers) {
  const response = await fetch('/sent', { method: 'POST', body: JSON.stringify(answers) });
  return (await response.json()).code;
}

const make = (/** @type {string} */ name, /** @type {string} */ text) =>
  Object.assign(document.createElement(name), { textContent: text });

/** @typedef {Partial<Record<keyof typeof WORDS, string>>} Answers */

/** The answers shown again, with the ways back and on. @param {Answers} answers @param {() => void} onBack */
export function review(answers, onBack) {
  const section = document.createElement('section');
  const list = document.createElement('dl');
  for (const [name, value] of Object.entries(answers))
    list.append(make('dt', WORDS[/** @type {keyof typeof WORDS} */ (name)]), make('dd', value));
  const [back, on] = [make('button', WORDS.back), make('button', WORDS.send)];
  back.addEventListener('click', onBack);
  on.addEventListener('click', async () => {
    section.replaceChildren(make('p', `${WORDS.sent} ${await send(answers)}`));
  });
  section.append(list, back, on);
  return section;
}

const REQUIRED = /** @type {const} */ (['content', 'kind', 'title', 'unit', 'name', 'address', 'consent']);

/**
 * @param {HTMLElement} form
 * @param {(name: keyof typeof WORDS) => string} valueOf a field
 */
export function goOn(form, valueOf) {
  form.querySelector('#missing')?.remove();
  const missing = REQUIRED.find((name) => !valueOf(name));
  if (missing) {
    form.prepend(
      Object.assign(make('p', `${WORDS[missing]}: ${WORDS.missing}`), { id: 'missing', role: 'alert' }),
    );
    return;
  }
  const names = /** @type {const} */ ([...REQUIRED, 'detail', 'files', 'phone', 'email']);
  const shown = review(Object.fromEntries(names.map((name) => [name, valueOf(name)])), () => {
    shown.remove();
    form.hidden = false;
  });
  form.hidden = true;
  form.after(shown);
}

/** Names of chosen files. @param {readonly File[]} files */
export const namesOf = (files) => files.map(({ name }) => name).join(', ');
