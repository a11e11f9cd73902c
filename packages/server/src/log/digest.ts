/** What a leaf commits to by its hash, where the whole would make the export long. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@gd/receipts';

/** SHA-256 of the canonical JSON (RFC 8785), base64url. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64url');
