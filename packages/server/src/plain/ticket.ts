/**
 * What the review page carries so that sending twice is one case: the key, and the id and the secret of the case, which a
 * script would have made. Signed, so that the time since the page was made cannot be moved; nothing is stored for it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { id } from '@gd/contract';
import * as z from 'zod/mini';
import { newId, newSecret } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import type { Vault } from '../vault/vault.js';

/** Nobody reads a review faster. */
const LEAST_AGE_MS = 3_000;

const schema = z.strictObject({
  site: z.string(),
  key: z.string(),
  caseId: id(),
  secret: z.string(),
  /** When the review page was made, in milliseconds since 1970. */
  at: z.int(),
});
export type Ticket = z.output<typeof schema>;

const sign = (vault: Vault, payload: string): Buffer =>
  createHmac('sha256', vault.secretFor('plain reviews')).update(payload).digest();

export function issueTicket(vault: Vault, site: string, now: Date): string {
  const ticket: Ticket = { site, key: newId(), caseId: newId(), secret: newSecret(), at: now.getTime() };
  const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${payload}.${sign(vault, payload).toString('base64url')}`;
}

/** The ticket of a site, or undefined for what this server did not make. */
export function readTicket(vault: Vault, site: string, text: string | undefined): Ticket | undefined {
  const [payload = '', signature = ''] = (text ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(vault, payload);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const ticket = schema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return ticket.site === site ? ticket : undefined;
}

/** @throws {ProblemError} `too_fast` */
export function checkAge({ at }: Ticket, now: Date): void {
  const early = at + LEAST_AGE_MS - now.getTime();
  if (early > 0)
    throw new ProblemError('too_fast', { headers: { 'Retry-After': String(Math.ceil(early / 1_000)) } });
}
