/** What a session and a token may do, from which pages, and for how long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, StaffMember } from '@gd/contract';
import { runUpkeep } from '../src/upkeep.js';
import { Browser } from './support/browser.js';
import { type SignInServer, startSignInServer, VERSION } from './support/issuer.js';
import { PAGE_ORIGIN, TENANT } from './support/names.js';
import { gdServer } from './support/process.js';
import { asOfficer, call, sendReport } from './support/requests.js';

let server: SignInServer;
beforeAll(async () => {
  server = await startSignInServer();
});
afterAll(() => server.close());

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;

describe('a session', () => {
  it('ends when it is not used for an hour, and after eight hours at the latest', async () => {
    const [used, idle] = [await server.signedIn(), await server.signedIn()];
    for (let hours = 1; hours < 8; hours += 1) {
      server.advance(59);
      expect([hours, (await server.me(used)).status]).toEqual([hours, 200]);
    }
    expect((await server.me(idle)).status).toBe(401);
    server.advance(59);
    expect((await server.me(used)).status).toBe(200);
    server.advance(8.1);
    expect((await server.me(used)).status).toBe(401);
  });

  it('is not kept from running out by a page of another origin', async () => {
    const browser = await server.signedIn();
    server.advance(40);
    expect((await server.me(browser, { Origin: PAGE_ORIGIN })).status).toBe(403);
    server.advance(21);
    expect((await server.me(browser)).status).toBe(401);
  });

  it('ends at sign-out, with its tokens; the issuer’s own session is ended next', async () => {
    const browser = await server.signedIn();
    const given = await browser.request(`${server.url}/auth/token`, {
      method: 'POST',
      headers: { ...server.own, 'Content-Type': 'application/json' },
      body: JSON.stringify({ origin: PAGE_ORIGIN }),
    });
    const { token } = (await given.json()) as { token: string };
    const cookie = browser.cookie('gd-session') ?? '';
    const answer = await browser.request(`${server.url}/auth/sign-out`, {
      method: 'POST',
      headers: server.own,
    });
    const { next } = (await answer.json()) as { next: string };
    expect(new URL(next).origin).toBe(server.issuer);
    expect(browser.cookie('gd-session')).toBeUndefined();
    browser.setCookie('gd-session', cookie);
    expect((await server.me(browser)).status).toBe(401);
    expect((await call(`${server.url}/v1/staff/me`, { headers: asOfficer(token) })).status).toBe(401);

    const confirm = await browser.go(next);
    expect(confirm.text).toContain('Đăng xuất khỏi hệ thống tài khoản?');
    const [, action = ''] = /action="([^"]+)"/.exec(confirm.text) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(confirm.text) ?? [];
    const done = await browser.request(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(done.headers.get('Location')).toBe(`${server.url}/officers/`);
    expect((await browser.go(`${server.url}/auth/sign-in`)).url).toContain(`${server.issuer}/login/`);
  });

  it('is ended by an operator, by the name of the person, wherever it was begun', async () => {
    const [one, other, intake] = [
      await server.signedIn(),
      await server.signedIn(),
      await server.signedIn('intake'),
    ];
    const end = () =>
      gdServer(['staff', 'end-sessions', '--tenant', TENANT, '--name', 'Người thử leader'], {
        DATABASE_URL: server.databaseUrl,
      });
    expect(await end()).toMatchObject({ code: 0, out: expect.stringMatching(/^[1-9]/) as string });
    const seen = await Promise.all([one, other, intake].map((browser) => server.me(browser)));
    expect(seen.map(({ status }) => status)).toEqual([401, 401, 200]);
    expect((await end()).out).toBe('0 sessions of Người thử leader are ended.\n');
  }, 60_000);

  it('sees its own unit, or the whole province for the province’s own people', async () => {
    const sent = await sendReport(server.url, { place: { unit: '14728@2025-07-01' } });
    const read = async (login: 'leader' | 'province') =>
      (
        await (
          await server.signedIn(login)
        ).request(`${server.url}/v1/cases/${sent.id}`, { headers: VERSION })
      ).status;
    expect([await read('leader'), await read('province')]).toEqual([404, 200]);
  });

  it('is no session of another tenant', async () => {
    const browser = await server.signedIn();
    browser.setCookie('gd-session', (browser.cookie('gd-session') ?? '').replace(/^37/, '01'));
    expect((await server.me(browser)).status).toBe(401);
  });
});

describe('a page of another origin', () => {
  let browser: Browser;
  let receive: string;
  beforeAll(async () => {
    browser = await server.signedIn();
    receive = `${server.url}/v1/cases/${(await sendReport(server.url)).id}/receive`;
  });

  const post = (headers: Record<string, string>, url = receive) =>
    browser.request(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'attempt-1',
        'If-Match': '*',
        ...headers,
      },
      body: '{}',
    });

  it('can do nothing with the cookie, even where it is registered as a portal', async () => {
    for (const headers of [
      { ...VERSION, Origin: PAGE_ORIGIN },
      { ...VERSION, Origin: PAGE_ORIGIN, 'Sec-Fetch-Site': 'cross-site' },
      { ...VERSION, Origin: server.url, 'Sec-Fetch-Site': 'same-site' },
      { ...VERSION, 'Sec-Fetch-Site': 'cross-site' },
      { ...VERSION, 'Sec-Fetch-Site': 'none' },
    ]) {
      const answer = await post(headers);
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'origin_not_allowed']);
    }
    expect(await codeOf(await server.me(browser, { Origin: PAGE_ORIGIN }))).toBe('origin_not_allowed');
    expect(await codeOf(await server.me(browser, { 'Sec-Fetch-Site': 'same-site' }))).toBe(
      'origin_not_allowed',
    );
  });

  it('cannot do with a plain form what a script does: a header of its own is asked for', async () => {
    expect(await codeOf(await post({ Origin: server.url }))).toBe('forbidden');
    expect(await codeOf(await post(VERSION))).toBe('forbidden');
    expect((await post({}, `${server.url}/auth/sign-out`)).status).toBe(403);
    expect((await post({ ...VERSION, Origin: PAGE_ORIGIN }, `${server.url}/auth/token`)).status).toBe(403);
    expect((await server.me(browser)).status).toBe(200);
    expect((await post(server.own)).status).toBe(200);
  });
});

describe('a token', () => {
  const popupPath = `/auth/sign-in?mode=popup&origin=${encodeURIComponent(PAGE_ORIGIN)}`;
  const ask = (browser: Browser, origin: string) =>
    browser.request(`${server.url}/auth/token`, {
      method: 'POST',
      headers: { ...server.own, 'Content-Type': 'application/json' },
      body: JSON.stringify({ origin }),
    });

  it('is offered by a page that names who asks, keeps its opener, and runs no inline script', async () => {
    const browser = new Browser();
    const page = await server.signIn(browser, 'leader', popupPath);
    expect([page.status, page.url]).toEqual([200, expect.stringContaining('/auth/popup?origin=')]);
    expect(page.text).toContain(`data-origin="${PAGE_ORIGIN}"`);
    expect(page.text).not.toMatch(/<script>|gd_token_/);
    // Before its script is there a click would be lost.
    expect(page.text.match(/<button [^>]*>/g)).toEqual([
      '<button type="button" id="allow" disabled>',
      '<button type="button" id="refuse" disabled>',
    ]);
    expect(page.headers.get('Cross-Origin-Opener-Policy')).toBe('unsafe-none');
    const elsewhere = await browser.go(`${server.url}/auth/popup?origin=https%3A%2F%2Fevil.example`);
    expect(elsewhere.status).toBe(400);
    const script = await call<string>(`${server.url}/auth/popup.js`);
    expect([script.status, script.headers.get('Content-Type')]).toEqual([
      200,
      expect.stringContaining('javascript'),
    ]);
  });

  it('lets the one page it was made for act as the person, for a quarter of an hour', async () => {
    const browser = await server.signedIn();
    const answer = await ask(browser, PAGE_ORIGIN);
    const { token, expiresAt } = (await answer.json()) as { token: string; expiresAt: string };
    expect(expiresAt).toBe(server.inMinutes(15));
    const use = (headers: Record<string, string>) =>
      call<StaffMember & Problem>(`${server.url}/v1/staff/me`, { headers: asOfficer(token, headers) });
    expect((await use({ Origin: PAGE_ORIGIN })).body).toMatchObject({ by: 'token', expiresAt });
    expect((await use({ Origin: 'https://xa.example.vn' })).status).toBe(403);
    const other = token.replace('gd_token_37', 'gd_token_01');
    expect((await call(`${server.url}/v1/staff/me`, { headers: asOfficer(other) })).status).toBe(401);
    server.advance(15.1);
    expect((await use({ Origin: PAGE_ORIGIN })).status).toBe(401);
  });

  it('is given to registered pages only', async () => {
    const answer = await ask(await server.signedIn(), 'https://evil.example');
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'origin_not_allowed']);
  });
});

describe('upkeep', () => {
  it('removes sign-ins, sessions and tokens that are over', async () => {
    await new Browser().request(`${server.url}/auth/sign-in`);
    await server.signedIn();
    server.advance(24 * 60);
    await runUpkeep(server.services);
    for (const table of ['sign_in_attempts', 'staff_sessions', 'staff_tokens'])
      expect(await server.count(table)).toBe(0);
    expect(await server.count('staff')).toBeGreaterThan(0);
  });
});
