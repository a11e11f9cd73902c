/**
 * The main job: a citizen's report reaches an officer, comes back answered, is read by everybody, and can be proved, by
 * the sender online and by anybody offline, to be what it was.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@gd/sdk';
import type { Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { leafHash, type Receipt, toBase64Url } from '../../receipts/src/index.js';
import { expectAccessible } from './support/accessible.js';
import { leave, openPage, type Watched } from './support/browser.js';
import { type Credentials, fillForm, follow, mailsTo, PHONE, send } from './support/citizen.js';
import { changeRows } from './support/database.js';
import { answer, openFromInbox, signIn, takeStep } from './support/officer.js';
import { hugePhoto, photo } from './support/photos.js';
import { gdVerify } from './support/verify.js';

const SENDER = { name: 'Nguyễn Thị Thử', phone: '0912 345 678', email: 'nguoi.gui@example.vn' };
const TITLE = 'Đường hỏng trước nhà văn hóa phố Phúc Chỉnh';
const CONTENT = `Mặt đường vỡ một đoạn dài, nắp cống bong, xe máy dễ ngã. Gọi ${SENDER.name} số ${SENDER.phone}.`;
const ANSWER = 'Đội quản lý đô thị đã vá mặt đường dài 12 m, thay hai nắp cống và kiểm tra lại sau mưa.';
const SECOND = 'Đội đã đổ lại bê tông nắp cống thứ hai, nghiệm thu cùng tổ dân phố; ảnh kèm theo.';

/** Types an old commune's name and takes today's unit from the list. */
async function chooseOldCommune(page: Page): Promise<void> {
  const commune = page.getByRole('combobox', { name: /Xã, phường/ });
  await commune.fill('');
  await commune.pressSequentially('phuc thanh ninh binh');
  await page
    .getByRole('option', { name: /Phúc Thành/ })
    .first()
    .click();
  await page
    .getByText(/1318\/NQ-UBTVQH15/)
    .first()
    .waitFor();
}

/** Chooses a photo over the limit first, reads why it is refused, and then one that fits. */
async function addPhoto(page: Page): Promise<void> {
  const input = page.locator('gd-feedback-form input[type=file]');
  await input.setInputFiles([await hugePhoto('qua-lon.png')]);
  await page
    .getByText(/qua-lon\.png: ảnh nặng .* vượt mức tối đa 30/)
    .first()
    .waitFor();
  await input.setInputFiles([await photo('ảnh 1.jpg')]);
  await page.getByText(/· Đã tải lên/).waitFor();
}

const HERE = { latitude: 20.2506123, longitude: 105.9745123, accuracy: 8 };
const POINT = '20.25061, 105.97451';

/** Takes the device's position as the place, which asks nobody but the browser. */
async function takePosition(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dùng vị trí hiện tại của tôi' }).click();
  await page.getByText(`Đã ghi tọa độ ${POINT}. Máy báo sai số khoảng 8 m.`).first().waitFor();
}

/** The form, from the first word to the receipt that is kept as a file. */
async function report(folder: string): Promise<Credentials & { receipt: string }> {
  const watched = await openPage('/gui-phan-anh/', {
    ...PHONE,
    geolocation: HERE,
    permissions: ['geolocation'],
  });
  const { page } = watched;
  await page.getByLabel('Việc gì đã xảy ra?').fill(CONTENT);
  await page.getByText(/^Gợi ý: /).waitFor();
  await fillForm(page, { content: CONTENT, title: TITLE, kind: /^Phản ánh(?!,)/, ...SENDER });
  await chooseOldCommune(page);
  await page.getByLabel('Vị trí cụ thể').fill('Ngõ 12');
  await takePosition(page);
  await addPhoto(page);
  await expectAccessible(watched);

  // A reload before sending loses nothing that was typed, chosen or uploaded.
  await page.reload();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe(TITLE);
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe(SENDER.name);
  await page.getByText(/· Đã tải lên/).waitFor();
  expect(await page.getByLabel('Hoặc gõ, dán tọa độ').inputValue()).toBe(POINT);

  const credentials = await send(page);
  await page.getByRole('img', { name: `Mã QR của mã theo dõi ${credentials.code}` }).waitFor();
  await expectAccessible(watched);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải biên nhận có chữ ký' }).click();
  const receipt = join(folder, 'receipt.json');
  await (await saving).saveAs(receipt);
  const saved = await readFile(receipt, 'utf8');
  for (const hidden of [credentials.secret, SENDER.email, 'Phố Mẫu']) expect(saved).not.toContain(hidden);
  await leave(watched);
  return { ...credentials, receipt };
}

