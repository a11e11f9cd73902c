/** The demo's issuer, as the customer's one that the server under test is set to. */
import { type Account, type Person, startIssuer } from '../../../portal/server/issuer.mjs';
import * as z from 'zod/mini';
import { HEADERS } from '@gd/contract';
import { statement } from '../../src/database/database.js';
import { Browser, type Seen } from './browser.js';
import { HOA_LU, NINH_BINH, TENANT } from './names.js';
import { NOW, startTestServer, type TestServer } from './server.js';

const person = (login: string, claims: Record<string, unknown>): Person => ({
  login,
  name: `Người thử ${login}`,
  claims: { gd_tenant: TENANT, gd_unit: HOA_LU, gd_roles: ['leader'], ...claims },
});

export const PEOPLE = [
  person('leader', {}),
  person('intake', { gd_roles: ['intake', 'king'] }),
  person('province', { gd_unit: NINH_BINH }),
  person('nobody', { gd_roles: ['king'] }),
  person('stranger', { gd_tenant: '99' }),
  person('elsewhere', { gd_unit: '20335@2025-07-01' }),
  // A commune that ended on 30 June 2025.
  person('former', { gd_unit: '14335@0' }),
];
export type Login = 'leader' | 'intake' | 'province' | 'nobody' | 'stranger' | 'elsewhere' | 'former';

export const CLIENT = { clientId: 'gd', clientSecret: 'the-secret-of-the-test' };

export interface SignInServer extends TestServer {
  issuer: string;
  /** Signs in by the issuer's page with the right password, and gives the page it ends on. */
  signIn(browser: Browser, login: Login, path?: string): Promise<Seen>;
  /** The step after the issuer's page: the address of the callback, not yet called. */
  callbackOf(browser: Browser, login: Login): Promise<string>;
  /** A new browser in which somebody is signed in. */
  signedIn(login?: Login): Promise<Browser>;
  /** `staff.me`, by the cookie of a browser. */
  me(browser: Browser, headers?: Record<string, string>): Promise<Response>;
  /** The headers of a script on a page of the server itself. */
  own: Record<string, string>;
  /** Moves the present on; never back, since limits count by it. */
  advance(minutes: number): void;
  inMinutes(minutes: number): string;
  count(table: string): Promise<number>;
}

/** The header that a script sends and a form cannot. */
export const VERSION = { [HEADERS.version]: '2026-11-23' };

/** Fills in the issuer's form; a browser that it knows already is not asked. */
async function answer(browser: Browser, page: Seen, account: Account): Promise<Response> {
  const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
  return browser.request(new URL(action, page.url).href, {
    method: 'POST',
    body: new URLSearchParams({ login: account.login, password: account.password }),
  });
}

export async function startSignInServer(env: Record<string, string> = {}): Promise<SignInServer> {
  const issuer = await startIssuer({ people: PEOPLE });
  const server = await startTestServer({
    GD_OIDC_ISSUER: issuer.url,
    GD_OIDC_CLIENT_ID: CLIENT.clientId,
    GD_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    ...env,
  });
  await issuer.addClient({
    ...CLIENT,
    redirectUris: [`${server.url}/auth/callback`],
    signOutUris: [`${server.url}/officers/`],
  });
  const accountOf = (login: Login): Account => {
    const account = issuer.people.find((one) => one.login === login);
    if (!account) throw new Error(`There is no ${login}`);
    return account;
  };
  let now = Date.parse(NOW);
  const inMinutes = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
  const signIn: SignInServer['signIn'] = async (
    browser,
    login,
    path = '/auth/sign-in?return=/health/live',
  ) => {
    const page = await browser.go(`${server.url}${path}`);
    if (!page.url.startsWith(issuer.url)) return page;
    const response = await answer(browser, page, accountOf(login));
    return browser.go(new URL(response.headers.get('Location') ?? '', page.url).href);
  };
  return {
    ...server,
    issuer: issuer.url,
    signIn,
    async signedIn(login = 'leader') {
      const browser = new Browser();
      await signIn(browser, login);
      return browser;
    },
    me: (browser, headers = {}) => browser.request(`${server.url}/v1/staff/me`, { headers }),
    own: { ...VERSION, Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
    advance(minutes) {
      now += minutes * 60_000;
      server.setNow(new Date(now).toISOString());
    },
    inMinutes,
    async count(table) {
      const row = await server.services.database.one(
        statement('count', z.object({ n: z.int() }), `select count(*)::int as n from ${table}`),
        [],
      );
      return row?.n ?? -1;
    },
    async callbackOf(browser, login) {
      const page = await browser.go(`${server.url}/auth/sign-in`);
      const answered = await answer(browser, page, accountOf(login));
      const resumed = await browser.request(answered.headers.get('Location') ?? '');
      return resumed.headers.get('Location') ?? '';
    },
    async close() {
      await server.close();
      await issuer.close();
    },
  };
}
