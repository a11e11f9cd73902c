// The officers' page: takes a key, keeps it in memory only, and moves between the list and one case.
import { configure } from '%API%/kit/gd-all.js';

const element = (id) => document.getElementById(id);
const form = element('key-form');
const input = element('key');
const error = element('key-error');
let token;

configure({ token: () => token });

/** The list and the desk come into the page once there is a key, and so ask the API for nothing without one. */
function openWorkplace() {
  const workplace = element('workplace').content.cloneNode(true);
  const inbox = workplace.querySelector('gd-case-inbox');
  const section = workplace.querySelector('section');
  const desk = workplace.querySelector('gd-case-desk');

  const show = (caseId) => {
    inbox.hidden = caseId !== undefined;
    section.hidden = caseId === undefined;
    if (caseId === undefined) {
      inbox.reload();
      return;
    }
    desk.caseId = caseId;
    section.querySelector('button').focus();
  };
  inbox.addEventListener('gd-case-select', (event) => show(event.detail.id));
  section.querySelector('button').addEventListener('click', () => show(undefined));
  form.replaceWith(workplace);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const key = input.value.trim();
  const looksRight = key.startsWith('gd_key_');
  error.hidden = looksRight;
  error.textContent = looksRight ? '' : 'Khoá bắt đầu bằng gd_key_. Hãy kiểm tra lại.';
  if (!looksRight) {
    input.focus();
    return;
  }
  token = key;
  openWorkplace();
});
