import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../define/complaint-draft.js';
import { allInShadow, enter, focused, inShadow, useMockApi, words } from '../testing/mock-api.js';
import type { GdComplaintDraft } from './index.js';
import { keptKeys } from '../testing/storage.js';

const PETITION = {
  recipient: 'Chủ tịch Ủy ban nhân dân phường Mẫu',
  name: 'Nguyễn Thị Thử',
  address: 'Số 1, phố Mẫu',
  idNumber: '037123456789',
  respondent: 'Ủy ban nhân dân phường Mẫu',
  respondentAddress: 'Số 2, phố Mẫu',
  content: 'Bị phạt vì để xe trên vỉa hè.\nLúc đó xe không ở đấy.',
  reason: 'Biên bản không có người làm chứng.',
  request: 'Hủy quyết định.',
  documents: 'Quyết định xử phạt (bản sao)',
};

const open = async (attributes = html`<gd-complaint-draft></gd-complaint-draft>`) =>
  fixture<GdComplaintDraft>(attributes);

async function choose(draft: GdComplaintDraft, name: string, value: string): Promise<void> {
  allInShadow<HTMLInputElement>(draft, `input[name=${name}]`)
    .find((radio) => radio.value === value)!
    .click();
  await draft.updateComplete;
}

async function next(draft: GdComplaintDraft): Promise<void> {
  inShadow(draft, 'button[type=submit]').click();
  await draft.updateComplete;
}

/** Answers the questions: a decision against oneself, the first time, known on a day. */
async function ask(draft: GdComplaintDraft, knownOn = '2026-11-02', matter = 'decision'): Promise<void> {
  await choose(draft, 'matter', matter);
  await choose(draft, 'rights', 'own');
  await choose(draft, 'instance', '1');
  enter(draft, '#field-knownOn', knownOn);
  await draft.updateComplete;
}

async function write(draft: GdComplaintDraft, without: readonly string[] = []): Promise<void> {
  await ask(draft);
  await next(draft);
  for (const [name, text] of Object.entries(PETITION))
    if (!without.includes(name)) enter(draft, `#field-${name}`, text);
  await next(draft);
}

const summary = (draft: GdComplaintDraft) => allInShadow(draft, '#error-summary li').map(words);

