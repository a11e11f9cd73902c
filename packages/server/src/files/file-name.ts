import type { FileType } from '@gd/contract';

/** What is kept: what may be attached, and CSV of a register, which has no bytes of its own to know it by. */
export type KeptType = FileType | 'text/csv';

const LONGEST = 120;
/** Control and format characters (such as the one that turns the reading direction, to hide an extension), half pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

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

/** Extensions of each type; the first is the one that a name without any of them gets. */
const EXTENSIONS: Readonly<Record<KeptType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'text/csv': ['.csv', '.tsv', '.txt'],
};

/**
 * A clean name with an extension of the file's type. What begins as a PDF may go on as a page or a batch file: saved as
 * `.html` or `.bat` by an officer it would run, so the bytes decide the extension and not the sender.
 */
export function nameOfType(name: string, type: KeptType): string {
  const extensions = EXTENSIONS[type];
  return extensions.some((extension) => name.toLowerCase().endsWith(extension)) ? name : name + extensions[0];
}
