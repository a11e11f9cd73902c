/** The page: form, check, paper, and leaving. Nothing here sends or stores; what is typed lives in the controls alone. */
import { paperOf } from './paper.js';
import { People } from './people.js';
import { missingParts } from './petition.js';

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 */
const the = (id) => /** @type {T} */ (document.getElementById(id));
/** @param {string} id */
const textOf = (id) => /** @type {HTMLInputElement} */ (the(id)).value;

const form = /** @type {HTMLFormElement} */ (the('petition'));
const people = new People(the('people'), /** @type {HTMLTemplateElement} */ (the('person')));

const readPetition = () => ({
  to: textOf('to'),
  place: textOf('place'),
  date: textOf('date'),
  people: people.read(),
  denounced: textOf('denounced'),
  denouncedAbout: textOf('denounced-about'),
  act: textOf('act'),
  evidence: textOf('evidence'),
  request: textOf('request'),
  secrecy: /** @type {HTMLInputElement} */ (the('secrecy')).checked,
});

// What is missing

/** @param {import('./petition.js').Missing} missing */
const controlOf = ({ part, person }) => (person === undefined ? the(part) : people.control(person, part));

/** @param {import('./petition.js').Missing} missing */
function wordsOf(missing) {
  const control = controlOf(missing);
  const person = control.closest('fieldset.person');
  if (!(person instanceof HTMLElement)) return control.dataset['missing'] ?? '';
  // A representative is missing from the group, not from one of its people.
  if (missing.part === 'represents') return person.dataset['missing'] ?? '';
  return `${person.querySelector('legend')?.textContent}: ${control.dataset['missing']}`;
}

function forgetErrors() {
  the('errors').hidden = true;
  for (const error of form.querySelectorAll('.field-error')) {
    const control = form.querySelector(`[aria-describedby~="${error.id}"]`);
    const described = control?.getAttribute('aria-describedby')?.replace(error.id, '').trim();
    if (described) control?.setAttribute('aria-describedby', described);
    else control?.removeAttribute('aria-describedby');
    control?.removeAttribute('aria-invalid');
    error.remove();
  }
}

/**
 * Says at the control what is missing there.
 * @param {HTMLElement} control
 * @param {string} words
 */
function markError(control, words) {
  const error = document.createElement('p');
  error.className = 'field-error';
  error.id = `${control.id}-error`;
  error.textContent = `${form.dataset['missing']}${words}`;
  (control.closest('.choice') ?? control).before(error);
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described ? `${described} ${error.id}` : error.id);
  control.setAttribute('aria-invalid', 'true');
}

/**
 * Lists what is missing, each with a way to its control; the list takes the focus.
 * @param {import('./petition.js').Missing[]} missing
 */
function showErrors(missing) {
  const items = missing.map((one) => {
    const control = controlOf(one);
    const words = wordsOf(one);
    markError(control, words);
    const link = document.createElement('a');
    link.href = `#${control.id}`;
    link.textContent = words;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      control.scrollIntoView({ block: 'center' });
      control.focus({ preventScroll: true });
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  the('error-list').replaceChildren(...items);
  the('errors').hidden = false;
  the('errors').focus();
}

// The paper

/** @param {boolean} shown */
function showPaper(shown) {
  the('page').hidden = shown;
  the('preview').hidden = !shown;
  the('paper').replaceChildren(...(shown ? [paperOf(readPetition())] : []));
  the(shown ? 'preview-title' : 'write').focus();
  scrollTo(0, shown ? 0 : the('write').offsetTop);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  forgetErrors();
  const missing = missingParts(readPetition());
  if (missing.length > 0) showErrors(missing);
  else showPaper(true);
});
the('with-blanks').addEventListener('click', () => {
  forgetErrors();
  showPaper(true);
});
the('back').addEventListener('click', () => showPaper(false));
the('print').addEventListener('click', () => print());
the('add-person').addEventListener('click', () => people.add().focus());

// Forgetting and leaving

const pad = (/** @type {number} */ number) => String(number).padStart(2, '0');

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function forget() {
  form.reset();
  people.clear();
  forgetErrors();
  the('paper').replaceChildren();
  the('page').hidden = false;
  the('preview').hidden = true;
  /** @type {HTMLInputElement} */ (the('date')).value = today();
  removeEventListener('beforeunload', warn);
}

/** What was typed is lost by leaving, so the browser asks first. @param {Event} event */
const warn = (event) => event.preventDefault();

form.addEventListener('input', () => {
  the('cleared').textContent = '';
  addEventListener('beforeunload', warn);
});
the('clear').addEventListener('click', () => {
  forget();
  the('cleared').textContent = the('cleared').dataset['words'] ?? '';
});

/** Empties the page at once, and puts a blank one in its place in the history. */
function leave() {
  forget();
  document.body.replaceChildren();
  location.replace('about:blank');
}
the('leave').addEventListener('click', leave);

/** Escape pressed so many times in a row leaves; any other key begins the count again. */
const PRESSES_TO_LEAVE = 3;
let presses = 0;
addEventListener('keydown', ({ key, repeat }) => {
  if (repeat) return;
  presses = key === 'Escape' ? presses + 1 : 0;
  if (presses === PRESSES_TO_LEAVE) leave();
});

// A browser may keep a page that was left, to show it again at once; then it must be empty.
addEventListener('pagehide', forget);

// A browser may fill in what was typed before a reload.
forget();
