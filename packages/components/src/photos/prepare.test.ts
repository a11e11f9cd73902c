import { expect } from '@open-wc/testing';
import { fit, LONG_EDGE, prepareFile } from './prepare.js';

async function jpeg(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new Uint8Array(await blob!.arrayBuffer());
}

/** An EXIF segment (JPEG APP1): big-endian TIFF with one entry, Orientation = 6, "turn a quarter to the right". */
const EXIF_TURNED = [
  ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
  ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
];

const holds = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(text);

describe('preparing a photo', () => {
  it('fits a size into the long edge and never enlarges', () => {
    expect(fit({ width: 4000, height: 3000 }, 2048)).to.deep.equal({ width: 2048, height: 1536 });
    expect(fit({ width: 3000, height: 4000 }, 2048)).to.deep.equal({ width: 1536, height: 2048 });
    expect(fit({ width: 800, height: 600 }, 2048)).to.deep.equal({ width: 800, height: 600 });
    expect(fit({ width: 10_000, height: 1 }, 2048)).to.deep.equal({ width: 2048, height: 1 });
  });

  it('takes the hidden data away and turns the picture as it was held', async () => {
    const plain = await jpeg(300, 200);
    const withExif = new Uint8Array([...plain.slice(0, 2), ...EXIF_TURNED, ...plain.slice(2)]);
    const file = new File([withExif], 'ảnh.jpeg', { type: 'image/jpeg' });
    expect(holds(withExif, 'Exif')).to.equal(true);
    const { blob, name, preview } = await prepareFile(file);
    expect(holds(new Uint8Array(await blob.arrayBuffer()), 'Exif')).to.equal(false);
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).to.deep.equal([200, 300]);
    expect(name).to.equal('ảnh.jpg');
    expect([preview!.width, preview!.height]).to.deep.equal([96, 144]);
  });

  it('makes a large photo small', async () => {
    const { blob } = await prepareFile(new File([await jpeg(2500, 100)], 'a.jpg', { type: 'image/jpeg' }));
    expect((await createImageBitmap(blob)).width).to.equal(LONG_EDGE);
  });

  it('leaves alone what is no picture, or none that the browser can read', async () => {
    for (const type of ['application/pdf', 'image/jpeg']) {
      const file = new File(['not a picture'], 'a.bin', { type });
      const prepared = await prepareFile(file);
      expect(prepared.blob).to.equal(file);
      expect(prepared.preview).to.equal(undefined);
    }
  });

  it('writes the name in NFC', async () => {
    const { name } = await prepareFile(new File(['x'], 'a\u0309nh.pdf', { type: 'application/pdf' }));
    expect(name).to.equal('ảnh.pdf');
  });
});
