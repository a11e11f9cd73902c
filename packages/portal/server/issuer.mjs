/**
 * A real OpenID Connect issuer on loopback, where a province has its own: signing keys and passwords made at start, a
 * page of its own for the password, accounts in memory. The demo runs it, and the tests of the server.
 */
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { memoryAdapter } from './issuer/adapter.mjs';
import { handleLogin } from './issuer/login.mjs';
import { problemPage, signOutPage, STYLE } from './issuer/pages.mjs';
import { Provider } from './issuer/provider.mjs';

/**
 * @typedef {object} Person
 * @property {string} login
 * @property {string} name
 * @property {Record<string, unknown>} claims what the issuer says of the person beside the name
 */
/** @typedef {Person & { password: string }} Account */
/**
 * @typedef {object} Client
 * @property {string} clientId
 * @property {string} [clientSecret] without one PKCE alone protects the code
 * @property {string[]} redirectUris
 * @property {string[]} [signOutUris]
 */

const CLAIMS = ['gd_tenant', 'gd_unit', 'gd_roles'];
/** Without those that are taken for one another on a screen. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 59 bits. */
const newPassword = () => Array.from({ length: 12 }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('');

const newSigningKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  alg: 'RS256',
});

/**
 * @param {string} url
 * @param {readonly Account[]} accounts
 * @param {import('oidc-provider').AdapterFactory} adapter
 */
function makeProvider(url, accounts, adapter) {
  return new Provider(url, {
    adapter,
    jwks: { keys: [newSigningKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid'],
    claims: { openid: ['sub', ...CLAIMS], profile: ['name'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 600,
      Session: 3600,
      Grant: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.body = signOutPage(form);
        },
      },
    },
    renderError(ctx, { error }) {
      ctx.type = 'html';
      ctx.body = problemPage(error);
    },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}` },
    findAccount(_ctx, login) {
      const account = accounts.find((one) => one.login === login);
      return (
        account && {
          accountId: login,
          claims: () => ({ sub: login, name: account.name, ...account.claims }),
        }
      );
    },
    // The only client is the province's own: nobody is asked whether it may know the names of its own officers.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}

/**
 * Starts an issuer; its clients are added afterwards, when their addresses are known.
 * @param {{ host?: string, port?: number, people: readonly Person[] }} options port 0 for any
 */
export async function startIssuer({ host = '127.0.0.1', port = 0, people }) {
  const accounts = people.map((person) => ({ ...person, password: newPassword() }));
  /** Where forms of this issuer may lead, for its policy: to its clients, after the password. */
  const origins = new Set();
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const { port: actual } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://${host}:${actual}`;
  const memory = memoryAdapter();
  const provider = makeProvider(url, accounts, memory);
  const handle = provider.callback();

  server.on('request', (request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' ${[...origins].join(' ')}`,
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const path = request.url ?? '/';
    if (path === '/issuer.css') response.setHeader('Content-Type', 'text/css; charset=utf-8').end(STYLE);
    else if (path.startsWith('/login/')) void handleLogin(provider, accounts, request, response);
    else void handle(request, response);
  });

  return {
    url,
    /** With the passwords, to be shown once. */
    people: accounts,
    /** @param {Client} client */
    async addClient({ clientId, clientSecret, redirectUris, signOutUris = [] }) {
      for (const uri of [...redirectUris, ...signOutUris]) origins.add(new URL(uri).origin);
      await memory('Client').upsert(clientId, {
        client_id: clientId,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: signOutUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(clientSecret === undefined
          ? { token_endpoint_auth_method: 'none' }
          : { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_basic' }),
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
