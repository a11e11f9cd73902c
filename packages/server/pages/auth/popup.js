// Gives the page that opened this window a token, once the person has allowed it.
const actions = document.getElementById('actions');
const sent = document.getElementById('sent');
const failed = document.getElementById('failed');
const buttons = [...actions.querySelectorAll('button')];
const { origin } = actions.dataset;

const fail = () => {
  actions.hidden = true;
  failed.hidden = false;
};

async function allow() {
  const response = await fetch('/auth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Gd-Version': actions.dataset.version },
    body: JSON.stringify({ origin }),
  });
  if (!response.ok || !window.opener) throw new Error('no token');
  const { token, expiresAt } = await response.json();
  // Only a page of this very origin gets the message, whatever the opener has become meanwhile. It closes this window once
  // it has read it: a window that closes itself may be gone before its message is delivered.
  window.opener.postMessage({ type: 'gd-signed-in', token, expiresAt }, origin);
  actions.hidden = true;
  sent.textContent = actions.dataset.sent;
}

document.getElementById('allow').addEventListener('click', () => {
  buttons.forEach((button) => (button.disabled = true));
  allow().catch(fail);
});
document.getElementById('refuse').addEventListener('click', () => window.close());
// Until now a click would have been lost.
buttons.forEach((button) => (button.disabled = false));