describe('gd-complaint-draft', () => {
  it('asks first whether it is a complaint, and shows the last day with its reason', async () => {
    const draft = await open();
    await ask(draft, '2026-09-07');
    // 90 days from 7 September are 6 December, a Sunday: the last day is the Monday after (Civil Code, Art. 148).
    expect(inShadow(draft, '.limit time').getAttribute('datetime')).to.equal('2026-12-07');
    expect(words(inShadow(draft, '.limit')))
      .to.contain('T-04')
      .and.contain('Luật Khiếu nại 2011');
    await choose(draft, 'matter', 'discipline');
    expect(inShadow(draft, '.limit time').getAttribute('datetime')).to.equal('2026-09-22');
    await choose(draft, 'instance', '2');
    expect(inShadow(draft, '.limit time').getAttribute('datetime')).to.equal('2026-09-17');
    await choose(draft, 'matter', 'act');
    expect(words(inShadow(draft, '.limit'))).to.contain('T-08');
  });

  it('says that a day is past, and that obstacles do not count, but lets the person go on', async () => {
    const draft = await open();
    await ask(draft, '2025-01-06');
    expect(words(inShadow(draft, '.limit')))
      .to.contain('Đã quá')
      .and.contain('ốm đau');
    await next(draft);
    expect(draft.shadowRoot!.querySelector('#field-content')).to.not.equal(null);
  });

  for (const [name, value] of [
    ['matter', 'other'],
    ['rights', 'others'],
  ] as const)
    it(`ends where it is no complaint: ${name} ${value}`, async () => {
      const draft = await open();
      await ask(draft);
      await choose(draft, name, value);
      expect(words(draft)).to.contain('không đi theo đường khiếu nại');
      expect(draft.shadowRoot!.querySelector('button[type=submit]')).to.equal(null);
    });

  it('takes no day that has not come', async () => {
    const draft = await open();
    await ask(draft, '2999-01-01');
    await next(draft);
    expect(summary(draft)).to.deep.equal(['Ngày này chưa tới']);
  });

  it('lists each missing part of the petition, in order, and focuses the list', async () => {
    const draft = await open();
    await next(draft);
    expect(summary(draft)).to.have.length(4);
    await ask(draft);
    await next(draft);
    const invalid = oneEvent(draft, 'gd-invalid');
    await next(draft);
    expect((await invalid).detail).to.deep.equal({ count: 10 });
    expect(summary(draft)[0]).to.contain('kính gửi');
    expect(summary(draft).at(-1)).to.contain('tài liệu');
    expect(focused(draft)?.id).to.equal('error-summary');
    enter(draft, '#field-name', 'A');
    await draft.updateComplete;
    expect(summary(draft)).to.have.length(9);
  });

  it('asks for whom only of one who represents', async () => {
    const draft = await open();
    await ask(draft);
    await choose(draft, 'rights', 'represented');
    await next(draft);
    expect(inShadow(draft, '#field-represented').ariaRequired).to.equal('true');
    await next(draft);
    expect(summary(draft)).to.include('Hãy ghi bạn đại diện cho ai');
  });

  it('shows the paper with every part, dated today, and says that nothing is lodged yet', async () => {
    const draft = await open();
    await write(draft);
    const sheet = words(inShadow(draft, '.sheet'));
    for (const text of Object.values(PETITION))
      for (const line of text.split('\n')) expect(sheet).to.contain(line);
    expect(sheet).to.contain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').and.contain('ĐƠN KHIẾU NẠI');
    expect(sheet)
      .to.contain('02/11/2026')
      .and.match(/ngày \d{2} tháng \d{2} năm \d{4}/);
    expect(words(draft)).to.contain('Đơn chưa được nộp');
    expect(draft.matches(':state(done)')).to.equal(true);
    expect(focused(draft)?.id).to.equal('step');
  });

  it('leaves room to write by hand what was not typed', async () => {
    const draft = await open();
    await write(draft, ['idNumber', 'content']);
    expect(summary(draft)).to.have.length(2);
    inShadow(draft, '.errors button').click();
    await draft.updateComplete;
    const blanks = allInShadow(draft, '.sheet .line').map(words);
    expect(blanks).to.include('Số định danh cá nhân hoặc hộ chiếu:');
    expect(blanks.filter((text) => text === '')).to.have.length(6);
  });

  it('keeps the draft on the way back and forgets it when asked', async () => {
    const draft = await open();
    await write(draft);
    const [, back, clear] = allInShadow(draft, '.actions button');
    back!.click();
    await draft.updateComplete;
    expect(inShadow<HTMLInputElement>(draft, '#field-idNumber').value).to.equal(PETITION.idNumber);
    await next(draft);
    expect(clear).to.not.equal(undefined);
    allInShadow(draft, '.actions button')[2]!.click();
    await draft.updateComplete;
    allInShadow(draft, '.actions button')[0]!.click();
    await draft.updateComplete;
    expect(allInShadow<HTMLInputElement>(draft, 'input[type=radio]').some(({ checked }) => checked)).to.equal(
      false,
    );
  });

  it('sends nothing and stores nothing', async () => {
    const api = useMockApi();
    const draft = await open();
    await write(draft);
    expect(api.requests).to.have.length(0);
    expect([keptKeys(), document.cookie]).to.deep.equal([[], '']);
  });

  it('speaks English where the page does, and keeps the paper in Vietnamese', async () => {
    const page = await fixture(html`<div lang="en"><gd-complaint-draft></gd-complaint-draft></div>`);
    const draft = page.firstElementChild as GdComplaintDraft;
    await write(draft);
    expect(words(draft)).to.contain('The complaint is not lodged yet');
    expect(words(inShadow(draft, '.sheet'))).to.contain('I. Người khiếu nại');
    expect(inShadow(draft, '.sheet').lang).to.equal('vi');
  });

  it('warns before typed words are lost, and only then', async () => {
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const draft = await open();
    expect(leave()).to.equal(false);
    await ask(draft);
    expect(leave()).to.equal(true);
    draft.remove();
    expect(leave()).to.equal(false);
  });
});
