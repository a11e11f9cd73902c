import { expect } from '@open-wc/testing';
import { darkRuns } from './qr.js';
import { qrText } from './qr-text.js';

describe('the QR code of a receipt', () => {
  it('leads to the page with the code behind the #, or says the code alone', () => {
    const code = '37-4KTW-9B2X-M';
    expect(qrText(code, '/theo-doi/', 'https://phuong.vn/gui')).to.equal(
      `https://phuong.vn/theo-doi/#${code}`,
    );
    expect(qrText(code, 'theo-doi?ngon-ngu=vi#cu', 'https://phuong.vn/a/')).to.equal(
      `https://phuong.vn/a/theo-doi?ngon-ngu=vi#${code}`,
    );
    expect(qrText(code, undefined, 'https://phuong.vn/')).to.equal(code);
    expect(qrText(code, 'https://[', 'https://phuong.vn/')).to.equal(code);
  });

  it('is drawn run by run inside its light frame', () => {
    expect(darkRuns([[true, true, false, true], [false]])).to.equal('M4 4h2v1h-2zM7 4h1v1h-1z');
  });
});
