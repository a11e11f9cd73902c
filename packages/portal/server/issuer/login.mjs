/** The page that asks for name and password. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { loginPage, problemPage } from './pages.mjs';

/** @typedef {import('../issuer.mjs').Account} Account */

const LARGEST_FORM = 4_096;

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest();

/** @param {import('node:http').IncomingMessage} request */
async function readForm(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_FORM) throw new RangeError('The form is too long');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} html
 */
function send(response, status, html) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(html);
}

/**
 * @param {import('oidc-provider').Provider} provider
 * @param {readonly Account[]} accounts
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function handleLogin(provider, accounts, request, response) {
  try {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return send(response, 200, loginPage({ uid }));
    const form = await readForm(request);
    const login = form.get('login')?.trim() ?? '';
    const account = accounts.find((one) => one.login === login);
    // An unknown name takes as long as a wrong password.
    const matches = timingSafeEqual(hash(form.get('password') ?? ''), hash(account?.password ?? ''));
    if (!account || !matches) return send(response, 422, loginPage({ uid, login, isWrong: true }));
    await provider.interactionFinished(request, response, { login: { accountId: account.login } });
  } catch (error) {
    send(response, 400, problemPage(error instanceof Error ? error.name : 'error'));
  }
}
