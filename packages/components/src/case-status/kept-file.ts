/** What a sender may have kept: a signed receipt, with its content, or a signed checkpoint of the log. */
import type { VerifyOptions } from '@gd/sdk/verify';

export type KeptFile = Pick<VerifyOptions, 'receipt' | 'olderCheckpoint'>;

/** A receipt and a checkpoint are a few kilobytes; a photo that was chosen by mistake is not read. */
const MOST_BYTES = 1024 * 1024;

/** @returns undefined for what is neither */
export async function readKept(file: Blob): Promise<KeptFile | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  const text = await file.text();
  // A signed note (C2SP): lines of text, an empty line, and lines that begin with a dash and a key's name.
  if (/\n\n— \S+ \S+\n$/u.test(text) && !text.startsWith('{')) return { olderCheckpoint: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('checkpoint' in value && typeof value.checkpoint === 'string')
    return { olderCheckpoint: value.checkpoint };
  if ('receipt' in value)
    return { receipt: { receipt: value.receipt, content: 'content' in value ? value.content : undefined } };
  return 'signature' in value ? { receipt: { receipt: value } } : undefined;
}
