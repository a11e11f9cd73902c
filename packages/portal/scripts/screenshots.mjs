/** Makes the pictures of the guides from the built demo: `node packages/portal/scripts/screenshots.mjs`. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@gd/sdk';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { startDemo } from '../server/demo.mjs';

const root = join(import.meta.dirname, '../../..');
const UNIT = '14329@2025-07-01';
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const REPORT = {
  title: 'Nắp cống vỡ trước nhà văn hoá phố Phúc Chỉnh',
  content: 'Nắp cống bê tông vỡ một góc, buổi tối thiếu đèn, xe máy và người đi bộ dễ sụp xuống.',
};
const ANSWER = 'Đội quản lý đô thị đã thay nắp cống mới bằng gang và lắp thêm một đèn đường ở đầu ngõ 12.';

/** @param {string} dataFolder */
async function makeKey(dataFolder) {
  const words = [
    'key',
    'create',
    '--tenant',
    '37',
    '--role',
    'handler',
    '--unit',
    UNIT,
    '--name',
    'Ảnh chụp',
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'packages/server/dist/cli.js'), ...words],
    { env: { ...process.env, GD_DATA_DIR: dataFolder } },
  );
  return stdout.trim();
}

/** A report that was sent and answered. @param {{ api: string, site: string }} demo @param {string} key */
async function answeredCase({ api, site }, key) {
  const citizen = createClient({ baseUrl: api, site });
  const place = { unit: UNIT, detail: 'Ngõ 12, phố Phúc Chỉnh' };
  const draft = { ...REPORT, kind: 'FBK', place, sender: null, consent: null, locale: 'vi' };
  const { receipt, secret } = await citizen.cases.submit(draft);
  const officer = createClient({ baseUrl: api, auth: key });
  const { id } = receipt;
  const read = await officer.cases.read(id).withResponse();
  const received = await officer.cases.receive(id, {}, { ifMatch: read.etag }).withResponse();
  const started = await officer.cases.start(id, {}, { ifMatch: received.etag }).withResponse();
  const answer = { text: ANSWER, doneBy: 'Đội quản lý đô thị', doneOn: receipt.submittedAt.slice(0, 10) };
  await officer.cases.answer(id, answer, { ifMatch: started.etag });
  return { code: receipt.code, secret };
}

/** @typedef {import('playwright-core').Page} Page */

/** Scrolls to a heading, which then stands at the top. @param {import('playwright-core').Locator} heading */
const show = (heading) => heading.evaluate((element) => element.scrollIntoView());

/** What each picture shows: where, on which screen, and what is done before it is taken. */
const PICTURES = {
  'home-desktop': { path: '/', screen: DESKTOP, prepare: async () => undefined },
  'report-phone': {
    path: '/gui-phan-anh/',
    screen: PHONE,
    async prepare(/** @type {Page} */ page) {
      await page.getByLabel('Việc gì đã xảy ra? Bạn đề nghị điều gì?').fill(REPORT.content);
      await page.getByLabel('Tiêu đề').fill(REPORT.title);
      await page.getByRole('radio', { name: /^Phản ánh/ }).check();
      const commune = page.getByRole('combobox', { name: /Xã, phường/ });
      await commune.fill('');
      await commune.pressSequentially('ninh thang hoa lu');
      await page.getByRole('option').first().waitFor();
      await show(page.getByRole('heading', { name: 'Nơi xảy ra' }));
    },
  },
  'status-phone': {
    path: '/theo-doi/',
    screen: PHONE,
    async prepare(
      /** @type {Page} */ page,
      /** @type {{ code: string, secret: string }} */ { code, secret },
    ) {
      await page.getByLabel('Mã theo dõi').fill(code);
      await page.getByLabel('Mật mã').fill(secret);
      await page.getByRole('button', { name: 'Xem kết quả' }).click();
      await show(page.getByRole('heading', { name: 'Trả lời của cơ quan' }));
    },
  },
};

const dataFolder = await mkdtemp(join(tmpdir(), 'gd-pictures-'));
const demo = await startDemo({
  portalPort: 0,
  apiPort: 0,
  issuerPort: 0,
  env: { GD_DATA_DIR: dataFolder, GD_LOG_LEVEL: 'warn' },
});
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const access = await answeredCase(demo, await makeKey(dataFolder));
  for (const [name, { path, screen, prepare }] of Object.entries(PICTURES)) {
    const page = await browser.newPage({ ...screen, locale: 'vi-VN' });
    await page.goto(demo.url + path, { waitUntil: 'networkidle' });
    await prepare(page, access);
    await page
      .locator('html')
      .evaluate(({ ownerDocument }) => ownerDocument.fonts.ready.then(() => undefined));
    const picture = await page.screenshot();
    // A palette halves the size, and flat colours lose nothing by it.
    const { size } = await sharp(picture)
      .png({ palette: true, quality: 90, effort: 10 })
      .toFile(join(root, `docs/images/${name}.png`));
    console.log(`${name}.png ${Math.round(size / 1024)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(dataFolder, { recursive: true, force: true });
}
