/** The main job: a citizen's report reaches an officer and comes back answered. */
import { createClient } from '@gd/sdk';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openPage } from './support/browser.js';
import { officerKey } from './support/officer-key.js';
import { hugePhoto, photo } from './support/photos.js';

/** Where the old commune of Ninh Thắng is today. */
const NAM_HOA_LU = '14359@2025-07-01';
const TITLE = 'Đường hỏng trước nhà văn hóa phố Phúc Chỉnh';
const ANSWER =
  'Đội quản lý đô thị đã vá mặt đường dài 12 m, thay hai nắp cống và kiểm tra lại sau mưa. Ảnh kèm theo.';

/** Types an old commune's name and takes today's unit from the list. */
async function chooseOldCommune(page: Page): Promise<void> {
  const commune = page.getByRole('combobox', { name: /Xã, phường/ });
  await commune.fill('');
  await commune.pressSequentially('ninh thang hoa lu');
  const option = page.getByRole('option', { name: /Ninh Thắng/ }).first();
  await option.waitFor();
  await option.click();
}

async function fillReport(page: Page): Promise<void> {
  await page
    .getByLabel('Việc gì đã xảy ra? Bạn đề nghị điều gì?')
    .fill('Mặt đường vỡ một đoạn dài, nắp cống bong, xe máy đi qua dễ ngã.');
  await page.getByLabel('Tiêu đề').fill(TITLE);
  await page.getByRole('radio', { name: /^Phản ánh/ }).check();
  await chooseOldCommune(page);
  await page.getByLabel('Vị trí cụ thể').fill('Ngõ 12');
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Thử');
  await page.getByLabel('Địa chỉ').fill('Số 1, phố Mẫu');
  await page.getByLabel('Số điện thoại').fill('0912 345 678');
}

/** Chooses a photo over the limit first, reads why it is refused, and then two that fit. */
async function addPhotos(page: Page): Promise<void> {
  const input = page.locator('gd-feedback-form input[type=file]');
  await input.setInputFiles([await hugePhoto('qua-lon.png')]);
  await page
    .getByText(/qua-lon\.png: ảnh nặng .* vượt mức tối đa 30/)
    .first()
    .waitFor();
  await input.setInputFiles([await photo('ảnh 1.jpg'), await photo('ảnh 2.jpg')]);
  await expect.poll(() => page.getByText(/· Đã tải lên/).count(), { timeout: 20_000 }).toBe(2);
}

interface Credentials {
  code: string;
  secret: string;
}

