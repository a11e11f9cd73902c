/** CSV as spreadsheets save it: UTF-8 or UTF-16, Windows-1258 where it is that, with commas, semicolons or tabs. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Sheet } from './cells.js';
import { findHeader } from './header.js';
import { UnreadableFileError } from './unreadable.js';

const DELIMITERS = [',', ';', '\t'] as const;
/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 200_000;
const SLICE = 64 * 1024;

/**
 * TCVN3 (ABC) and VNI are code pages of fonts, which no decoder knows; read as Windows-1258 they have signs inside
 * their words ("M« h×nh").
 */
const SIGNS_IN_WORDS = /\p{L}[\u00A1-\u00BF×÷]|[\u00A1-\u00BF×÷]\p{L}/u;

/** @throws {UnreadableFileError} for an encoding that is none of these */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    if (SIGNS_IN_WORDS.test(text)) throw new UnreadableFileError('encoding');
    return text;
  }
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

async function parsed(text: string, delimiter: string, maxRows: number): Promise<string[][]> {
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter,
      to: maxRows,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
    }),
  );
  const rows: string[][] = [];
  for await (const row of parser) rows.push(row as string[]);
  return rows;
}

/** @throws {UnreadableFileError} */
export async function readCsv(path: string, maxRows: number): Promise<Sheet[]> {
  const text = decodeText(await readFile(path));
  try {
    let delimiter: string = DELIMITERS[0];
    let most = 0;
    for (const candidate of DELIMITERS) {
      const header = findHeader(await parsed(text.slice(0, SLICE), candidate, 20));
      const known = header?.columns.filter(({ column }) => column !== null).length ?? 0;
      if (known > most) [delimiter, most] = [candidate, known];
    }
    return [{ name: null, rows: await parsed(text, delimiter, maxRows), merges: [] }];
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFileError('unreadable');
    throw error;
  }
}
