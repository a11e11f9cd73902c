// The officers' page: takes a key, keeps it in memory only, and moves between the list and one case.
import { configure } from '%API%/kit/gd-all.js';

const element = (id) => document.getElementById(id);
const form = element('key-form');
const input = element('key');
const error = element('key-error');
/** What is in the page while there is a key: the list and the desk, which ask the API for nothing without one. */
let workplace = [];
let token;

configure({ token: () => token });
form.hidden = false;

/** Shows the key's form, with the reason where there is one. */
function askForKey(reason = '') {
  token = undefined;
  workplace.forEach((node) => node.remove());
  workplace = [];
  form.hidden = false;
  error.textContent = reason;
  error.hidden = reason === '';
  input.focus();
}

function openWorkplace() {
  const content = element('workplace').content.cloneNode(true);
  const inbox = content.querySelector('gd-case-inbox');
  const section = content.querySelector('section');
  const desk = content.querySelector('gd-case-desk');
  const back = section.querySelector('button');

  const show = (caseId) => {
    inbox.hidden = caseId !== undefined;
    section.hidden = caseId === undefined;
    if (caseId === undefined) {
      inbox.reload();
      return;
    }
    desk.caseId = caseId;
    back.focus();
  };
  inbox.addEventListener('gd-case-select', (event) => show(event.detail.id));
  back.addEventListener('click', () => show(undefined));
  content.querySelector('#sign-out').addEventListener('click', () => askForKey());
  workplace = [...content.children];
  form.hidden = true;
  form.after(content);
}

// A key that the server does not know, or no longer: back to the form instead of a dead end.
document.addEventListener('gd-error', (event) => {
  if (event.detail.code === 'unauthenticated') askForKey('Khóa này không đúng hoặc đã bị thu hồi.');
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const key = input.value.trim();
  if (!key.startsWith('gd_key_')) {
    askForKey('Khóa bắt đầu bằng gd_key_. Hãy kiểm tra lại.');
    return;
  }
  token = key;
  input.value = '';
  error.hidden = true;
  openWorkplace();
});
