// The officers' workplace: each part at an address of its own (#list, #case=ID, #models, …), so that the browser's own ways
// back and links work. The session is a cookie of this origin that no script can read, so the elements need no token;
// nothing is stored on the device, and what was shown is taken away with the session.
const element = (id) => document.getElementById(id);
const START = 'Nơi làm việc của cán bộ';
const TITLES = {
  list: 'Tiếp nhận và giải quyết',
  case: 'Giải quyết một việc',
  register: 'Nhập đơn',
  models: 'Sổ mô hình Dân vận khéo',
  nominate: 'Đề cử mô hình',
  import: 'Nhập sổ từ tệp',
  books: 'Tập sách mô hình',
};
/** Over the parts whose element has a heading of the same words. */
const HEADINGS = { ...TITLES, import: TITLES.models, books: TITLES.models };
const CASE = /^#case=([0-9a-f-]{36})$/;
const sectionsOf = () => [...document.querySelectorAll('main > section')];

/** Which view an address means; the first that this person has for any other. */
function viewOf(hash) {
  const views = sectionsOf().map(({ dataset }) => dataset.view);
  const [, caseId] = CASE.exec(hash) ?? [];
  if (caseId && views.includes('case')) return { view: 'case', caseId };
  const view = hash.slice(1);
  return { view: view !== 'case' && views.includes(view) ? view : views[0] };
}

function show({ view, caseId }) {
  if (!view) return;
  for (const section of sectionsOf()) section.hidden = section.dataset.view !== view;
  for (const link of document.querySelectorAll('nav a'))
    if (link.dataset.view === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  document.title = `${TITLES[view]} – Trang của cán bộ`;
  element('title').textContent = HEADINGS[view];
  if (view === 'case') {
    document.querySelector('gd-case-desk').caseId = caseId;
    document.querySelector('gd-case-inbox').selectedId = caseId;
  }
}

// A link to #main only moves the focus, as the browser does; it is no view.
const route = () => {
  if (location.hash !== '#main') show(viewOf(location.hash));
};

const isFor =
  (roles) =>
  ({ dataset }) =>
    dataset.roles.split(' ').some((role) => roles.includes(role));

/** Photos of models are public files of the province, whose addresses are made with the key of one of its portals. */
async function nameSite(bookDesk) {
  const response = await fetch('/v1/site');
  if (response.ok) bookDesk.site = (await response.json()).key;
}

/** What the roles have no use for would only be refused, so it is not there. */
function openWorkplace(roles) {
  const content = element('workplace').content.cloneNode(true);
  for (const section of content.querySelectorAll('section')) if (!isFor(roles)(section)) section.remove();
  const links = [...document.querySelectorAll('nav a')];
  for (const link of links) link.hidden = !isFor(roles)(link);
  const inbox = content.querySelector('gd-case-inbox');
  inbox?.addEventListener('gd-case-select', (event) => {
    location.hash = `#case=${event.detail.id}`;
  });
  content.querySelector('gd-case-desk')?.addEventListener('gd-case-change', () => inbox.reload());
  content.querySelector('gd-case-registration')?.addEventListener('gd-case-registered', () => inbox.reload());
  content.querySelector('gd-model-form')?.addEventListener('gd-model-nominated', () => {
    document.querySelector('gd-model-desk')?.reload();
  });
  const bookDesk = content.querySelector('gd-book-desk');
  element('main').append(content);
  // Without an answer the books are worked on all the same; the photos have their descriptions.
  if (bookDesk) nameSite(bookDesk).catch(() => undefined);
  element('nav').hidden = links.every(({ hidden }) => hidden);
  element('no-work').hidden = !element('nav').hidden;
  element('welcome').hidden = true;
  route();
}

function closeWorkplace() {
  for (const section of sectionsOf()) section.remove();
  element('nav').hidden = true;
  element('no-work').hidden = true;
  element('welcome').hidden = false;
  element('title').textContent = START;
}

window.addEventListener('hashchange', () => {
  if (location.hash === '#main') return;
  route();
  // As a new page would: reading begins at its top. The desk takes the focus itself once the case is there.
  window.scrollTo(0, 0);
  if (viewOf(location.hash).view !== 'case') element('main').focus();
});
document.addEventListener('gd-signed-in', ({ detail }) => {
  if (sectionsOf().length === 0) openWorkplace(detail.roles);
});
document.addEventListener('gd-signed-out', closeWorkplace);
