import { expect } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { Citizen, freshMock, photo, storedDraft } from './testing/citizen.js';

const MIB = 1024 * 1024;

describe('files of gd-feedback-form', () => {
  it('refuses at once what cannot fit, with the reason and the limit, and takes the next', async () => {
    const { state } = freshMock();
    const before = state.files.size;
    const citizen = await Citizen.opens();
    const document = new File([new Uint8Array(26 * MIB)], 'lớn.pdf', { type: 'application/pdf' });
    const picture = new File([new Uint8Array(31 * MIB)], 'lớn.jpg', { type: 'image/jpeg' });
    await citizen.adds(document, picture, await photo('đèn.jpg'));
    const refusal = citizen.find('.refused')!;
    expect(refusal.getAttribute('role')).to.equal('alert');
    expect(refusal.textContent)
      .to.contain('lớn.pdf: tệp nặng 26 MB, vượt mức tối đa 25 MB mỗi tệp')
      .and.contain('lớn.jpg: ảnh nặng 31 MB, vượt mức tối đa 30 MB mỗi ảnh');
    expect(citizen.words).to.contain('mỗi tệp 25 MB').and.contain('Ảnh lớn hơn, đến 30 MB, được thu nhỏ');
    await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
    expect(citizen.files).to.have.length(1);
    expect(state.files.size).to.equal(before + 1);
  });

  it('takes a photo over the limit that is under it once made small', async () => {
    const { state } = freshMock();
    const citizen = await Citizen.opens();
    const small = await photo('đèn.jpg');
    // What follows the end of a JPEG is ignored, so this one opens and has the size of a phone's photo.
    const large = new File([small, new Uint8Array(28 * MIB)], 'đèn.jpg', { type: 'image/jpeg' });
    await citizen.adds(large);
    await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
    expect([...state.files.values()].at(-1)!.file.size).to.be.below(MIB);
  });

  it('keeps a photo back that cannot be made small enough', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.adds(new File([new Uint8Array(28 * MIB)], 'lạ.jpg', { type: 'image/jpeg' }));
    await until(() => citizen.files[0]?.includes('Chưa tải lên được'), 'kept back');
    expect(citizen.files[0]).to.contain('tệp nặng 28 MB, vượt mức tối đa 25 MB mỗi tệp');
  });

  it('refuses types, empty files and too many files, each in words', async () => {
    const { state } = freshMock();
    state.site.files.maxCount = 1;
    const citizen = await Citizen.opens();
    await citizen.adds(
      new File(['x'], 'a.exe', { type: 'application/x-msdownload' }),
      new File([], 'b.jpg', { type: 'image/jpeg' }),
      await photo('c.jpg', 30, 20),
      await photo('d.jpg', 30, 20),
    );
    const { textContent } = citizen.find('.refused')!;
    expect(textContent).to.contain('a.exe: loại tệp này không được nhận');
    expect(textContent).to.contain('b.jpg: tệp trống');
    expect(textContent).to.contain('d.jpg: đã đủ 1 tệp');
    expect(citizen.files).to.have.length(1);
  });

  it('sends a photo small and draws its preview on a canvas', async () => {
    const { state } = freshMock();
    const citizen = await Citizen.opens();
    await citizen.adds(await photo('đèn.png', 4000, 1000));
    await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
    const { file, bytes } = [...state.files.values()].at(-1)!;
    expect(file.name).to.equal('đèn.jpg');
    const image = await createImageBitmap(bytes);
    expect([image.width, image.height]).to.deep.equal([2048, 512]);
    expect(citizen.find('.file canvas')).not.to.equal(null);
    expect(citizen.find('img')).to.equal(null);
  });

  it('goes on after a failed upload, and does not send without it', async () => {
    const { state } = freshMock();
    state.faults['files.upload'] = 'file_type_not_allowed';
    const citizen = await Citizen.opens();
    await citizen.fillsIn();
    await citizen.adds(await photo('đèn.jpg', 30, 20));
    await until(() => citizen.files[0]?.includes('Chưa tải lên được'), 'failed');
    await citizen.presses();
    expect(citizen.summary).to.deep.equal(['Có tệp chưa tải lên được. Hãy thử lại hoặc bỏ tệp đó.']);
    delete state.faults['files.upload'];
    await citizen.presses('[aria-label^="Thử lại"]');
    await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
    await citizen.reviews();
  });

  it('moves the focus on when a file is removed', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    await citizen.adds(await photo('a.jpg', 30, 20), await photo('b.jpg', 30, 20));
    await until(() => citizen.files.every((file) => file.includes('Đã tải lên')), 'uploaded');
    await citizen.presses('[aria-label="Bỏ tệp a.jpg"]');
    expect(citizen.form.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Bỏ tệp b.jpg');
    await citizen.presses('[aria-label="Bỏ tệp b.jpg"]');
    expect(citizen.form.shadowRoot!.activeElement).to.equal(citizen.field('files'));
    expect(storedDraft().files).to.deep.equal([]);
  });
});
