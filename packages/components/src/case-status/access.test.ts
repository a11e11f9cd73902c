import { expect } from '@open-wc/testing';
import { makeTrackingCode } from '@gd/rules';
import { accessInText, codeProblem, readAccess, tidyCode } from './access.js';

const CODE = makeTrackingCode('37', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
const SECRET = 'Ab-_0123456789abcdefghijklmnopqr';

describe('code and secret as people type them', () => {
  it('are read in any case, with and without dashes and spaces', () => {
    for (const typed of [
      CODE,
      CODE.toLowerCase(),
      CODE.replaceAll('-', ''),
      ` ${CODE.replaceAll('-', ' ')} `,
    ]) {
      const read = readAccess(typed, ` ${SECRET.slice(0, 16)}\n${SECRET.slice(16)} `);
      expect(read).to.deep.equal({ ok: true, access: { code: CODE, secret: SECRET }, problems: {} });
    }
  });

  it('say what is wrong with a code', () => {
    expect(codeProblem(' ')).to.equal('required');
    expect(codeProblem(CODE.slice(0, -1))).to.equal('length');
    expect(codeProblem(CODE.replace(/.$/, '*'))).to.equal('character');
    const [, , , fourth = ''] = CODE;
    expect(codeProblem(CODE.slice(0, 3) + (fourth === '2' ? '3' : '2') + CODE.slice(4))).to.equal('check');
    expect(codeProblem(CODE)).to.be.undefined;
  });

  it('say what is wrong with a secret, and keep its capitals', () => {
    expect(readAccess(CODE, '').problems).to.deep.equal({ secret: 'required' });
    expect(readAccess(CODE, 'short').problems).to.deep.equal({ secret: 'form' });
    expect(readAccess('', 'có dấu').problems).to.deep.equal({ code: 'required', secret: 'form' });
  });

  it('are tidied where they are right, and left alone where they are not', () => {
    expect(tidyCode(CODE.toLowerCase().replaceAll('-', ''))).to.equal(CODE);
    expect(tidyCode('37-abc')).to.equal('37-abc');
  });

  it('are found in a pasted receipt', () => {
    const receipt = `Giấy biên nhận\nMã theo dõi: ${CODE}\nMật mã: ${SECRET}\nPhường Hoa Lư`;
    expect(accessInText(receipt)).to.deep.equal({ code: CODE, secret: SECRET });
    expect(accessInText(CODE)).to.be.undefined;
    expect(accessInText(SECRET)).to.be.undefined;
  });
});