/** Receives it, writes to its sender, starts and answers with a photo as evidence. */
async function firstAnswer(page: Page, code: string): Promise<void> {
  const desk = page.locator('gd-case-desk');
  await openFromInbox(page, code);
  await desk.getByText(POINT).waitFor();
  await takeStep(page, 'Tiếp nhận');
  await takeStep(page, 'Nhắn người gửi', () =>
    page
      .getByRole('textbox', { name: 'Nội dung' })
      .fill('Đội quản lý đô thị sẽ đến xem vào sáng mai, mời bà có mặt.'),
  );
  await takeStep(page, 'Bắt đầu xử lý');
  await answer(page, ANSWER, async () => {
    await desk.locator('input[type=file]').setInputFiles([await photo('sau khi sửa.jpg')]);
    await desk.getByText('sau khi sửa.jpg').first().waitFor();
  });
}

/** Reads the thread and the answer, replies, rates it badly and reopens the case, which works once. */
async function readAndReopen(credentials: Credentials): Promise<void> {
  const watched = await follow(credentials);
  const { page } = watched;
  await page.getByText('mời bà có mặt').first().waitFor();
  await page.getByText(ANSWER).first().waitFor();
  await page
    .getByText(/10 ngày làm việc/)
    .first()
    .waitFor({ state: 'attached' });
  await expectAccessible(watched);
  await page.getByText('Nhắn thêm cho cơ quan').click();
  await page.getByLabel('Lời nhắn').fill('Tôi đã xem, còn một nắp cống kênh.');
  await page.getByRole('button', { name: 'Gửi tin nhắn' }).click();
  await page.getByText('Đã gửi tin nhắn.').waitFor();
  await page.getByRole('radio', { name: 'Không hài lòng', exact: true }).check();
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await page.getByText('Đã ghi nhận đánh giá.').waitFor();
  await page.getByRole('button', { name: 'Phản ánh lại' }).click();
  await page.getByLabel('Việc gì chưa được giải quyết?').fill('Nắp cống thứ hai vẫn kênh, xe qua kêu to.');
  await page.getByRole('button', { name: 'Gửi phản ánh lại' }).click();
  await page.getByText('Đã gửi phản ánh lại.').waitFor();
  expect(await page.getByRole('button', { name: 'Phản ánh lại' }).count()).toBe(0);
  await leave(watched);
}

/** Reads what came back, answers again, and publishes what was reviewed: nothing of the sender, a part of the photo. */
async function answerAgainAndPublish(page: Page): Promise<void> {
  const desk = page.locator('gd-case-desk');
  await desk.getByRole('button', { name: 'Tải lại' }).click();
  await desk.getByText('Nắp cống thứ hai vẫn kênh').first().waitFor();
  await desk.getByText('Tôi đã xem, còn một nắp cống kênh.').first().waitFor();
  await takeStep(page, 'Bắt đầu xử lý');
  await answer(page, SECOND, async () => {
    await desk.locator('input[type=file]').setInputFiles([await photo('nghiệm thu.jpg')]);
    await desk.getByText('nghiệm thu.jpg').first().waitFor();
  });

  await desk.getByRole('button', { name: 'Công khai', exact: true }).click();
  const review = desk.getByRole('region', { name: 'Duyệt trước khi công khai' });
  await review.getByText(new RegExp(`tên người “${SENDER.name}”`)).waitFor();
  await review.getByText(new RegExp(`số điện thoại “${SENDER.phone}”`)).waitFor();
  await review.getByLabel('Công khai ảnh ảnh 1.jpg').check();
  await review
    .getByLabel('Mô tả ảnh cho người không nhìn thấy')
    .first()
    .fill('Mặt đường vỡ trước nhà văn hóa.');
  await review.getByRole('button', { name: 'Thêm vùng che' }).first().click();
  // Not without the word of the officer that all of it was read.
  await review.getByRole('button', { name: 'Công khai', exact: true }).click();
  await review.getByText('Hãy đọc lại toàn bộ rồi đánh dấu xác nhận').first().waitFor();
  await review.getByRole('checkbox', { name: /Tôi đã đọc toàn bộ/ }).check();
  await review.getByRole('button', { name: 'Công khai', exact: true }).click();
  await desk.getByText('Đã công khai.').waitFor();
}

