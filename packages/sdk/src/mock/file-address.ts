/** Addresses that an `<img>` or a link can read without the mock's `fetch`. */
import type { MockState } from './state.js';

const PUBLIC_FILE = /\/model-(?:photos|documents)\/([0-9a-f-]{36})(?:\?|$)/;

const addresses = new WeakMap<Blob, string>();

/** The address of the bytes in memory, where an address of the API names a file that the mock has. */
export function fileAddress(address: string, { files }: MockState): string {
  const bytes = files.get(PUBLIC_FILE.exec(address)?.[1] ?? '')?.bytes;
  if (!bytes) return address;
  const known = addresses.get(bytes) ?? URL.createObjectURL(bytes);
  addresses.set(bytes, known);
  return known;
}
