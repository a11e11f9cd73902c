/** A journey of each kind that is sent online: what the citizen sends, what the officer does, and the dates both read. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { leave } from './support/browser.js';
import { follow, sendFromForm } from './support/citizen.js';
import { answer, openFromInbox, signIn, takeStep } from './support/officer.js';

it.concurrent(
  'REC: a recommendation of fourteen households, extended once with a reason, and answered',
  async () => {
    const credentials = await sendFromForm(
      {
        content: 'Ngõ 3 có 14 hộ nhưng chưa có chỗ tập kết rác, bà con phải mang ra tận đường lớn.',
        proposal: 'Đặt một điểm tập kết rác có mái che ở đầu ngõ 3.',
        title: 'Đề nghị đặt điểm tập kết rác đầu ngõ 3',
        kind: /^Kiến nghị/,
        name: 'Nguyễn Thị Thử',
      },
      async (page) => {
        await page.getByText('Gửi thay tổ chức hoặc nhiều người').click();
        await page.getByLabel('Số người cùng nội dung').fill('14');
        // More than ten people are spoken for by five at most: six are refused before anything is sent.
        const names = page.getByLabel('Họ tên người đại diện');
        await names.fill(
          ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].map((name) => `Trần Văn ${name}`).join('\n'),
        );
        await page.getByRole('button', { name: 'Tiếp tục: xem lại trước khi gửi' }).click();
        await page
          .getByText(/tối đa 5|không quá 5/)
          .first()
          .waitFor();
        await names.fill('Nguyễn Thị Thử\nTrần Văn Mẫu');
      },
    );

    const officer = await signIn('xuly.hoalu');
    const desk = officer.page.locator('gd-case-desk');
    await openFromInbox(officer.page, credentials.code);
    await desk.getByText('14').first().waitFor();
    await desk.getByRole('button', { name: 'Xem liên hệ người gửi' }).click();
    await desk.getByText('Nguyễn Thị Thử, Trần Văn Mẫu').waitFor();
    await takeStep(officer.page, 'Tiếp nhận');
    await takeStep(officer.page, 'Bắt đầu xử lý');
    await takeStep(officer.page, 'Gia hạn', async () => {
      await officer.page.getByText(/Tối đa 10 ngày làm việc/).waitFor();
      await officer.page.getByLabel('Gia hạn thêm bao nhiêu ngày').fill('5');
      await officer.page.getByLabel('Lý do').fill('Cần lấy ý kiến các hộ về vị trí đặt.');
    });
    await answer(
      officer.page,
      'Phường đã đặt điểm tập kết có mái che ở đầu ngõ 3, thu gom hai lần mỗi ngày từ hôm nay.',
    );
    await leave(officer);

    const citizen = await follow(credentials);
    await citizen.page.getByText('thu gom hai lần mỗi ngày').first().waitFor();
    await citizen.page.getByText('Cần lấy ý kiến các hộ về vị trí đặt.').first().waitFor();
    await citizen.page.getByText(/T-22/).first().waitFor({ state: 'attached' });
    await leave(citizen);
  },
);

it.concurrent('REG: about a rule, asked for more, completed, answered and confirmed', async () => {
  const credentials = await sendFromForm(
    {
      content: 'Tờ khai cấp bản sao trích lục yêu cầu ghi lại nơi cư trú đã có trong cơ sở dữ liệu.',
      title: 'Tờ khai trích lục yêu cầu thông tin đã có',
      kind: /về quy định hành chính/,
      name: 'Hoàng Thị Mẫu',
    },
    (page) => page.getByLabel('Quy định, thủ tục được góp ý').fill('Thủ tục cấp bản sao trích lục hộ tịch'),
  );

  const officer = await signIn('xuly.hoalu');
  const desk = officer.page.locator('gd-case-desk');
  await openFromInbox(officer.page, credentials.code);
  await desk.getByText('Thủ tục cấp bản sao trích lục hộ tịch').waitFor();
  await takeStep(officer.page, 'Tiếp nhận');
  await takeStep(officer.page, 'Yêu cầu bổ sung', () =>
    officer.page
      .getByLabel('Cần người gửi bổ sung gì?')
      .fill('Bà cho biết mục nào của tờ khai yêu cầu việc đó?'),
  );

  const citizen = await follow(credentials);
  await citizen.page.getByText('mục nào của tờ khai').first().waitFor();
  await citizen.page.getByRole('button', { name: 'Gửi bổ sung' }).first().click();
  await citizen.page.getByLabel('Nội dung bổ sung').fill('Mục 4 và mục 7 của tờ khai.');
  await citizen.page.locator('gd-case-status form button[type=submit]').click();
  await citizen.page.getByText('Đã gửi bổ sung.').waitFor();

  await desk.getByRole('button', { name: 'Tải lại' }).click();
  await desk.getByText('Mục 4 và mục 7 của tờ khai.').waitFor();
  await takeStep(officer.page, 'Bắt đầu xử lý');
  await answer(
    officer.page,
    'Phường đã bỏ mục 4 và mục 7 khỏi tờ khai khi tra cứu được trong cơ sở dữ liệu dân cư.',
  );
  await leave(officer);

  await citizen.page.getByRole('button', { name: 'Cập nhật' }).click();
  await citizen.page.getByText('bỏ mục 4 và mục 7').first().waitFor();
  await citizen.page.getByRole('button', { name: 'Xác nhận đã xử lý xong' }).click();
  await citizen.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await citizen.page.getByText('Đã xác nhận. Cảm ơn bạn.').waitFor();
  await citizen.page.getByText('Đã đóng').first().waitFor();
  await leave(citizen);
});

it.concurrent(
  'INF: information with an ID number, complex, and extended within the limit of the law',
  async () => {
    const credentials = await sendFromForm(
      {
        content: 'Tôi cần bản kế hoạch sử dụng đất năm nay của phường để biết thửa đất nhà tôi.',
        title: 'Xin cung cấp kế hoạch sử dụng đất năm nay',
        kind: /^Yêu cầu cung cấp thông tin/,
        name: 'Đinh Văn Mẫu',
        idNumber: '037085000999',
      },
      async (page) => {
        await page
          .getByLabel('Thông tin, tài liệu cần cung cấp')
          .fill('Kế hoạch sử dụng đất năm nay của phường');
        await page.getByRole('radio', { name: 'Tệp điện tử' }).check();
        await page.getByLabel('Mục đích sử dụng').fill('Tìm hiểu trước khi làm nhà');
      },
    );

    const officer = await signIn('xuly.hoalu');
    const desk = officer.page.locator('gd-case-desk');
    await openFromInbox(officer.page, credentials.code);
    await desk.getByText('Kế hoạch sử dụng đất năm nay của phường', { exact: true }).waitFor();
    expect(await desk.getByText('037085000999').count()).toBe(0);
    await desk.getByRole('button', { name: 'Xem liên hệ người gửi' }).click();
    await desk.getByText('037085000999').waitFor();
    await takeStep(officer.page, 'Tiếp nhận');
    await takeStep(officer.page, 'Bắt đầu xử lý', () => officer.page.getByLabel('Vụ việc phức tạp').check());
    await takeStep(officer.page, 'Gia hạn', async () => {
      await officer.page.getByText(/Tối đa 15 ngày/).waitFor();
      await officer.page.getByLabel('Gia hạn thêm bao nhiêu ngày').fill('15');
      await officer.page.getByLabel('Lý do').fill('Tài liệu đang được số hóa, cần thêm thời gian.');
    });
    // Once, says the law: a second extension is not offered.
    expect(await desk.getByRole('button', { name: 'Gia hạn', exact: true }).count()).toBe(0);
    await answer(
      officer.page,
      'Phường gửi kèm tệp kế hoạch sử dụng đất năm nay, thửa của ông ở trang 12 của tài liệu.',
    );
    await leave(officer);

    const citizen = await follow(credentials);
    await citizen.page.getByText('thửa của ông ở trang 12').first().waitFor();
    await citizen.page.getByText(/T-19/).first().waitFor({ state: 'attached' });
    await leave(citizen);
  },
);

it.concurrent('REV: an appointment with the chair, given in the answer', async () => {
  const credentials = await sendFromForm(
    {
      content: 'Tôi xin gặp Chủ tịch phường để trình bày về việc mở rộng ngõ 12.',
      title: 'Xin đăng ký gặp Chủ tịch phường',
      kind: /^Đăng ký tiếp công dân/,
      name: 'Phạm Văn Mẫu',
      idNumber: '037085000998',
    },
    (page) => page.getByRole('radio', { name: 'Kiến nghị', exact: true }).check(),
  );

  const officer = await signIn('xuly.hoalu');
  await openFromInbox(officer.page, credentials.code);
  await takeStep(officer.page, 'Tiếp nhận');
  await takeStep(officer.page, 'Bắt đầu xử lý');
  await answer(
    officer.page,
    'Mời ông đến trụ sở lúc 8 giờ ngày tiếp công dân của Chủ tịch, phòng tiếp công dân tầng 1, mang theo căn cước.',
  );
  await leave(officer);

  const citizen = await follow(credentials);
  await citizen.page.getByText('phòng tiếp công dân tầng 1').first().waitFor();
  await citizen.page.getByText(/T-02/).first().waitFor({ state: 'attached' });
  await leave(citizen);
});

it.concurrent('DSR: a copy of one’s data, then erased; the log still proves what is left', async () => {
  const PHONE_NUMBER = '0987 654 321';
  const earlier = await sendFromForm({
    content: 'Thùng rác công cộng trước số 21 phố Mẫu bị vỡ nắp, mùi hôi bay vào nhà.',
    title: 'Thùng rác vỡ nắp trước số 21',
    kind: /^Phản ánh(?!,)/,
    name: 'Lý Thị Xóa',
    phone: PHONE_NUMBER,
  });
  const officer = await signIn('lanhdao.hoalu');
  const { page } = officer;
  const desk = page.locator('gd-case-desk');
  await openFromInbox(page, earlier.code);
  await takeStep(page, 'Tiếp nhận');
  await takeStep(page, 'Bắt đầu xử lý');
  await answer(page, 'Phường đã thay thùng rác mới có nắp đạp và đặt lịch rửa thùng hằng tuần từ tuần này.');
  await takeStep(page, 'Đóng');

  const request = await sendFromForm(
    {
      content: 'Đề nghị cho tôi bản sao rồi xóa dữ liệu cá nhân của tôi trong phản ánh về thùng rác.',
      title: 'Xóa dữ liệu cá nhân trong phản ánh đã gửi',
      kind: /^Yêu cầu về dữ liệu cá nhân/,
      name: 'Lý Thị Xóa',
      phone: PHONE_NUMBER,
      idNumber: '037085000997',
    },
    async (form) => {
      await form.getByRole('radio', { name: 'Xóa dữ liệu' }).check();
      await form.getByLabel('Mã hồ sơ liên quan').fill(earlier.code);
    },
  );
  await page.getByRole('link', { name: 'Về danh sách việc' }).click();
  await openFromInbox(page, request.code);
  await takeStep(page, 'Tiếp nhận');
  await takeStep(page, 'Bắt đầu xử lý');
  await desk.getByRole('button', { name: 'Tìm hồ sơ của cùng người' }).click();
  await desk.getByText('1 hồ sơ của cùng người').waitFor();
  const saving = page.waitForEvent('download');
  await desk.getByRole('button', { name: 'Tải bản sao dữ liệu' }).click();
  const copy = await readFile(await (await saving).path(), 'utf8');
  for (const text of ['Lý Thị Xóa', earlier.code, 'vỡ nắp']) expect(copy).toContain(text);
  await desk.getByRole('button', { name: `Xóa dữ liệu cá nhân của hồ sơ ${earlier.code}` }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Lý do xóa').fill('Theo yêu cầu của chủ thể dữ liệu.');
  await dialog.getByRole('button', { name: 'Xóa vĩnh viễn' }).click();
  await desk.getByText(`Đã xóa dữ liệu cá nhân của hồ sơ ${earlier.code}.`).waitFor();
  await answer(
    page,
    'Phường đã giao bản sao và xóa dữ liệu cá nhân trong phản ánh về thùng rác theo yêu cầu của bà.',
  );
  await page.getByRole('link', { name: 'Về danh sách việc' }).click();
  await openFromInbox(page, earlier.code);
  expect(await desk.getByText('Lý Thị Xóa').count()).toBe(0);
  expect(await desk.getByText('vỡ nắp').count()).toBe(0);
  await leave(officer);

  const answered = await follow(request);
  await answered.page.getByText('xóa dữ liệu cá nhân trong phản ánh về thùng rác').first().waitFor();
  await answered.page.getByText(/PDP-3/).first().waitFor({ state: 'attached' });
  await leave(answered);
  const erased = await follow(earlier);
  await erased.page.getByText('Đã xóa dữ liệu cá nhân').first().waitFor();
  expect(await erased.page.getByText('vỡ nắp').count()).toBe(0);
  await erased.page.getByRole('button', { name: 'Kiểm tra biên nhận và quá trình xử lý' }).click();
  await erased.page.getByText(/bước đã được xóa nội dung theo luật/).waitFor();
  await erased.page.getByText(/^Cả \d+ bước có trong nhật ký công khai/).waitFor();
  expect(await erased.page.getByText('Có điều không khớp').count()).toBe(0);
  await leave(erased);
});