/** How much light differs from dark in a row of the photo's middle: within the covered part, and beside it. */
const contrasts = (page: Page): Promise<{ covered: number; beside: number }> =>
  page
    .locator('gd-feedback-board canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas
        .getContext('2d')!
        .getImageData(0, Math.round(canvas.height / 2), canvas.width, 1);
      const light = Array.from({ length: canvas.width }, (_, x) => data[x * 4]!);
      const between = (from: number, to: number) => {
        const part = light.slice(canvas.width * from, canvas.width * to);
        return Math.max(...part) - Math.min(...part);
      };
      return { covered: between(0.42, 0.58), beside: between(0.1, 0.3) };
    });

/** Everybody reads it on the board, says “me too”, and finds it in the open data. */
async function readInPublic(): Promise<void> {
  const watched = await openPage('/phan-anh-da-tra-loi/', PHONE);
  const { page } = watched;
  await page.getByRole('searchbox').fill('duong hong phuc chinh');
  const reports = page.locator('gd-feedback-board .report');
  await expect.poll(() => reports.count()).toBe(1);
  const report = reports.first();
  await report.getByText(SECOND).waitFor();
  const text = await report.innerText();
  for (const hidden of [SENDER.name, SENDER.phone, '0912345678']) expect(text).not.toContain(hidden);
  await report.getByRole('button', { name: 'Xem ảnh' }).click();
  await report.getByRole('img', { name: /Mặt đường vỡ trước nhà văn hóa/ }).waitFor();
  const { covered, beside } = await contrasts(page);
  expect(beside).toBeGreaterThan(150);
  expect(covered).toBeLessThan(100);
  await report.getByRole('button', { name: /^Tôi cũng gặp/ }).click();
  await report.getByText('1 người cùng gặp').waitFor();
  await expectAccessible(watched);
  const csv = await (
    await fetch(await page.getByRole('link', { name: 'CSV' }).getAttribute('href').then(String))
  ).text();
  expect(csv).toContain(TITLE);
  for (const hidden of [SENDER.name, SENDER.phone, SENDER.email, '20.2506'])
    expect(csv).not.toContain(hidden);
  await leave(watched);
}

/** The figures that everybody reads are those of the API, with the data to count them again. */
async function readFigures(): Promise<void> {
  const watched = await openPage('/so-lieu/', PHONE);
  const { page } = watched;
  const received = page.locator('gd-service-stats dt', { hasText: 'Tiếp nhận' }).locator('+ dd').first();
  const { statistics } = createClient({ baseUrl: inject('api'), site: 'gd_site_37_hoalu' });
  const { total } = await statistics.read();
  expect(total.received).toBeGreaterThanOrEqual(12);
  expect(Number(await received.innerText())).toBe(total.received);
  const data = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
  expect((await fetch(String(data))).status).toBe(200);
  await expectAccessible(watched);
  await leave(watched);
}

/** The mails of the case: that something happened, never what. */
async function expectDiscreetMails(code: string): Promise<void> {
  await expect
    .poll(async () => (await mailsTo(SENDER.email)).filter((mail) => mail.includes(code)).length, {
      timeout: 20_000,
    })
    .toBeGreaterThanOrEqual(4);
  for (const mail of await mailsTo(SENDER.email))
    for (const hidden of [SENDER.name, TITLE, ANSWER, SECOND, 'nắp cống']) expect(mail).not.toContain(hidden);
}

