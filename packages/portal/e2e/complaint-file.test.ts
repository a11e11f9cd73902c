/** CPL: a signed paper becomes a case at the desk; its clock runs from the day of the paper, through every step of the law. */
import { expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { leave } from './support/browser.js';
import { follow } from './support/citizen.js';
import { answer, openFromInbox, signIn, takeStep } from './support/officer.js';

/** The day in Vietnam so many days ago, as a date field takes it and as people read it. */
function daysAgo(days: number): { field: string; read: string } {
  const field = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    Date.now() - days * 86_400_000,
  );
  return { field, read: field.split('-').reverse().join('/') };
}

it('CPL: registered from paper, accepted as remote, suspended, resumed, decided, delivered, and followed', async () => {
  const lodged = daysAgo(6);
  const officer = await signIn('xuly.hoalu');
  const { page } = officer;
  await page.getByRole('link', { name: 'Nhập đơn' }).click();
  const form = page.locator('gd-case-registration');
  await form.getByLabel('Loại', { exact: true }).selectOption('Khiếu nại');
  await form.getByLabel('Cách nhận', { exact: true }).selectOption('Đơn giấy nộp tại trụ sở');
  await form.getByLabel('Ngày nhận đơn').fill(lodged.field);
  const texts = {
    'Tiêu đề': 'Khiếu nại quyết định xử phạt số 15',
    'Nội dung trình bày': 'Tôi không đồng ý với quyết định xử phạt vì không có biên bản vi phạm.',
    'Yêu cầu, đề xuất của người gửi': 'Hủy quyết định xử phạt số 15.',
    'Người, cơ quan bị khiếu nại': 'Chủ tịch Ủy ban nhân dân phường Hoa Lư',
    'Địa chỉ của người, cơ quan bị khiếu nại': 'Trụ sở Ủy ban nhân dân phường Hoa Lư',
    'Họ và tên': 'Trần Thị Khiếu',
    'Số định danh cá nhân': '037085000996',
    'Số điện thoại': '0912 345 678',
  };
  for (const [label, text] of Object.entries(texts))
    await form.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  await form.locator('#registration-address').fill('Số 2, phố Mẫu');
  await form.getByLabel('Lần khiếu nại').selectOption('Lần đầu');
  // Without a signature no complaint is taken (Law 02/2011, Article 11).
  await form.getByRole('button', { name: 'Ghi nhận và cấp biên nhận' }).click();
  await form
    .getByText(/chữ ký|điểm chỉ/)
    .first()
    .waitFor();
  await expectAccessible(officer);
  await form.getByRole('checkbox', { name: /Đơn có chữ ký/ }).check();
  await form.getByRole('button', { name: 'Ghi nhận và cấp biên nhận' }).click();
  const code = await form.locator('.receipt-code').innerText();
  const secret = (await form.locator('.receipt-secret').innerText()).replace(/\s/g, '');
  await page.emulateMedia({ media: 'print' });
  expect(await form.locator('.receipt-code').isVisible()).toBe(true);
  expect(await form.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'Danh sách việc' }).click();
  await openFromInbox(page, code);
  await takeStep(page, 'Tiếp nhận');
  await takeStep(page, 'Thụ lý', () => page.getByLabel('Vùng sâu, vùng xa đi lại khó khăn').check());
  await takeStep(page, 'Bắt đầu xử lý');
  await takeStep(page, 'Tạm đình chỉ', () => page.getByLabel('Lý do').fill('Chờ kết quả giám định chữ ký.'));
  await takeStep(page, 'Tiếp tục giải quyết', () =>
    page.getByLabel('Lý do').fill('Đã có kết quả giám định.'),
  );
  await answer(
    page,
    'Hủy quyết định xử phạt số 15 vì lập không đúng thủ tục; hoàn lại tiền phạt trong 10 ngày.',
  );
  await takeStep(page, 'Gửi quyết định');
  const desk = page.locator('gd-case-desk');
  expect(await desk.getByRole('button', { name: 'Công khai', exact: true }).count()).toBe(0);
  await leave(officer);

  const citizen = await follow({ code, secret });
  await citizen.page.getByText('Hủy quyết định xử phạt số 15 vì lập không đúng thủ tục').first().waitFor();
  await citizen.page.getByText('Chờ kết quả giám định chữ ký.').first().waitFor();
  await citizen.page.getByText('Đã gửi quyết định giải quyết').first().waitFor();
  const reasons = (await citizen.page.locator('.deadlines details').allTextContents()).join('\n');
  expect(reasons).toContain(lodged.read);
  for (const rule of ['T-05', 'T-06', 'T-07']) expect(reasons).toContain(rule);
  await expectAccessible(citizen);
  await leave(citizen);
});
