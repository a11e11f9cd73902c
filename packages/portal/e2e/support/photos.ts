import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as phones take them, with a place in its EXIF. */
export async function photo(name: string): Promise<Photo> {
  const buffer = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7a8c6f' } })
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
