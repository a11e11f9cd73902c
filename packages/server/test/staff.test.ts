/** Sign-in at a real issuer over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site, StaffMember } from '@gd/contract';
import { Browser } from './support/browser.js';
import { type SignInServer, startSignInServer } from './support/issuer.js';
import { HOA_LU, NINH_BINH, SITE, YEN_TU } from './support/names.js';
import { asOfficer, call } from './support/requests.js';
import { startTestServer } from './support/server.js';

let server: SignInServer;
beforeAll(async () => {
  server = await startSignInServer();
});
afterAll(() => server.close());

describe('sign-in', () => {
  it('leads to the issuer and back to the page that was asked for, with a session', async () => {
    const browser = new Browser();
    const end = await server.signIn(browser, 'leader', '/auth/sign-in?return=/health/live%3Fa=b');
    expect([end.url, end.status]).toEqual([`${server.url}/health/live?a=b`, 200]);
    expect(browser.visited.some((url) => url.startsWith(`${server.issuer}/auth?`))).toBe(true);
    expect(browser.visited.join()).toContain('code_challenge_method=S256');

    const answer = await server.me(browser);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      name: 'Người thử leader',
      roles: ['leader'],
      unit: { key: HOA_LU, label: { vi: 'Phường Hoa Lư', en: 'Hoa Lu Ward' } },
      province: { key: NINH_BINH, label: { vi: 'Tỉnh Ninh Bình', en: 'Ninh Binh Province' } },
      sees: 'unit',
      by: 'session',
      expiresAt: server.inMinutes(8 * 60),
    } satisfies StaffMember);
  });

  it('sets a cookie that no script reads and no other page’s request carries', async () => {
    const browser = new Browser();
    const callback = await server.callbackOf(browser, 'leader');
    const [line = ''] = (await browser.request(callback)).headers.getSetCookie();
    expect(line).toMatch(/^gd-session=37_[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await server.count('staff_sessions')).toBeGreaterThan(0);
    const secret = browser.cookie('gd-session')?.slice(3) ?? 'none';
    expect(server.logged()).not.toContain(secret);
    expect(server.logged()).not.toMatch(/[?&](code|state)=|Người thử/);
  });

  it('gives the same person the same id, and a new session in place of the old one', async () => {
    const browser = await server.signedIn('intake');
    const [first, people] = [browser.cookie('gd-session') ?? '', await server.count('staff')];
    await server.signIn(browser, 'intake');
    expect(browser.cookie('gd-session')).not.toBe(first);
    expect(await server.count('staff')).toBe(people);
    const old = new Browser();
    old.setCookie('gd-session', first);
    expect((await server.me(old)).status).toBe(401);
    expect((await server.me(browser)).status).toBe(200);
  });

  it('takes roles that GD has and drops the others', async () => {
    const body = (await (await server.me(await server.signedIn('intake'))).json()) as StaffMember;
    expect(body.roles).toEqual(['intake']);
  });

  it.each([
    ['nobody', 'chưa được giao vai trò'],
    ['stranger', 'không thuộc tỉnh'],
    ['elsewhere', 'không thuộc tỉnh này'],
    ['former', 'không còn hiệu lực'],
  ] as const)('refuses %s in words, and creates nothing', async (login, words) => {
    const before = [await server.count('staff'), await server.count('staff_sessions')];
    const browser = new Browser();
    const end = await server.signIn(browser, login);
    expect(end.status).toBe(403);
    expect(end.text).toContain(words);
    expect(end.text).toContain('<html lang="vi">');
    expect(end.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
    );
    expect(browser.cookie('gd-session')).toBeUndefined();
    expect([await server.count('staff'), await server.count('staff_sessions')]).toEqual(before);
    const english = await browser.go(`${server.url}/auth/callback`, { headers: { 'Accept-Language': 'en' } });
    expect(english.text).toContain('This sign-in has expired');
  });

  it('goes to no other place afterwards', async () => {
    const away = [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      '/auth/sign-in',
    ];
    for (const path of away) {
      const wanted = `${server.url}/auth/sign-in?return=${encodeURIComponent(path)}`;
      const answer = await new Browser().request(wanted);
      expect([path, answer.status, answer.headers.get('Location')]).toEqual([path, 400, null]);
    }
    const stranger = '/auth/sign-in?mode=popup&origin=https%3A%2F%2Fevil.example';
    expect((await new Browser().request(`${server.url}${stranger}`)).status).toBe(400);
  });
});

describe('the way back from the issuer', () => {
  it('works once', async () => {
    const browser = new Browser();
    const callback = await server.callbackOf(browser, 'leader');
    expect((await browser.request(callback)).status).toBe(303);
    const replay = await browser.request(callback);
    expect([replay.status, await replay.text()]).toEqual([400, expect.stringContaining('đã hết hạn')]);
  });

  it('works only in the browser that began it, so that nobody is signed in as another', async () => {
    const attacker = new Browser();
    const callback = await server.callbackOf(attacker, 'intake');
    const victim = new Browser();
    expect((await victim.request(callback)).status).toBe(400);
    await victim.request(`${server.url}/auth/sign-in`);
    expect((await victim.request(callback)).status).toBe(400);
    expect(victim.cookie('gd-session')).toBeUndefined();
    expect((await attacker.request(callback)).status).toBe(303);
  });

  it('needs the right state, and a code of this very attempt', async () => {
    const browser = new Browser();
    const [one, two] = [
      new URL(await server.callbackOf(browser, 'leader')),
      new URL(await server.callbackOf(new Browser(), 'leader')),
    ];
    const wrong = new URL(one);
    wrong.searchParams.set('state', 'A'.repeat(43));
    expect((await browser.request(wrong.href)).status).toBe(400);
    // PKCE: the code of another attempt fits no verifier of this one.
    one.searchParams.set('code', two.searchParams.get('code') ?? '');
    const injected = await browser.request(one.href);
    expect([injected.status, await injected.text()]).toEqual([
      502,
      expect.stringContaining('không thành công'),
    ]);
    expect(browser.cookie('gd-session')).toBeUndefined();
  });

  it('is over after ten minutes', async () => {
    const browser = new Browser();
    const callback = await server.callbackOf(browser, 'leader');
    server.advance(10.1);
    expect((await browser.request(callback)).status).toBe(400);
  });

  it('with a refusal of the issuer says so', async () => {
    const browser = new Browser();
    const callback = new URL(await server.callbackOf(browser, 'leader'));
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    const answer = await browser.request(callback.href);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Đã dừng đăng nhập')]);
  });
});

describe('a server', () => {
  const firstStep = async (env: Record<string, string>) => {
    const other = await startTestServer(env);
    try {
      const answer = await new Browser().request(`${other.url}/auth/sign-in`);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    } finally {
      await other.close();
    }
  };

  it('without an issuer, or whose issuer is away, says so', async () => {
    const none = await firstStep({});
    expect([none.status, none.text]).toEqual([404, expect.stringContaining('Chưa có đăng nhập')]);
    const away = await firstStep({ GD_OIDC_ISSUER: 'http://127.0.0.1:1', GD_OIDC_CLIENT_ID: 'gd' });
    expect([away.status, away.text]).toEqual([502, expect.stringContaining('không trả lời')]);
  });

  it('that is reached by https sets cookies of this host and of https only', async () => {
    const { status, headers } = await firstStep({
      GD_OIDC_ISSUER: server.issuer,
      GD_OIDC_CLIENT_ID: 'gd',
      GD_PUBLIC_URL: 'https://api.example.vn',
    });
    expect(status).toBe(303);
    expect(headers.get('Location')).toContain(encodeURIComponent('https://api.example.vn/auth/callback'));
    expect(headers.getSetCookie().join()).toMatch(
      /^__Host-gd-sign-in=[A-Za-z0-9_-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('a key', () => {
  it('is somebody too', async () => {
    const { body } = await call<StaffMember>(`${server.url}/v1/staff/me`, {
      headers: asOfficer(await server.officer(['auditor'], NINH_BINH)),
    });
    expect(body).toMatchObject({
      ...{ name: 'Thử nghiệm', roles: ['auditor'], sees: 'tenant', by: 'key', expiresAt: null },
    });
  });

  it('is given a portal’s settings with its own unit, and those of the portal that it names', async () => {
    const settings = async (unit: string, named: Record<string, string> = {}) => {
      const headers = { ...asOfficer(await server.officer(['model-editor'], unit)), ...named };
      return (await call<Site>(`${server.url}/v1/site`, { headers })).body;
    };
    expect(await settings(YEN_TU)).toMatchObject({ key: 'gd_site_37_yentu', unit: { key: YEN_TU } });
    // Without a portal of its own: the first of the province.
    expect(await settings('14533@2025-07-01')).toMatchObject({
      key: SITE,
      unit: { key: '14533@2025-07-01' },
    });
    expect(await settings(YEN_TU, { 'Gd-Site': SITE })).toMatchObject({ key: SITE, unit: { key: HOA_LU } });
  });
});
