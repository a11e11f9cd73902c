// The list and the desk come with whoever signs in, and go with them.
const signIn = document.getElementById('sign-in');
const template = document.getElementById('workplace');

function openWorkplace() {
  const workplace = template.content.firstElementChild.cloneNode(true);
  const inbox = workplace.querySelector('gd-case-inbox');
  const section = workplace.querySelector('section');
  const desk = workplace.querySelector('gd-case-desk');
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
  signIn.after(workplace);
}

signIn.addEventListener('gd-signed-in', openWorkplace);
signIn.addEventListener('gd-signed-out', () => document.querySelector('.workplace')?.remove());