async function submitReport(): Promise<Credentials> {
  const { page, errors } = await openPage('/gui-phan-anh/', { viewport: { width: 360, height: 740 } });
  await fillReport(page);
  await page
    .getByText(/1318\/NQ-UBTVQH15/)
    .first()
    .waitFor();
  await addPhotos(page);

  // A reload before sending loses nothing that was typed, chosen or uploaded.
  await page.waitForTimeout(600);
  await page.reload();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe(TITLE);
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Thử');
  expect(await page.getByText(/· Đã tải lên/).count()).toBe(2);

  await page.getByRole('checkbox', { name: /Tôi đã đọc và đồng ý/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục: xem lại trước khi gửi' }).click();
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  const code = await page.locator('.receipt-code').innerText();
  const secret = (await page.locator('.receipt-secret').innerText()).replace(/\s/g, '');
  expect(code).toMatch(/^37-/);
  expect(page.url()).not.toContain(secret);
  expect(errors).toEqual([]);
  await page.context().close();
  return { code, secret };
}

async function openCase(page: Page): Promise<void> {
  await page.getByLabel('Khóa truy cập').fill(await officerKey('handler', NAM_HOA_LU));
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
  await page.getByText(TITLE).first().click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
}

/** Takes one step at the desk: opens its form, fills it and confirms. */
async function takeStep(page: Page, step: string, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).first().click();
  await fill?.();
  await page.locator('gd-case-desk form button[type=submit]').click();
}

async function answerAsOfficer(): Promise<void> {
  const { page, errors } = await openPage('/can-bo/', { viewport: { width: 1280, height: 900 } });
  await openCase(page);
  const desk = page.locator('gd-case-desk');
  await takeStep(page, 'Tiếp nhận');
  await desk.getByText('Đã tiếp nhận').first().waitFor();
  await takeStep(page, 'Bắt đầu xử lý');
  await desk.getByText('Đang xử lý').first().waitFor();
  await takeStep(page, 'Trả lời', async () => {
    await page.getByLabel('Nội dung trả lời').fill(ANSWER);
    await page.getByLabel('Ai đã thực hiện').fill('Đội quản lý đô thị phường Nam Hoa Lư');
    await page.getByLabel('Ngày thực hiện').fill('2026-11-20');
  });
  await desk.getByText('Đã trả lời').first().waitFor();

  // Back in the list, the case shows its new status.
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await page.locator('gd-case-inbox').getByRole('row', { name: TITLE }).getByText('Đã trả lời').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
}

async function readAnswer({ code, secret }: Credentials): Promise<void> {
  const { page, errors } = await openPage('/theo-doi/', { viewport: { width: 360, height: 740 } });
  await page.getByLabel('Mã theo dõi').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Mật mã').fill(secret);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await page.getByText(ANSWER).first().waitFor();
  await page.getByText('Đã trả lời').first().waitFor();
  // The due date, and why it is that date: the count of days with its rule.
  expect(await page.getByText(/10 ngày làm việc kể từ ngày tiếp nhận/).count()).toBeGreaterThan(0);
  expect(await page.getByText(/T-22/).count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await page.context().close();
}

it('a report with photos goes from the form to the officer and comes back answered', async () => {
  const credentials = await submitReport();
  await answerAsOfficer();
  await readAnswer(credentials);
});

it('a key that the server does not know leads back to the form, and so does leaving', async () => {
  const { page } = await openPage('/can-bo/');
  const key = page.getByLabel('Khóa truy cập');
  await key.fill('gd_key_37_khongdungkk_0000000000000000000000000000000000000000000');
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
  await page.getByText('Khóa này không đúng hoặc đã bị thu hồi.').waitFor();
  expect(await page.locator('gd-case-inbox').count()).toBe(0);

  await key.fill(await officerKey('handler', NAM_HOA_LU));
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
  await page.locator('gd-case-inbox').getByRole('button', { name: 'Cập nhật' }).waitFor();
  await page.getByRole('button', { name: 'Thoát' }).click();
  await key.waitFor();
  expect(await page.locator('gd-case-inbox').count()).toBe(0);
  await page.context().close();
});

it('a script does the same by the SDK', async () => {
  const portal = inject('portal');
  const api = inject('api');
  const citizen = createClient({ baseUrl: api, site: 'gd_site_37_hoalu' });
  const site = await citizen.sites.read();
  const { receipt, secret } = await citizen.cases.submit({
    kind: 'FBK',
    title: 'Đèn đường phố Mẫu không sáng',
    content: 'Ba đèn đường liền nhau không sáng từ tối thứ Hai.',
    place: { unit: site.unit.key },
    sender: null,
    consent: null,
    fileIds: [],
    locale: 'vi',
  });
  expect(portal).not.toBe(api);

  const token = await officerKey('handler', site.unit.key);
  const officer = createClient({ baseUrl: api, auth: token });
  const read = await officer.cases.read(receipt.id).withResponse();
  const received = await officer.cases.receive(receipt.id, {}, { ifMatch: read.etag! }).withResponse();
  const started = await officer.cases.start(receipt.id, {}, { ifMatch: received.etag! }).withResponse();
  await officer.cases.answer(
    receipt.id,
    { text: ANSWER, doneBy: 'Đội quản lý đô thị', doneOn: '2026-11-20' },
    { ifMatch: started.etag! },
  );

  const tracked = await citizen.cases.track({ code: receipt.code, secret });
  expect(tracked.status).toBe('answered');
  expect(tracked.events.at(-1)?.text).toBe(ANSWER);
  const answer = tracked.deadlines.find(({ step }) => step === 'answer');
  expect(answer?.explanation.vi).toMatch(/10 ngày làm việc/);
});
