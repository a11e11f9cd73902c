/**
 * The files of the kit: the two whole ones on one page, each of which defines its own, and what both have is defined
 * once, without a word; the folders of versions with their hashes.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publish } from '../../components/scripts/kit/versions.mjs';
import { newPage } from './support/browser.js';
import { type PageServer, startPageServer } from './support/page-server.js';

const script = (name: string): string =>
  `<script type="module" src="${inject('api')}/kit/${name}.js"></script>`;

let portal: PageServer;
beforeAll(async () => {
  const api = inject('api');
  portal = await startPageServer(
    `default-src 'none'; script-src 'self' ${api}; style-src 'self'; connect-src 'self' ${api}; base-uri 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'",
  );
});
afterAll(() => portal.close());

async function definedBy(...files: string[]): Promise<{ tags: string[]; said: string[] }> {
  portal.files.set('/', {
    type: 'text/html',
    body: `<!doctype html><html lang="vi"><title>Thử</title>${files.map(script).join('')}
      <gd-complaint-draft></gd-complaint-draft><gd-case-desk></gd-case-desk><gd-unit-picker></gd-unit-picker></html>`,
  });
  const watched = await newPage();
  const said: string[] = [];
  watched.page.on('console', (message) => said.push(message.text()));
  await watched.page.goto(portal.origin, { waitUntil: 'networkidle' });
  // A slow machine is quiet, too, while it runs what has come.
  await watched.page.waitForFunction(
    (tags) => tags.every((tag) => customElements.get(tag) !== undefined),
    files.map((file) => (file === 'gd-desk' ? 'gd-case-desk' : 'gd-complaint-draft')),
  );
  const tags = await watched.page.evaluate(() =>
    [...document.querySelectorAll(':defined')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('gd-')),
  );
  await watched.page.context().close();
  return { tags, said };
}

it('gives citizens no operation of officers', async () => {
  const code = async (name: string) => (await fetch(`${inject('api')}/kit/${name}.js`)).text();
  const officers = ['cases.receive', 'staff.me', 'webhooks.list', 'models.search', 'books.all'];
  const [all, desk] = [await code('gd-all'), await code('gd-desk')];
  expect(officers.filter((id) => all.includes(id))).toEqual([]);
  expect(officers.filter((id) => !desk.includes(id))).toEqual([]);
});

it.each([
  ['gd-all alone', ['gd-all'], ['gd-complaint-draft', 'gd-unit-picker']],
  ['gd-desk alone', ['gd-desk'], ['gd-case-desk', 'gd-unit-picker']],
  ['both', ['gd-all', 'gd-desk'], ['gd-complaint-draft', 'gd-case-desk', 'gd-unit-picker']],
  [
    'both, the other way round',
    ['gd-desk', 'gd-all'],
    ['gd-complaint-draft', 'gd-case-desk', 'gd-unit-picker'],
  ],
])('%s', async (_, files, tags) => {
  expect(await definedBy(...files)).toEqual({ tags, said: [] });
});

const built = join(import.meta.dirname, '../../components/dist/cdn');
interface Versions {
  latest: string;
  versions: Record<string, { files: Record<string, string> }>;
}
const versionsIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'versions.json'), 'utf8')) as Versions;

describe('a version', () => {
  it('is in a folder that is kept for ever, with a hash for each file that a page names', async () => {
    const { latest, versions } = (await (
      await fetch(`${inject('api')}/kit/versions.json`)
    ).json()) as Versions;
    const { files } = versions[latest]!;
    expect(Object.keys(files)).toEqual(['gd.js', 'gd-form.js', 'gd-all.js', 'gd-desk.js', 'gd-cloak.css']);
    for (const [name, integrity] of Object.entries(files)) {
      const headers = { 'Accept-Encoding': 'br' };
      const answer = await fetch(`${inject('api')}/kit/${latest}/${name}`, { headers });
      const hash = createHash('sha384').update(Buffer.from(await answer.arrayBuffer()));
      expect(`sha384-${hash.digest('base64')}`).toBe(integrity);
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(answer.headers.get('Content-Encoding')).toBe('br');
      const newest = await fetch(`${inject('api')}/kit/${name}`);
      expect(newest.headers.get('Cache-Control')).toBe('public, max-age=300');
    }
  });

  it('runs under its hash and its import map, in a policy that has hashes', async () => {
    const { latest, versions } = await versionsIn(built);
    const folder = `${inject('api')}/kit/${latest}/`;
    const map = (await readFile(join(built, latest, 'importmap.json'), 'utf8')).replaceAll('./', folder);
    const hash = createHash('sha256').update(map).digest('base64');
    const strict = await startPageServer(
      `default-src 'none'; script-src 'self' ${inject('api')} 'sha256-${hash}'; connect-src ${inject('api')}; ` +
        "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html gd",
    );
    strict.files.set('/page.js', {
      type: 'text/javascript',
      body: "import { configure } from 'gd'; configure({});",
    });
    strict.files.set('/', {
      type: 'text/html',
      body: `<!doctype html><html lang="vi"><title>Thử</title><script type="importmap">${map}</script>
        <script type="module" src="${folder}gd.js" integrity="${versions[latest]!.files['gd.js']}" crossorigin></script>
        <script type="module" src="/page.js"></script><gd-unit-picker></gd-unit-picker></html>`,
    });
    const { page, errors } = await newPage();
    await page.goto(strict.origin);
    await page.getByRole('combobox').first().waitFor();
    expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
    await page.context().close();
    await strict.close();
  });

  it('stays where the kit is served when another is published beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gd-kit-'));
    const older = '0.0.9-0a1b2c3d';
    await mkdir(join(folder, older));
    await writeFile(join(folder, older, 'gd.js'), 'export {};');
    await writeFile(
      join(folder, 'versions.json'),
      JSON.stringify({ latest: older, versions: { [older]: { files: {} } } }),
    );
    publish(built, folder);
    publish(built, folder);
    const { latest, versions } = await versionsIn(folder);
    expect(latest).toBe((await versionsIn(built)).latest);
    expect(Object.keys(versions)).toEqual([older, latest]);
    expect(await readFile(join(folder, older, 'gd.js'), 'utf8')).toBe('export {};');
    const everything = (await readdir(built, { recursive: true })).concat(older, `${older}/gd.js`);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(everything.sort());
    await rm(folder, { recursive: true });
  });
});
