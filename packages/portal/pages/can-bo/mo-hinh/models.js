// What a person may do here comes with the sign-in, each part at an address of its own (#register, #import, …), and goes
// with it.
const signIn = document.getElementById('sign-in');
const template = document.getElementById('workplace');

function show() {
  const sections = [...document.querySelectorAll('.workplace [data-view]')];
  const chosen = sections.find(({ dataset }) => location.hash === `#${dataset.view}`) ?? sections[0];
  for (const section of sections) section.hidden = section !== chosen;
  for (const link of document.querySelectorAll('.workplace .sub-nav a'))
    if (link.hash === `#${chosen?.dataset.view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
}

function openWorkplace({ detail }) {
  const workplace = template.content.firstElementChild.cloneNode(true);
  // An element that the role has no use for would only be refused.
  for (const part of workplace.querySelectorAll('[data-roles]'))
    if (!part.dataset.roles.split(' ').some((role) => detail.roles.includes(role)))
      (part.closest('li') ?? part).remove();
  if (!workplace.querySelector('[data-view]')) {
    document.getElementById('no-role').hidden = false;
    return;
  }
  signIn.after(workplace);
  show();
}

function closeWorkplace() {
  document.querySelector('.workplace')?.remove();
  document.getElementById('no-role').hidden = true;
}

document.addEventListener('gd-signed-in', openWorkplace);
document.addEventListener('gd-signed-out', closeWorkplace);
window.addEventListener('hashchange', show);
