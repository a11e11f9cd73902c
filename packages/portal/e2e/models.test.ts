/** One model's way: a unit nominates it, the province registers, scores and recognises it, the public reads it; another is removed. */
import { expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { leave, openPage } from './support/browser.js';
import { PHONE } from './support/citizen.js';
import { deskOf, fillDecision, handInScore, openModel, stepOn } from './support/model-desk.js';
import { signIn, signInAtPortal } from './support/officer.js';
import { photo } from './support/photos.js';
import { HOA_LU, keepers, reader, runningWell, thisYear } from './support/register.js';

const TITLE = 'Thùng rác hai ngăn trước cửa mỗi nhà';

it('a unit nominates with a photo, and sees the model as it will look before it is sent', async () => {
  const editor = await signInAtPortal('/can-bo/mo-hinh/#nominate', 'bientap.hoalu');
  const { page } = editor;
  const form = page.locator('gd-model-form');
  await form.getByLabel('Tên mô hình').fill(TITLE);
  await form
    .getByLabel('Tóm tắt', { exact: true })
    .fill('Chi hội Phụ nữ vận động mỗi nhà đặt thùng hai ngăn, đổi rác tái chế lấy cây giống.');
  for (const choice of ['Văn hóa – xã hội', 'Tập thể', 'Cấp xã'])
    await form.getByRole('radio', { name: choice, exact: true }).check();
  await form
    .getByLabel('Nội dung, cách làm')
    .fill('Đi từng ngõ, từng nhà; hộ làm trước hướng dẫn hộ làm sau.');
  await form.getByRole('button', { name: 'Thêm số liệu' }).click();
  await form.getByLabel('Tên số liệu').fill('Hộ đặt thùng hai ngăn');
  await form.getByLabel('Số', { exact: true }).fill('1.250');
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo('thung-rac.jpg'));
  await form.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Thùng rác hai ngăn trước cửa nhà');
  await form.getByLabel('Chú thích dưới ảnh').fill('Ngõ 5 sau ba tháng');
  await expectAccessible(editor);
  await form.getByRole('button', { name: 'Tiếp tục: xem lại trước khi gửi' }).click();
  await form.getByRole('heading', { name: 'Xem trước mô hình' }).waitFor();
  await form.getByText('1.250').first().waitFor();
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await form.getByRole('heading', { name: 'Đã nhận đề cử' }).waitFor();
  await leave(editor);
});

it('the province registers it, and it is launched, runs and is found good', async () => {
  const reviewer = await signIn('thamdinh.tinh', 'gd-model-desk');
  const { page } = reviewer;
  const desk = deskOf(page);
  await desk.getByRole('button', { name: /^Chờ đăng ký/ }).click();
  await openModel(page, TITLE);
  await desk.getByRole('img', { name: 'Thùng rác hai ngăn trước cửa nhà' }).waitFor();
  // A title by which nobody finds it yet.
  expect((await reader().models.list({ q: TITLE }).page()).total).toBe(0);
  await stepOn(page, 'Đăng ký vào sổ', () => desk.getByLabel('Số trong sổ').fill('HL-2026-07'));
  await stepOn(page, 'Ra mắt', () => desk.getByLabel('Ngày thực hiện').fill(thisYear()));
  await stepOn(page, 'Đưa vào thực hiện');
  await stepOn(page, 'Đánh giá', async () => {
    await desk.getByRole('radio', { name: 'Hiệu quả, nhân rộng' }).check();
    await desk
      .getByRole('textbox', { name: 'Lý do' })
      .fill('Các ngõ sạch hơn, chi phí thấp, dễ làm theo ở phường khác.');
  });
  expect((await reader().models.list({ q: TITLE }).page()).total).toBe(1);
  await expectAccessible(reviewer);
  await leave(reviewer);
});

it('a list comes back as it was left: its filters, its place, and the focus on what was read', async () => {
  const address = '/mo-hinh/?kind=collective&sort=title';
  const watched = await openPage(address, PHONE);
  const { page } = watched;
  const link = page.locator('gd-model-list .item[aria-posinset="30"] .title a');
  const title = (await link.textContent()) ?? '';
  await link.hover();
  const top = async () => Math.round((await link.boundingBox())?.y ?? NaN);
  const before = await top();
  await link.click();
  await page.locator('gd-model-detail').getByRole('heading', { name: title }).waitFor();
  await page.goBack();
  await link.waitFor();
  await expect.poll(top).toBe(before);
  expect(page.url()).toBe(inject('portal') + address);
  expect(await page.getByLabel('Sắp xếp').inputValue()).toBe('title');
  expect(await link.evaluate((a) => (a.getRootNode() as ShadowRoot).activeElement === a)).toBe(true);
  await leave(watched);
});

