import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const STRIPES = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1800">
    <pattern id="stripes" width="80" height="80" patternUnits="userSpaceOnUse"><rect width="40" height="80"/></pattern>
    <rect width="2400" height="1800" fill="white"/><rect width="2400" height="1800" fill="url(#stripes)"/>
  </svg>`,
);

/** A photo as phones take them, with a place in its EXIF; of stripes, so that what is covered can be told. */
export async function photo(name: string): Promise<Photo> {
  const buffer = await sharp(STRIPES)
    .withExif({ IFD0: { Make: 'Thử' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 15/1 0/1' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A photo over the 30 MiB that are made smaller on the way: noise does not compress. */
export async function hugePhoto(name: string): Promise<Photo> {
  const [width, height] = [3400, 3200];
  const buffer = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}
