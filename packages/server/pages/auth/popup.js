// Gives the page that opened this window a token, once the person has allowed it.
const actions = document.getElementById('actions');
const failed = document.getElementById('failed');
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
  // Only a page of this very origin gets the message, whatever the opener has become meanwhile.
  window.opener.postMessage({ type: 'gd-signed-in', token, expiresAt }, origin);
  window.close();
}

document.getElementById('allow').addEventListener('click', () => {
  actions.querySelectorAll('button').forEach((button) => (button.disabled = true));
  allow().catch(fail);
});
document.getElementById('refuse').addEventListener('click', () => window.close());
