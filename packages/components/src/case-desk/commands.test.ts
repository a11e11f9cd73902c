import { expect } from '@open-wc/testing';
import { bodyOf, checkRequest, serverMessages, type FieldMessages } from './commands.js';

const TODAY = '2026-11-23';
const ANSWER = {
  text: 'Đã thay ba bóng đèn hỏng và kiểm tra cả tuyến.',
  doneBy: 'Tổ điện',
  doneOn: '2026-11-20',
};
const inVietnamese = (messages: FieldMessages): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([name, words]) => [name, words('vi')]));
const check = (...[command, draft, files = []]: Parameters<typeof bodyOf> | [never, never]) =>
  inVietnamese(checkRequest(bodyOf(command, draft, files), TODAY));

describe('commands of an officer', () => {
  it('leave out an optional field that is empty', () => {
    expect(bodyOf('receive', { note: '  ' }, []).body).to.deep.equal({});
    expect(bodyOf('refuse', { reason: 'Không thuộc thẩm quyền' }, []).body).to.deep.equal({
      reason: 'Không thuộc thẩm quyền',
    });
  });

  it('name every missing field of an answer at once', () => {
    expect(check('answer', {}, [])).to.have.all.keys('text', 'doneBy', 'doneOn');
    expect(check('answer', {}, []).text).to.equal('Mục này cần được điền');
  });

  it('want an answer of some length, or a document beside it', () => {
    expect(check('answer', { ...ANSWER, text: 'Đã xong.' }, []).text).to.contain('kèm văn bản');
    const file = '0193540e-5a00-7000-8000-000000000001';
    expect(check('answer', { ...ANSWER, text: 'Đã xong.' }, [file])).to.deep.equal({});
  });

  it('take no work that is done tomorrow', () => {
    const text = `${ANSWER.text} ${ANSWER.text}`;
    expect(check('answer', { ...ANSWER, text, doneOn: '2026-11-24' }, [])).to.have.all.keys('doneOn');
    expect(check('answer', { ...ANSWER, text, doneOn: TODAY }, [])).to.deep.equal({});
  });

  it('want a reason for a transfer and a refusal, and a unit', () => {
    expect(check('transfer', {}, [])).to.have.all.keys('toUnit', 'reason');
    expect(check('refuse', { reason: 'ngắn' }, []).reason).to.contain('10');
    expect(check('ask', { question: 'Xin cho biết số nhà cụ thể?' }, [])).to.deep.equal({});
  });

  it('put the server’s errors to their fields, the first of each', () => {
    const messages = serverMessages(
      [
        { pointer: '/fileIds/0', code: 'file_unknown', detail: 'a' },
        { pointer: '/text', code: 'too_long', params: { maximum: 9 }, detail: 'b' },
        { pointer: '/text', code: 'required', detail: 'c' },
        { pointer: '/elsewhere', code: 'required', detail: 'd' },
      ],
      'vi',
    );
    expect(inVietnamese(messages)).to.deep.equal({ files: 'a', text: 'b' });
    expect(messages.text!('en')).to.equal('At most 9 characters');
  });
});