/** The receipt that was kept, against what anybody can read of the log, on a machine without a network. */
async function expectProvableOffline(receipt: string, folder: string): Promise<void> {
  const { log } = createClient({ baseUrl: inject('api') });
  const write = async (name: string, value: unknown) => {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(value));
    return file;
  };
  const { receipt: signed } = JSON.parse(await readFile(receipt, 'utf8')) as { receipt: Receipt };
  const keys = await write('keys.json', await log.keys('37'));
  const hash = toBase64Url(await leafHash(signed.leaf));
  const proof = await write('proof.json', await log.inclusion('37', hash));
  const good = await gdVerify(receipt, '--key', keys, '--proof', proof);
  expect(good.printed).toMatch(/Nội dung đúng với biên nhận[^]*Bản ghi có trong nhật ký[^]*KẾT QUẢ: ĐÚNG/);
  expect(good.code).toBe(0);
  const forged = join(folder, 'forged.json');
  await writeFile(forged, (await readFile(receipt, 'utf8')).replace('nắp cống bong', 'nắp cống tốt'));
  const wrong = await gdVerify(forged, '--key', keys, '--proof', proof);
  expect(wrong.printed).toContain('KẾT QUẢ: SAI');
  expect(wrong.code).toBe(1);

  // The checkpoints that the server publishes off its database: the last one continues the first.
  const published = join(inject('dataFolder'), 'checkpoints/37');
  const names = (await readdir(published)).sort();
  const [first, last] = [names[0]!, names.at(-1)!].map((name) => join(published, name)) as [string, string];
  const sizeOf = async (file: string) => Number((await readFile(file, 'utf8')).split('\n')[1]);
  const [from, to] = [await sizeOf(first), await sizeOf(last)];
  expect(to).toBeGreaterThan(from);
  const consistency = await write('consistency.json', { hashes: await log.consistency('37', from, to) });
  const continued = await gdVerify(
    '--checkpoint',
    first,
    '--checkpoint',
    last,
    '--proof',
    consistency,
    '--key',
    keys,
  );
  expect(continued.printed).toContain('Nhật ký chỉ được thêm vào');
  expect(continued.code).toBe(0);
}

/** Opens the case, gives the receipt, and has all of it checked on the page. */
async function check(credentials: Credentials, receipt: string): Promise<Watched> {
  const watched = await follow(credentials);
  const { page } = watched;
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Chọn biên nhận hoặc điểm kiểm tra đã giữ').click();
  await (await choosing).setFiles(receipt);
  await page.getByText(/Đã đọc receipt\.json/).waitFor();
  await page.getByRole('button', { name: 'Kiểm tra biên nhận và quá trình xử lý' }).click();
  return watched;
}

async function expectTamperingSeen(credentials: Credentials, receipt: string): Promise<void> {
  const good = await check(credentials, receipt);
  await good.page.getByText(/^Cả \d+ bước hiện trên trang đúng từng chữ/).waitFor();
  await good.page.getByText(/^Biên nhận do nhật ký này ký/).waitFor();
  await good.page.getByText(/^Cả \d+ bước có trong nhật ký công khai/).waitFor();
  expect(await good.page.getByText(/không khớp/).count()).toBe(0);
  await expectAccessible(good);
  await leave(good);

  const words = 'Đội quản lý đô thị đã thay mười nắp cống.';
  const statement =
    "update case_events set text = $1 from cases where cases.code = $2 and cases.case_id = case_events.case_id and text = $3 and type = 'answered'";
  expect(await changeRows(statement, [words, credentials.code, ANSWER])).toBe(1);
  const bad = await check(credentials, receipt);
  await bad.page.getByText(words).first().waitFor();
  await bad.page.getByText(/^Có điều không khớp\./).waitFor();
  await bad.page.getByText(/^Chỉ \d+ trong \d+ bước khớp/).waitFor();
  await expectAccessible(bad);
  await leave(bad);
  // The other journeys stand on the same demo, and one audits its log.
  expect(await changeRows(statement, [ANSWER, credentials.code, words])).toBe(1);
}

it('FBK: a report goes the whole way, and what became of it can be proved', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gd-receipt-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { receipt, ...credentials } = await report(folder);

  const officer = await signIn('xuly.hoalu');
  await firstAnswer(officer.page, credentials.code);
  await expectAccessible(officer);
  await readAndReopen(credentials);
  await answerAgainAndPublish(officer.page);
  await leave(officer);
  await expectDiscreetMails(credentials.code);
  await readInPublic();
  await readFigures();
  await expectProvableOffline(receipt, folder);
  await expectTamperingSeen(credentials, receipt);
});
