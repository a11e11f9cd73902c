/** The files that the command line is given. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { KeyFormatError, openVerifierKeys, type VerifierKey } from '../keys.js';

/** A file that is missing or is not what it should be. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  constructor(readonly file: string) {
    super(file);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UnreadableError(file);
  }
}

export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readText(file));
  } catch {
    throw new UnreadableError(file);
  }
}

async function readObject(file: string): Promise<Record<string, unknown>> {
  const value = await readJson(file);
  if (!isObject(value)) throw new UnreadableError(file);
  return value;
}

/** Keys on the command line, in a file with one on each line, or as the API gives them. */
export async function readKeys(given: readonly string[]): Promise<VerifierKey[]> {
  const texts: string[] = [];
  for (const one of given) {
    if (!existsSync(one)) texts.push(one);
    else if ((await readText(one)).trimStart().startsWith('{')) {
      const { verifierKeys } = await readObject(one);
      if (!Array.isArray(verifierKeys)) throw new UnreadableError(one);
      texts.push(...verifierKeys.map(String));
    } else texts.push(...(await readText(one)).split(/\r?\n/).filter((line) => line.trim() !== ''));
  }
  if (texts.length === 0) throw new KeyFormatError('A key is needed');
  return openVerifierKeys(texts.map((text) => text.trim()));
}

/** A signed note, or the answer of the API that carries it. */
export async function readCheckpoint(file: string): Promise<string> {
  const text = await readText(file);
  if (!text.startsWith('{')) return text;
  const { checkpoint } = await readObject(file);
  if (typeof checkpoint !== 'string') throw new UnreadableError(file);
  return checkpoint;
}

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export interface ProofFile {
  index: number;
  treeSize: number;
  hashes: string[];
  /** The API gives the checkpoint with the proof. */
  checkpoint: string | undefined;
}

function toProof(value: unknown, file: string): ProofFile {
  if (!isObject(value) || !areTexts(value['hashes'])) throw new UnreadableError(file);
  const { index, treeSize, hashes, checkpoint } = value;
  return {
    index: Number(index),
    treeSize: Number(treeSize),
    hashes,
    checkpoint: typeof checkpoint === 'string' ? checkpoint : undefined,
  };
}

export const readProof = async (file: string): Promise<ProofFile> => toProof(await readJson(file), file);

export interface ReceiptFile {
  receipt: unknown;
  content: unknown;
  proof: ProofFile | undefined;
}

/** A receipt alone, or with its content and its proof, as the page saves it. */
export async function readReceipt(file: string): Promise<ReceiptFile> {
  const value = await readObject(file);
  if (!('receipt' in value)) return { receipt: value, content: undefined, proof: undefined };
  const { receipt, content, proof } = value;
  return { receipt, content, proof: proof === undefined ? undefined : toProof(proof, file) };
}

/** The entries of an export: each line is one, or a page of them as the API gives it. */
export async function* readExport(file: string): AsyncGenerator<unknown> {
  if (!existsSync(file)) throw new UnreadableError(file);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      // The audit says that the line is no entry.
      value = line;
    }
    if (isObject(value) && Array.isArray(value['items'])) yield* value['items'];
    else yield value;
  }
}
