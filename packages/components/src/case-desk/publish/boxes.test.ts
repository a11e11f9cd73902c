import { expect } from '@open-wc/testing';
import { drawn, fitted, keyed, NEW_BOX } from './boxes.js';
import { maskedText, segments, type ProposedText } from './masking.js';

describe('boxes over a photo', () => {
  it('stay on the photo, whatever is asked', () => {
    expect(fitted({ x: 0.95, y: -1, width: 0.2, height: 3 })).to.deep.equal({
      x: 0.8,
      y: 0,
      width: 0.2,
      height: 1,
    });
  });

  it('are drawn in any direction, and a mere click draws none', () => {
    const box = { x: 0.2, y: 0.1, width: 0.3, height: 0.4 };
    expect(drawn([0.5, 0.5], [0.2, 0.1])).to.deep.equal(box);
    expect(drawn([0.2, 0.1], [0.5, 0.5])).to.deep.equal(box);
    expect(drawn([0.5, 0.5], [0.505, 0.505])).to.be.undefined;
  });

  it('move by arrows and change their size with Shift, to the edge and no further', () => {
    expect(keyed(NEW_BOX, 'ArrowLeft', false)).to.deep.equal({ ...NEW_BOX, x: 0.39 });
    expect(keyed(NEW_BOX, 'ArrowDown', true)).to.deep.equal({ ...NEW_BOX, height: 0.21 });
    expect(keyed({ ...NEW_BOX, y: 0 }, 'ArrowUp', false)).to.deep.equal({ ...NEW_BOX, y: 0 });
    expect(keyed(NEW_BOX, 'a', false)).to.be.undefined;
  });
});

describe('masking of a text', () => {
  const proposed: ProposedText = {
    text: 'Gọi bà Lan, số 0912 345 678 nhé.',
    spans: [
      { start: 7, end: 10, kind: 'name' },
      { start: 15, end: 27, kind: 'phone' },
    ],
    masked: 'Gọi bà [tên người], số [số điện thoại] nhé.',
  };

  it('cuts the original at what was found', () => {
    expect(segments(proposed)).to.deep.equal([
      { text: 'Gọi bà ' },
      { text: 'Lan', finding: 0 },
      { text: ', số ' },
      { text: '0912 345 678', finding: 1 },
      { text: ' nhé.' },
    ]);
  });

  it('keeps what the officer keeps', () => {
    expect(maskedText(proposed, new Set(), 'vi')).to.equal(proposed.masked);
    expect(maskedText(proposed, new Set([0]), 'vi')).to.equal('Gọi bà Lan, số [số điện thoại] nhé.');
  });
});
