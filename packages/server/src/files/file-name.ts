const LONGEST = 120;
/** Control and format characters (such as the one that turns the reading direction, to hide an extension). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A sender's file name, fit to be shown and saved: NFC, without folders and invisible characters, not too long. */
export function cleanFileName(name: string | undefined): string {
  const base = (name ?? '').normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (plain === '') return 'tep';
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - extension.length)];
  return stem.slice(0, LONGEST - extension.length).join('') + extension;
}
