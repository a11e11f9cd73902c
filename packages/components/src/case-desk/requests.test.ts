import { expect } from '@open-wc/testing';
import type { OfficerCase } from '@gd/contract';
import { checkRequest, requestOf, serverMessages, type FieldMessages, type FormParts } from './requests.js';
import type { Draft, OfficerCommand } from './commands.js';
import { dueAfterExtension } from './extension.js';
import { addPart, changePart, partsOf, removePart } from './split-parts.js';

const TODAY = '2026-11-23';
const FILE = '0193540e-5a00-7000-8000-000000000001';
const EXTENSION: OfficerCase['extension'] = {
  maxDays: 10,
  unit: 'working-day',
  rule: 'T-22',
  basis: { vi: 'Quy định của hệ thống', en: 'Rule of this system' },
};
const ANSWER = {
  text: 'Đã thay ba bóng đèn hỏng và kiểm tra cả tuyến.',
  doneBy: 'Tổ điện',
  doneOn: '2026-11-20',
};
const inVietnamese = (messages: FieldMessages): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([name, words]) => [name, words('vi')]));
const body = (command: OfficerCommand, draft: Draft, parts?: FormParts, kind: OfficerCase['kind'] = 'FBK') =>
  requestOf(command, { kind }, draft, parts).body;
const check = (command: OfficerCommand, draft: Draft, parts?: FormParts) =>
  inVietnamese(
    checkRequest(requestOf(command, { kind: 'FBK' }, draft, parts), { extension: EXTENSION }, TODAY),
  );

describe('commands of an officer', () => {
  it('leave out an optional field that is empty', () => {
    expect(body('receive', { note: '  ' })).to.deep.equal({});
    expect(body('refuse', { reason: 'Không thuộc thẩm quyền' })).to.deep.equal({
      reason: 'Không thuộc thẩm quyền',
    });
  });

  it('say complex at the start of information only, and complex or remote on acceptance', () => {
    expect(body('start', { complex: 'true' })).to.deep.equal({});
    expect(body('start', { complex: 'true' }, {}, 'INF')).to.deep.equal({ complex: true });
    expect(body('accept', { complex: '', remote: 'true' }, {}, 'CPL')).to.deep.equal({ remote: true });
  });

  it('name every missing field of an answer at once', () => {
    expect(check('answer', {})).to.have.all.keys('text', 'doneBy', 'doneOn');
    expect(check('answer', {})['text']).to.equal('Mục này cần được điền');
  });

  it('want an answer of some length, or a document beside it', () => {
    expect(check('answer', { ...ANSWER, text: 'Đã xong.' })['text']).to.contain('kèm văn bản');
    expect(check('answer', { ...ANSWER, text: 'Đã xong.' }, { fileIds: [FILE] })).to.deep.equal({});
  });

  it('take no work that is done tomorrow, and no decision sent tomorrow', () => {
    const text = `${ANSWER.text} ${ANSWER.text}`;
    expect(check('answer', { ...ANSWER, text, doneOn: '2026-11-24' })).to.have.all.keys('doneOn');
    expect(check('answer', { ...ANSWER, text, doneOn: TODAY })).to.deep.equal({});
    expect(check('deliver', { deliveredOn: '2026-11-24' })).to.have.all.keys('deliveredOn');
  });

  it('want a reason for a transfer and a refusal, and a unit', () => {
    expect(check('transfer', {})).to.have.all.keys('toUnit', 'reason');
    expect(check('refuse', { reason: 'ngắn' })['reason']).to.contain('10');
    expect(check('ask', { question: 'Xin cho biết số nhà cụ thể?' })).to.deep.equal({});
  });

  it('extend within the limit of the law only', () => {
    const reason = 'Chờ kết quả kiểm định mặt đường.';
    expect(check('extend', { days: '', reason })).to.have.all.keys('days');
    expect(check('extend', { days: '11', reason })['days']).to.contain('tối đa 10 ngày');
    expect(check('extend', { days: '2.5', reason })).to.have.all.keys('days');
    expect(check('extend', { days: '10', reason })).to.deep.equal({});
  });

  it('split into parts that are checked one by one', () => {
    const ids = [FILE, '0193540e-5a00-7000-8000-000000000002'];
    let draft: Draft = { reason: 'Hai việc thuộc hai lĩnh vực khác nhau.' };
    draft = changePart(addPart(draft), 1, 'title', 'Đèn đường hỏng');
    expect(check('split', draft, { partIds: ids })).to.have.all.keys('title-0', 'content-0', 'content-1');
    draft = changePart(draft, 1, 'content', 'Đèn đường đầu ngõ 12 hỏng đã hai tuần nay.');
    draft = removePart(draft, 0);
    expect(partsOf(draft)).to.have.length(1);
    expect(check('split', draft, { partIds: ids })).to.deep.equal({});
  });

  it('put the server’s errors to their fields, the first of each', () => {
    const messages = serverMessages(
      [
        { pointer: '/fileIds/0', code: 'file_unknown', detail: 'a' },
        { pointer: '/text', code: 'too_long', params: { maximum: 9 }, detail: 'b' },
        { pointer: '/text', code: 'required', detail: 'c' },
        { pointer: '/parts/1/content', code: 'required', detail: 'd' },
      ],
      'vi',
    );
    expect(inVietnamese(messages)).to.deep.equal({ fileIds: 'a', text: 'b', 'content-1': 'd' });
    expect(messages['text']!('en')).to.equal('At most 9 characters');
  });
});

describe('an extension', () => {
  it('tells the new due day by the clock of the rules', () => {
    const event = (type: OfficerCase['events'][number]['type'], at: string) =>
      ({ type, at, complex: null, remote: null, days: null, doneOn: null }) as OfficerCase['events'][number];
    const view = {
      kind: 'FBK' as const,
      submittedAt: '2026-11-09T02:00:00Z',
      lodgedOn: '2026-11-09',
      channel: 'online' as const,
      details: null,
      events: [
        event('submitted', '2026-11-09T02:00:00Z'),
        event('received', '2026-11-10T02:00:00Z'),
        event('started', '2026-11-11T02:00:00Z'),
      ],
    };
    // 10 working days from the receipt on 10 November end on the 25th, as the 24th is a holiday; 5 more on 2 December.
    expect(dueAfterExtension(view, 5, new Date('2026-11-20T02:00:00Z'))).to.equal('2026-12-02');
  });
});
