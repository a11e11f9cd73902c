// The officers' page: who is signed in, their list, and one case at a time. The session is a cookie of this origin that
// no script can read, so the elements need no token.
const element = (id) => document.getElementById(id);
const state = element('state');

/** @param {string} text */
const say = (text) => {
  state.textContent = text;
};

/** Gd-Version says to the server that a script of this page asks, and no form of another page. */
const ask = (path, init = {}) =>
  fetch(path, { ...init, headers: { Accept: 'application/json', 'Gd-Version': '2026-11-23' } });

function leave(reason) {
  document.querySelectorAll('gd-case-inbox, gd-case-inbox + section').forEach((node) => node.remove());
  element('person').hidden = true;
  element('sign-in').hidden = false;
  say(reason);
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
  element('main').append(content);
}

function enter({ name, unit }) {
  element('person-name').textContent = name;
  element('person-unit').textContent = unit.label.vi;
  element('person').hidden = false;
  say('');
  openWorkplace();
}

element('sign-out').addEventListener('click', async () => {
  const response = await ask('/auth/sign-out', { method: 'POST' });
  if (!response.ok) {
    say('Chưa đăng xuất được. Hãy thử lại.');
    return;
  }
  const { next } = await response.json();
  window.location.assign(next);
});

// A session that has run out: back to the sign-in instead of a dead end.
document.addEventListener('gd-error', (event) => {
  if (event.detail.code === 'unauthenticated') leave('Phiên làm việc đã hết. Hãy đăng nhập lại.');
});

async function start() {
  say('Đang tải…');
  const response = await ask('/v1/staff/me');
  if (response.ok) enter(await response.json());
  else if (response.status === 401) leave('Hãy đăng nhập bằng tài khoản của cơ quan.');
  else throw new Error(String(response.status));
}
start().catch(() => say('Máy chủ chưa trả lời. Hãy tải lại trang sau ít phút.'));
