/** What the generator writes works as it stands: each form of it, under the policy that it writes. */
import { afterEach, expect, inject, it } from 'vitest';
import { type KitVersion, type SnippetSettings, snippetFor } from '../../../docs/site/generator/snippet.js';
import { newPage } from './support/browser.js';
import { type PageServer, startPageServer } from './support/page-server.js';

let server: PageServer | undefined;
afterEach(() => server?.close());

interface Versions {
  latest: string;
  versions: Record<string, { files: KitVersion['files'] }>;
}

async function newest(): Promise<KitVersion> {
  const { latest, versions } = (await (await fetch(`${inject('api')}/kit/versions.json`)).json()) as Versions;
  return { name: latest, files: versions[latest]!.files };
}

const settings = async (): Promise<SnippetSettings> => ({
  tag: 'gd-unit-picker',
  attributes: { label: 'Nơi ở' },
  api: inject('api'),
  site: '',
  script: 'gd.js',
  version: await newest(),
  importMap: false,
  cloak: true,
  fallback: null,
});

/** A page with the snippet, and what the host check says of it where it is asked. */
async function open(changed: Partial<SnippetSettings>, more = '', lang = 'vi') {
  const { html, files, policy } = await snippetFor({ ...(await settings()), ...changed });
  server = await startPageServer(policy);
  const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Thử</title>${html}${more}</html>`;
  server.files.set('/', { type: 'text/html', body });
  server.files.set('/favicon.ico', { type: 'image/x-icon', body: '' });
  for (const [address, text] of Object.entries(files))
    server.files.set(address, { type: 'text/javascript', body: text });
  const watched = await newPage();
  await watched.page.goto(`${server.origin}/`);
  return watched;
}

const forms: [string, Partial<SnippetSettings>][] = [
  ['the loader, with hash', {}],
  ['one file, the newest', { script: 'gd-all.js', version: null }],
  ['an import map', { importMap: true }],
];

it.each(forms)('%s', async (_name, changed) => {
  const { page, errors } = await open(changed);
  await page.getByRole('combobox').first().waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

it('is well by the host check, which also says what is wrong', async () => {
  const check = `<script type="module" src="${inject('api')}/kit/gd-check.js"></script>`;
  const well = await open({}, check);
  const report = well.page.getByRole('region', { name: 'Kiểm tra trang nhúng GD' });
  await report.getByText('Không thấy gì phải sửa.').waitFor();
  await well.page.context().close();
  await server?.close();

  const { page } = await open(
    { tag: 'gd-feedback-form', site: 'gd_site_37_hoalu', attributes: {} },
    `<img src="https://tracker.example/p.gif" alt="">${check}`,
    '',
  );
  const faults = page.getByRole('region', { name: 'Kiểm tra trang nhúng GD' }).getByRole('listitem');
  await faults.first().waitFor();
  const words = (await faults.allTextContents()).join('\n');
  expect(words).toContain('Trang không khai ngôn ngữ');
  expect(words).toContain('https://tracker.example');
  expect(words).toContain(`chưa được đăng ký cho ${server!.origin}`);
  await page.context().close();
});
