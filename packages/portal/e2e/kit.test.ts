/** The two files of the kit on one page: each defines its own, and what both have is defined once, without a word. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
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
