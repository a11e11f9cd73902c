// The officers' workplace: the list, one case, and registration, each at an address of its own (#list, #case=ID, #register),
// so that the browser's own ways back and links work. The session is a cookie of this origin that no script can read, so
// the elements need no token; nothing is stored on the device, and what was shown is taken away with the session.
const element = (id) => document.getElementById(id);
const TITLES = { list: 'Tiếp nhận và giải quyết', case: 'Giải quyết một việc', register: 'Nhập đơn' };
const CASE = /^#case=([0-9a-f-]{36})$/;

/** Which view an address means; the list for any other. */
function viewOf(hash) {
  const [, caseId] = CASE.exec(hash) ?? [];
  if (caseId) return { view: 'case', caseId };
  return { view: hash === '#register' ? 'register' : 'list' };
}

function show({ view, caseId }) {
  const sections = document.querySelectorAll('main > section');
  if (sections.length === 0) return;
  for (const section of sections) section.hidden = section.dataset.view !== view;
  for (const link of document.querySelectorAll('nav a'))
    if (link.dataset.view === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  document.title = `${TITLES[view]} – Trang của cán bộ`;
  element('title').textContent = TITLES[view];
  const inbox = document.querySelector('gd-case-inbox');
  if (view === 'case') {
    document.querySelector('gd-case-desk').caseId = caseId;
    inbox.selectedId = caseId;
  }
}

// A link to #main only moves the focus, as the browser does; it is no view.
const route = () => {
  if (location.hash !== '#main') show(viewOf(location.hash));
};

function openWorkplace() {
  const content = element('workplace').content.cloneNode(true);
  const inbox = content.querySelector('gd-case-inbox');
  const desk = content.querySelector('gd-case-desk');
  inbox.addEventListener('gd-case-select', (event) => {
    location.hash = `#case=${event.detail.id}`;
  });
  desk.addEventListener('gd-case-change', () => inbox.reload());
  content.querySelector('gd-case-registration').addEventListener('gd-case-registered', () => inbox.reload());
  element('main').append(content);
  element('nav').hidden = false;
  element('welcome').hidden = true;
  route();
}

function closeWorkplace() {
  for (const section of document.querySelectorAll('main > section')) section.remove();
  element('nav').hidden = true;
  element('welcome').hidden = false;
  element('title').textContent = TITLES.list;
}

window.addEventListener('hashchange', () => {
  if (location.hash === '#main') return;
  route();
  // As a new page would: reading begins at its top. The desk takes the focus itself once the case is there.
  window.scrollTo(0, 0);
  if (viewOf(location.hash).view !== 'case') element('main').focus();
});
document.addEventListener('gd-signed-in', () => {
  if (!document.querySelector('main > section')) openWorkplace();
});
document.addEventListener('gd-signed-out', closeWorkplace);
