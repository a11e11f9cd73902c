/** Matters that take another way: split, transferred, refused, or no matter for this channel at all. */
import { expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { leave, openPage } from './support/browser.js';
import { fillForm, follow, PHONE, send, sendFromForm } from './support/citizen.js';
import { answer, openFromInbox, signIn, takeStep } from './support/officer.js';

it.concurrent('a mixed matter is split, and each part is followed with the same secret', async () => {
  const { code, secret } = await sendFromForm({
    content:
      'Đèn đầu ngõ 9 không sáng một tháng nay. Ngoài ra tôi đề nghị mở thêm lớp bơi cho các cháu dịp hè.',
    title: 'Đèn ngõ 9 hỏng và xin mở lớp bơi',
    kind: /^Phản ánh(?!,)/,
    name: 'Vũ Thị Mẫu',
  });

  const officer = await signIn('tiepnhan.hoalu');
  const { page } = officer;
  await openFromInbox(page, code);
  await takeStep(page, 'Tiếp nhận');
  await takeStep(page, 'Tách nội dung', async () => {
    const part = page.getByRole('group', { name: 'Hồ sơ mới thứ 1' });
    await part.getByLabel('Loại').selectOption('Kiến nghị');
    await part.getByLabel('Tiêu đề').fill('Đề nghị mở thêm lớp bơi dịp hè');
    await part.getByLabel('Nội dung được tách').fill('Tôi đề nghị mở thêm lớp bơi cho các cháu dịp hè.');
    await page.getByLabel('Lý do').fill('Hai việc do hai bộ phận khác nhau giải quyết.');
  });
  await leave(officer);

  const citizen = await follow({ code, secret });
  const other = await citizen.page
    .locator('dt', { hasText: 'Hồ sơ được tách ra' })
    .locator('+ dd')
    .innerText();
  await leave(citizen);
  const second = await follow({ code: other, secret });
  await second.page.getByRole('heading', { name: 'Đề nghị mở thêm lớp bơi dịp hè' }).waitFor();
  await leave(second);
});

it.concurrent('a matter of another commune is transferred with the reason and received there', async () => {
  const credentials = await sendFromForm({
    content: 'Cầu dân sinh sang thôn 3 xã Yên Từ bị gãy lan can, người đi xe đạp rất nguy hiểm.',
    title: 'Cầu dân sinh gãy lan can',
    kind: /^Phản ánh(?!,)/,
    name: 'Bùi Thị Mẫu',
  });
  const here = await signIn('tiepnhan.hoalu');
  await openFromInbox(here.page, credentials.code);
  await takeStep(here.page, 'Tiếp nhận');
  await takeStep(here.page, 'Chuyển xử lý', async () => {
    const unit = here.page.locator('gd-case-desk').getByRole('combobox');
    await unit.fill('');
    await unit.pressSequentially('yen tu');
    await here.page
      .getByRole('option', { name: /Xã Yên Từ/ })
      .first()
      .click();
    await here.page.getByLabel('Lý do').fill('Cầu nằm trên địa bàn xã Yên Từ.');
  });
  await leave(here);

  const there = await signIn('xuly.yentu');
  await openFromInbox(there.page, credentials.code);
  await takeStep(there.page, 'Tiếp nhận');
  await takeStep(there.page, 'Bắt đầu xử lý');
  await answer(
    there.page,
    'Xã đã hàn lại toàn bộ lan can và sơn phản quang hai đầu cầu, xe đi lại an toàn từ hôm nay.',
  );
  await leave(there);

  const citizen = await follow(credentials);
  await citizen.page.getByText('Cầu nằm trên địa bàn xã Yên Từ.').first().waitFor();
  await citizen.page.getByText('sơn phản quang hai đầu cầu').first().waitFor();
  await leave(citizen);
});

it.concurrent('a refusal says why and where to turn, and its sender reopens it', async () => {
  const credentials = await sendFromForm({
    content: 'Cột điện trước số 15 phố Mẫu bị nghiêng sau bão, dây võng xuống gần mặt đường.',
    title: 'Cột điện nghiêng trước số 15',
    kind: /^Phản ánh(?!,)/,
    name: 'Đỗ Văn Mẫu',
  });
  const officer = await signIn('xuly.hoalu');
  const desk = officer.page.locator('gd-case-desk');
  await openFromInbox(officer.page, credentials.code);
  await takeStep(officer.page, 'Tiếp nhận');
  await takeStep(officer.page, 'Từ chối', async () => {
    await officer.page.getByLabel('Lý do').fill('Cột điện do đơn vị điện lực quản lý.');
    await officer.page.getByLabel('Nơi tiếp nhận đúng').fill('Điện lực Hoa Lư, tổng đài 1900 0000');
  });

  const citizen = await follow(credentials);
  const { page } = citizen;
  await page.getByText('Cột điện do đơn vị điện lực quản lý.').first().waitFor();
  await page.getByText('Điện lực Hoa Lư, tổng đài 1900 0000').first().waitFor();
  await expectAccessible(citizen);
  await page.getByRole('button', { name: 'Phản ánh lại' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Điện lực trả lời đây là cột viễn thông của phường.');
  await page.getByRole('dialog').getByRole('button', { name: 'Phản ánh lại' }).click();
  await page.getByText('Điện lực trả lời đây là cột viễn thông của phường.').first().waitFor();
  await leave(citizen);

  await desk.getByRole('button', { name: 'Tải lại' }).click();
  await desk.getByText('Điện lực trả lời đây là cột viễn thông của phường.').waitFor();
  await takeStep(officer.page, 'Bắt đầu xử lý');
  await answer(
    officer.page,
    'Phường đã cùng đơn vị viễn thông dựng lại cột và căng dây, kiểm tra sau mưa không còn võng.',
  );
  await leave(officer);
});

it.concurrent(
  'a denunciation in the form: shown its own way first; sent all the same, it stays restricted',
  async () => {
    const watched = await openPage('/gui-phan-anh/', PHONE);
    const { page } = watched;
    const words = 'Tôi tố cáo ông Kiều Văn Kín nhận hối lộ khi cấp phép xây dựng ở phố Kín.';
    await page.getByLabel('Việc gì đã xảy ra?').fill(words);
    await page
      .getByRole('heading', { name: 'Tố cáo: nộp đơn có chữ ký, danh tính được giữ bí mật' })
      .waitFor();
    await page.getByRole('link', { name: 'Mở trang viết đơn' }).waitFor();
    expect(await page.getByRole('button', { name: 'Tiếp tục: xem lại trước khi gửi' }).count()).toBe(0);
    await expectAccessible(watched);
    await page.getByRole('button', { name: 'Vẫn gửi như phản ánh' }).click();
    await fillForm(page, {
      content: words,
      title: 'Ông Kín nhận hối lộ khi cấp phép',
      kind: /^Phản ánh(?!,)/,
      name: 'Người Gửi Kín',
    });
    const { code, secret } = await send(page);
    await page.getByText('Nội dung này không được công khai').waitFor();
    await page
      .getByText(/Tố cáo phải có đơn ký tên/)
      .first()
      .waitFor();
    await leave(watched);

    const officer = await signIn('xuly.hoalu');
    const desk = officer.page.locator('gd-case-desk');
    const row = officer.page.locator('gd-case-inbox').getByRole('row', { name: code });
    await row.waitFor();
    expect(await officer.page.locator('gd-case-inbox').getByText('hối lộ').count()).toBe(0);
    await openFromInbox(officer.page, code);
    await desk.getByText('Việc hạn chế').waitFor();
    await takeStep(officer.page, 'Tiếp nhận');
    await takeStep(officer.page, 'Bắt đầu xử lý');
    await answer(
      officer.page,
      'Nội dung này được giải quyết theo thủ tục tố cáo khi có đơn ký tên; mời ông bà đến phòng tiếp công dân.',
    );
    expect(await desk.getByRole('button', { name: 'Công khai', exact: true }).count()).toBe(0);
    await leave(officer);

    const citizen = await follow({ code, secret });
    await citizen.page
      .getByText(/Tố cáo phải có đơn ký tên/)
      .first()
      .waitFor();
    await leave(citizen);
    const board = await openPage('/phan-anh-da-tra-loi/');
    await board.page.getByRole('searchbox').fill('hối lộ');
    await board.page.getByText('Không tìm thấy phản ánh nào.').waitFor();
    await leave(board);
  },
);
