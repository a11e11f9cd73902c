import { expect, fixture, html } from '@open-wc/testing';
import type { MockModel } from '@gd/sdk/mock';
import '../define/model-desk.js';
import { photo } from '../feedback-form/testing/citizen.js';
import {
  allInShadow,
  enter,
  focused,
  inShadow,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import { waitUntil } from '../testing/wait-until.js';
import type { GdModelDesk } from './index.js';

describe('the files of a model at the desk', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  const withPhotos = (): MockModel => api.state.models.find(({ photos }) => photos.length === 1)!;
  async function edit({ id }: MockModel): Promise<GdModelDesk> {
    const desk = await fixture<GdModelDesk>(html`<gd-model-desk model=${id}></gd-model-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('#open-edit'), 'an edit is offered');
    inShadow(desk, '#open-edit').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('form.command'));
    return desk;
  }
  function add(desk: GdModelDesk, list: 'photos' | 'documents', ...files: File[]): void {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = inShadow<HTMLInputElement>(desk, `#step-${list}`);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }
  const plan = () => new File(['%PDF-1.7'], 'ke-hoach-2026.pdf', { type: 'application/pdf' });
  const send = (desk: GdModelDesk) => inShadow(desk, 'form.command button[type=submit]').click();
  const recorded = (desk: GdModelDesk) => waitUntil(() => focused(desk)?.id === 'recorded', 'recorded');
  const appears = (desk: GdModelDesk, id: string) =>
    waitUntil(() => desk.shadowRoot!.querySelector(id), `${id} is there`);

  it('are added with what is said of them, and the new cover is shown with its words', async () => {
    const model = withPhotos();
    const [before] = structuredClone(model.photos);
    const desk = await edit(model);
    await waitUntil(() => desk.shadowRoot!.querySelector('.file-picture canvas'), 'the photo is drawn');
    add(desk, 'photos', await photo('hoa.jpg', 60, 40));
    await appears(desk, '#step-photos-1-alt');
    add(desk, 'documents', plan());
    await appears(desk, '#step-documents-0-date');
    expect(inShadow<HTMLInputElement>(desk, '#step-documents-0-title').value).to.equal('ke-hoach-2026');
    send(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    expect(words(focused(desk))).to.contain('Ảnh 2, Mô tả ảnh');
    enter(desk, '#step-photos-1-alt', 'Ngõ trồng hoa hai bên');
    enter(desk, '#step-documents-0-number', '15/KH-UBND');
    enter(desk, '#step-documents-0-date', '3/2026');

    const second = inShadow(desk, '.file:nth-child(2) [id^="earlier-"]');
    second.click();
    await waitUntil(() => focused(desk)?.id.startsWith('later-'), 'the focus stays with the photo');
    expect(words(inShadow(desk, '.file')))
      .to.contain('hoa.jpg')
      .and.contain('Ảnh bìa');
    expect(inShadow<HTMLInputElement>(desk, '#step-photos-0-alt').value).to.equal('Ngõ trồng hoa hai bên');
    send(desk);
    await recorded(desk);
    expect(model.photos).to.have.length(2);
    expect(model.photos[0]).to.include({ alt: 'Ngõ trồng hoa hai bên', caption: '' });
    expect(model.photos[1]).to.deep.equal(before);
    expect(model.documents.map(({ title, number, date }) => ({ title, number, date }))).to.deep.equal([
      { title: 'ke-hoach-2026', number: '15/KH-UBND', date: '2026-03' },
    ]);
    await waitUntil(() => allInShadow(desk, '.photos canvas').length === 2, 'both are shown');
    expect(inShadow(desk, '.photos canvas').getAttribute('aria-label')).to.equal('Ngõ trồng hoa hai bên');
    expect(words(inShadow(desk, '.main .files'))).to.contain('15/KH-UBND, tháng 3/2026');
  });

  it('are taken away; new words of a photo are those it is shown with', async () => {
    const model = withPhotos();
    const desk = await edit(model);
    enter(desk, '#step-photos-0-alt', 'Nhà màng nhìn từ cổng');
    send(desk);
    await recorded(desk);
    await waitUntil(
      () => inShadow(desk, '.photos canvas').getAttribute('aria-label') === 'Nhà màng nhìn từ cổng',
      'said anew',
    );
    inShadow(desk, '#open-edit').click();
    await appears(desk, '[id^="remove-"]');
    inShadow(desk, '.file-actions [id^="remove-"]').click();
    await waitUntil(() => focused(desk)?.id === 'step-photos');
    send(desk);
    await recorded(desk);
    expect(model.photos).to.deep.equal([]);
    expect(desk.shadowRoot!.querySelector('.photos')).to.equal(null);
  });

  it('that did not arrive keep the edit from being sent, and are tried again', async () => {
    const model = withPhotos();
    const desk = await edit(model);
    api.state.faults['files.upload'] = 'offline';
    add(desk, 'documents', plan());
    await appears(desk, '.file .field-error');
    send(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    expect(words(focused(desk))).to.contain('Tài liệu: Có tệp chưa tải lên được');
    delete api.state.faults['files.upload'];
    allInShadow(desk, '.file-actions button')
      .find((button) => button.ariaLabel?.startsWith('Thử lại'))!
      .click();
    await appears(desk, '#step-documents-0-title');
    send(desk);
    await recorded(desk);
    expect(model.documents).to.have.length(1);
  });
});