it('two score alone; the committee concludes and recognises, and the public reads it', async () => {
  const first = await signIn('thamdinh.tinh', 'gd-model-desk');
  await openModel(first.page, TITLE);
  await handInScore(first.page, 0.9);
  await leave(first);

  const second = await signIn('thamdinh2.tinh', 'gd-model-desk');
  await openModel(second.page, TITLE);
  const scoring = deskOf(second.page).locator('section.scoring');
  await scoring.getByText('1 người đã nộp điểm.').waitFor();
  await scoring.getByText('Điểm của người khác hiện ra sau khi bạn nộp điểm.', { exact: false }).waitFor();
  expect(await scoring.getByText('Đỗ Đăng Khoa').count()).toBe(0);
  await handInScore(second.page, 0.6);
  await scoring.getByText('Đỗ Đăng Khoa').first().waitFor();
  await scoring.getByText('Các điểm chênh nhau nhiều').waitFor();
  await expectAccessible(second);
  await leave(second);

  const committee = await signIn('hoidong.tinh', 'gd-model-desk');
  const { page } = committee;
  const desk = deskOf(page);
  await openModel(page, TITLE);
  await desk.getByRole('button', { name: 'Kết luận điểm', exact: true }).click();
  await desk.getByLabel('Lý do của kết luận').fill('Đã trao đổi; lấy điểm trung bình của hai người chấm.');
  await desk.getByRole('button', { name: 'Ghi kết luận' }).click();
  await desk.getByText('Đã ghi kết luận.').waitFor();
  await stepOn(page, 'Công nhận', async () => {
    await desk.getByRole('radio', { name: 'Cấp tỉnh' }).check();
    await fillDecision(page, '21/QĐ-BCĐ');
  });
  await expectAccessible(committee);
  await leave(committee);

  const public_ = await openPage('/mo-hinh/?q=thung+rac+hai+ngan&recognition=province', PHONE);
  await public_.page.getByRole('link', { name: TITLE }).click();
  const detail = public_.page.locator('gd-model-detail');
  await detail.getByText('Được công nhận cấp tỉnh').first().waitFor();
  await detail.getByText('21/QĐ-BCĐ', { exact: false }).waitFor();
  await detail.getByText('Hộ đặt thùng hai ngăn').waitFor();
  // Scores of single reviewers, and who gave them, are the register's own affair.
  expect(await detail.getByText('Đỗ Đăng Khoa').count()).toBe(0);
  await leave(public_);
});

it('the committee removes another, with a reason and a document: it leaves the list, and not the figures', async () => {
  const officers = await keepers();
  const title = 'Nhóm nuôi cá lồng trên sông';
  const { slug } = await runningWell(officers, title, { field: 'economy' });
  const { models } = reader();
  const yearOf = async () => (await models.yearly({ unit: HOA_LU })).years.at(-1)!;
  const before = await yearOf();

  const committee = await signIn('hoidong.tinh', 'gd-model-desk');
  const { page } = committee;
  const desk = deskOf(page);
  await openModel(page, title);
  await stepOn(page, 'Đưa ra khỏi danh sách', async () => {
    await desk.getByRole('radio', { name: 'Không còn hiệu quả' }).check();
    await desk
      .getByRole('textbox', { name: 'Lý do' })
      .fill('Nước sông ô nhiễm hai vụ liền, các hộ đã dừng nuôi.');
    await fillDecision(page, '22/QĐ-BCĐ');
  });
  await leave(committee);

  const after = await yearOf();
  expect(after).toMatchObject({ new: before.new, removed: before.removed + 1, end: before.end - 1 });
  expect(after.start + after.new - after.removed).toBe(after.end);
  expect((await fetch(`${inject('api')}/models/37/${slug}`)).status).toBe(404);
  expect((await models.list({ q: 'nuoi ca long' }).page()).total).toBe(0);
});
