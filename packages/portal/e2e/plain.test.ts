/**
 * Pages that work without JavaScript and are better with it: a plain form that the server takes, the same form in a host
 * page that is one big form, and elements that a server has rendered.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from '@gd/components/ssr';
import type { Model } from '@gd/contract';
import { html } from 'lit';
import type { BrowserContextOptions } from 'playwright-core';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { newPage, type Watched } from './support/browser.js';

const SITE = 'gd_site_37_hoalu';
const components = join(import.meta.dirname, '../../components');
const TEXT = 'Nắp cống trước cổng trường bị vỡ, xe máy dễ sập xuống khi trời tối.';

const plainForm = (): string => `
  <form method="post" action="${inject('api')}/plain/${SITE}/cases">
    <label>Loại <select name="kind"><option value="FBK">Phản ánh</option></select></label>
    <label>Tiêu đề <input name="title"></label>
    <label>Nội dung <textarea name="content"></textarea></label>
    <label>Nơi xảy ra <select name="place.unit"><option value="14329@2025-07-01">Phường Hoa Lư</option></select></label>
    <label>Họ tên <input name="sender.name"></label>
    <label>Địa chỉ <input name="sender.address"></label>
    <label>Điện thoại <input name="sender.phone"></label>
    <button>Tiếp tục</button>
  </form>`;

/** The policy of the guides, with what a plain form and rendered elements need of the API. */
const policy = (): string =>
  `default-src 'none'; script-src 'self' ${inject('api')}; style-src 'self' ${inject('api')}; ` +
  `connect-src ${inject('api')}; img-src ${inject('api')}; form-action 'self' ${inject('api')}; base-uri 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types lit-html gd 'allow-duplicates'";

/** A page of the portal that is not in its folder. */
async function openHost(
  body: string,
  { script = '', ...options }: BrowserContextOptions & { script?: string } = {},
): Promise<Watched> {
  // What is not served from an address may not reach the loopback interface by itself.
  const watched = await newPage({ permissions: ['local-network-access'], ...options });
  const files: Record<string, [string, string]> = {
    '/host/': ['text/html', `<!doctype html><html lang="vi"><title>Thử</title>${body}</html>`],
    '/host/client.js': ['text/javascript', script],
  };
  await watched.page.route(`${inject('portal')}/host/*`, (route) => {
    const [type, text] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    const headers = { 'Content-Security-Policy': policy(), 'Content-Type': `${type}; charset=utf-8` };
    return route.fulfill({ body: text, headers });
  });
  await watched.page.goto(`${inject('portal')}/host/`);
  return watched;
}

it('sends from a plain form where no script runs, and the pages stand up to axe on a phone', async () => {
  const phone = { viewport: { width: 360, height: 780 } };
  const { page } = await openHost(`<gd-feedback-form>${plainForm()}</gd-feedback-form>`, {
    ...phone,
    javaScriptEnabled: false,
  });
  await page.getByLabel('Nội dung').fill(TEXT);
  await page.getByLabel('Họ tên').fill('Nguyễn Thị Hạnh');
  await page.getByLabel('Địa chỉ').fill('Số 5, phố Phúc Ninh');
  await page.getByLabel('Điện thoại').fill('0912 345 678');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  // The title was forgotten.
  await page.getByRole('link', { name: /^Tiêu đề/ }).click();
  await page.getByLabel('Tiêu đề').fill('Nắp cống vỡ trước cổng trường');
  const broken = await page.content();
  const shown = `${inject('api')}/plain/${SITE}/cases`;
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const reviewed = await page.content();
  await page.getByRole('checkbox', { name: 'Tôi đã đọc và đồng ý' }).check();
  const send = page.getByRole('button', { name: 'Gửi', exact: true });
  // Nobody reads a review in less.
  await page.waitForTimeout(3_000);
  await send.click();
  expect(await page.locator('.code').first().innerText()).toMatch(/^37-/);
  const receipt = await page.content();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải biên nhận có chữ ký' }).click();
  expect((await download).suggestedFilename()).toMatch(/^bien-nhan-37-.*\.json$/);
  await page.context().close();

  // The checker is a script, so it looks at the same pages once more in a browser that runs scripts.
  const looked = await newPage(phone);
  for (const content of [broken, reviewed, receipt]) {
    await looked.page.route(shown, (route) =>
      route.fulfill({ body: content, contentType: 'text/html; charset=utf-8' }),
    );
    await looked.page.goto(shown);
    await expectAccessible(looked);
  }
  await looked.page.context().close();
});

it('needs no form of its own in a host page that is one big form, where the way without a script is a link', async () => {
  const plain = `${inject('api')}/plain/${SITE}/`;
  const { page, errors } = await openHost(
    `<form id="host" action="/host/never">
      <gd-feedback-form><a href="${plain}">Gửi bằng mẫu không cần JavaScript</a></gd-feedback-form>
      <input name="after" value="host">
    </form>
    <script type="module" src="${inject('api')}/kit/gd.js" data-site="${SITE}"></script>`,
  );
  const title = page.locator('gd-feedback-form').getByRole('textbox', { name: 'Tiêu đề' });
  await title.fill('Nắp cống vỡ');
  await title.press('Enter');
  await page.locator('#error-summary').waitFor();
  expect(page.url()).toBe(`${inject('portal')}/host/`);
  const sent = await page.evaluate(() => [
    ...new FormData(document.querySelector<HTMLFormElement>('#host')!),
  ]);
  expect(sent).toEqual([['after', 'host']]);
  expect(await page.getByRole('link', { name: 'Gửi bằng mẫu' }).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await page.goto(plain);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Gửi phản ánh, kiến nghị, yêu cầu');
  await page.context().close();
});

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      conditions: ['gd-source', 'module', 'browser', 'production'],
      alias: [{ find: /^@gd\/units$/, replacement: '@gd/units/core' }],
    },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(components, 'src/ssr/testing/hydrated.ts'),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [chunk] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return chunk?.type === 'chunk' ? chunk.code : '';
}

/** Every element for everybody. */
const TAGS = Array.from(
  readFileSync(join(components, 'src/define-public.ts'), 'utf8').matchAll(/define\/([a-z-]+)\.js/g),
  ([, name]) => `gd-${name}`,
);

