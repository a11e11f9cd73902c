/** Files as a citizen would choose them. */

/** A photo that a browser can decode. */
export async function photo(name: string, width = 320, height = 240): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on');
  context.fillStyle = '#7a8b99';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#3d4650';
  context.fillRect(width / 4, height / 2, width / 2, height / 3);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob ?? ''], name, { type: 'image/jpeg' });
}

/** A file of a size in bytes. */
export const pdf = (name: string, size: number): File =>
  new File(['%PDF-1.7\n'.padEnd(size, ' ')], name, { type: 'application/pdf' });
