import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingAt, vietnamDate, type LimitSettingId } from '@gd/rules';
import { linesOf, missingParts } from '../pages/denunciation/petition.js';
import { startTestServer, type TestServer } from './support/server.js';

const FOLDER = join(import.meta.dirname, '../pages/denunciation');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; img-src 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const read = (path: string): Promise<string> => readFile(join(FOLDER, path), 'utf8');

describe('the denunciation page as it is served', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('tells the browser, with every file, to send, frame, share and keep nothing', async () => {
    const files = await readdir(FOLDER, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(paths).not.toEqual([]);
    for (const path of paths) {
      const url = `${server.url}/denunciation${path.slice(FOLDER.length).replace(/index\.html$/, '')}`;
      const { status, headers } = await fetch(url);
      const of = (name: string) => headers.get(name);
      expect([url, status, of('Content-Security-Policy')]).toEqual([url, 200, POLICY]);
      expect(of('Cache-Control')).toBe('no-store');
      expect(of('Referrer-Policy')).toBe('no-referrer');
      expect(of('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(of('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(of('X-Frame-Options')).toBe('DENY');
      expect(of('X-Content-Type-Options')).toBe('nosniff');
      expect(of('Access-Control-Allow-Origin')).toBeNull();
      expect(of('Set-Cookie')).toBeNull();
      expect(of('ETag')).toBeNull();
    }
  });

  it('is found without the slash, and takes nothing', async () => {
    const { status, headers } = await fetch(`${server.url}/denunciation`, { redirect: 'manual' });
    expect([status, headers.get('Location')]).toEqual([301, '/denunciation/']);
    const sent = await fetch(`${server.url}/denunciation/`, { method: 'POST', body: 'act=…' });
    expect(sent.status).toBe(404);
  });

  it('leaves no trace of its address in the log', async () => {
    await fetch(`${server.url}/denunciation/en/`);
    expect(server.logged()).toContain('answered');
    expect(server.logged()).not.toContain('denunciation');
  });
});

describe('the sources of the page', () => {
  const controls = (html: string): string[] =>
    [...html.matchAll(/ (?:id|data-part)="([^"]+)"/g)].map(([, name = '']) => name);

  it('have the same controls in both languages, and none with a name that a form would send', async () => {
    const [vi, en] = await Promise.all([read('index.html'), read('en/index.html')]);
    expect(controls(en)).toEqual(controls(vi));
    expect(controls(vi)).toContain('petition');
    for (const html of [vi, en]) {
      expect(html).not.toMatch(/<(input|textarea|select|button|form)[^>]* name=/);
      expect(html).not.toMatch(/https?:\/\//);
      // Each text field keeps the browser from remembering it; a textarea is covered by the form.
      for (const [input] of html.matchAll(/<input[^>]*>/g)) expect(input).toContain('autocomplete="off"');
    }
  });

  it.each(['index.html', 'en/index.html'])('name the time limits that are in force: %s', async (path) => {
    const today = vietnamDate(new Date());
    const limit = (id: LimitSettingId) => settingAt(id, today).value;
    const rows = [...(await read(path)).matchAll(/<td>([^<]*)<\/td>\s*<td>\D*(\d+)<\/td>/g)].map(
      ([, words = '', article]) => [Number(article), ...(words.match(/\d+/g) ?? []).map(Number)],
    );
    const more = limit('T-16.extension.days');
    expect(rows).toEqual([
      [24, limit('T-13.acceptance'), limit('T-13.acceptance.several-places')],
      [24, limit('T-14.forward')],
      [29, limit('T-15.notice')],
      [30, limit('T-16.answer'), more, more],
      [37, limit('T-17.decision')],
      [40, limit('T-18.publication')],
    ]);
  });

  it('know no way to send or to store', async () => {
    for (const file of ['page.js', 'paper.js', 'people.js', 'petition.js'])
      expect(await read(file)).not.toMatch(
        /fetch|XMLHttp|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|cookie|caches|innerHTML|[^{]import\(/,
      );
  });
});

describe('the parts that the law asks for', () => {
  const person = { name: 'A', address: 'B', contact: 'C', represents: false };
  const full = {
    to: 'Chủ tịch',
    place: '',
    date: '2026-11-20',
    people: [person],
    denounced: 'D',
    denouncedAbout: '',
    act: 'E',
    evidence: 'không có',
    request: '',
    secrecy: true,
  };

  it('are complete without what is optional', () => {
    expect(missingParts(full)).toEqual([]);
  });

  it.each(['to', 'date', 'denounced', 'act', 'evidence'] as const)('include %s', (part) => {
    expect(missingParts({ ...full, [part]: ' \n' })).toEqual([{ part }]);
  });

  it('are asked of everyone in a group, with a representative (Art. 23)', () => {
    const people = [person, { ...person, contact: ' ' }];
    expect(missingParts({ ...full, people })).toEqual([
      { part: 'contact', person: 1 },
      { part: 'represents', person: 0 },
    ]);
    const led = [person, { ...person, represents: true }];
    expect(missingParts({ ...full, people: led })).toEqual([]);
  });

  it('take a list without its empty lines', () => {
    expect(linesOf(' a \n\n b')).toEqual(['a', 'b']);
  });
});