it('takes over what a server has rendered, node by node, under a strict policy', async () => {
  const [api, site] = [inject('api'), SITE];
  const [latest, listed] = await Promise.all([
    fetch(`${api}/kit/versions.json`).then((answer) => answer.json() as Promise<{ latest: string }>),
    fetch(`${api}/v1/models?limit=1`, { headers: { 'Gd-Site': site } }).then(
      (answer) => answer.json() as Promise<{ items: Model[] }>,
    ),
  ]);
  const model = listed.items[0];
  const rendered = await renderToString(
    html`<gd-feedback-form site=${site}><p>Gọi 1022</p></gd-feedback-form>
      <gd-unit-picker name="unit" value="14329@2025-07-01"></gd-unit-picker>
      <gd-model-card heading-level="2" .model=${model}></gd-model-card>
      <gd-model-list site=${site} q="nước"><a href="/mo-hinh/">Mô hình</a></gd-model-list>
      <gd-case-status site=${site}></gd-case-status><gd-complaint-draft></gd-complaint-draft>
      <gd-denunciation-guide></gd-denunciation-guide><gd-feedback-board site=${site}></gd-feedback-board>
      <gd-model-book site=${site}></gd-model-book
      ><gd-model-detail site=${site} slug=${model?.slug ?? ''}></gd-model-detail>
      <gd-model-form site=${site}></gd-model-form><gd-model-stats site=${site}></gd-model-stats>
      <gd-service-stats site=${site}></gd-service-stats>`,
    { stylesheets: `${api}/kit/${latest.latest}/ssr/` },
  );
  expect(rendered).not.toContain('<style');
  expect(rendered).toContain(model?.title.vi);
  const settings = JSON.stringify({ apiBase: api, unitsBase: `${api}/kit/units/` });
  const script = `${await bundle()}
    configure(${settings});`;
  // Before the script: what the elements stand on is marked, and the card is given what its server had.
  const watched = await openHost(rendered, { script });
  const { page, errors } = watched;
  const padding = await page.evaluate(() => {
    const button = document.querySelector('gd-model-list')!.shadowRoot!.querySelector('.button');
    return button ? getComputedStyle(button).minHeight : '';
  });
  expect(padding).toMatch(/^(?!0px)\d/);
  expect(await page.locator('gd-feedback-form p', { hasText: '1022' }).isVisible()).toBe(true);
  const before = await page.evaluate(
    ({ tags, card }) => {
      (document.querySelector('gd-model-card') as unknown as { model: unknown }).model = card;
      return tags.map((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        for (const node of root.querySelectorAll('*')) (node as Element & { gdMark?: boolean }).gdMark = true;
        return root.querySelectorAll('*').length;
      });
    },
    { tags: TAGS, card: model },
  );
  expect(Math.min(...before)).toBeGreaterThan(1);
  // At its first rendering each element has the server's nodes and no other; later it is as ever.
  const after = await page.evaluate(async (tags) => {
    const client = document.createElement('script');
    client.type = 'module';
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
    };
    const rules = { createScriptURL: (address: string) => address };
    client.src = trustedTypes.createPolicy('gd', rules).createScriptURL('/host/client.js');
    const first = tags.map(async (tag) => {
      await customElements.whenDefined(tag);
      const element = document.querySelector(tag) as Element & { updateComplete: Promise<unknown> };
      await element.updateComplete;
      const nodes = [...element.shadowRoot!.querySelectorAll('*')];
      return nodes.filter((node) => (node as Element & { gdMark?: boolean }).gdMark).length;
    });
    document.head.append(client);
    return Promise.all(first);
  }, TAGS);
  expect(after).toEqual(before);
  await page.locator('gd-feedback-form').getByLabel('Việc gì đã xảy ra?').waitFor();
  await page.locator('gd-model-list .title').first().waitFor();
  expect(await page.locator('gd-feedback-form p', { hasText: '1022' }).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await page.context().close();

  // Without the support for it the same page is rendered anew, not beside what stands there.
  const kit = await openHost(
    `${rendered}<script type="module" src="${api}/kit/gd.js" data-site="${site}"></script>`,
  );
  await kit.page.locator('gd-unit-picker select').waitFor();
  expect(await kit.page.locator('gd-unit-picker select').count()).toBe(1);
  await kit.page.context().close();
});

it('lets Node import every entry of the elements', () => {
  const entries = readdirSync(join(components, 'dist/define')).filter((file) => file.endsWith('.js'));
  const names = ['', '/all', '/ssr', ...entries.map((file) => `/define/${file.slice(0, -3)}`)];
  const program = names.map((name) => `await import('@gd/components${name}');`).join('\n');
  expect(entries.length).toBeGreaterThan(12);
  // As an application does, from what is built.
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(components, '../portal'),
  });
});
