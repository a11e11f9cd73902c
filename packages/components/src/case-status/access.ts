/** Code and secret as people type and paste them. */
import { parseTrackingCode } from '@gd/rules';
import { CASE_SECRET } from '@gd/contract';
import type { CaseAccess } from '@gd/sdk';

export type CodeProblem = 'required' | 'length' | 'character' | 'check';
export type SecretProblem = 'required' | 'form';

export interface AccessProblems {
  code?: CodeProblem;
  secret?: SecretProblem;
}

export type ReadAccess =
  { ok: true; access: CaseAccess; problems: AccessProblems } | { ok: false; problems: AccessProblems };

export function codeProblem(typed: string): CodeProblem | undefined {
  if (typed.trim() === '') return 'required';
  const parsed = parseTrackingCode(typed);
  return parsed.ok ? undefined : parsed.reason;
}

/** A secret copied from a print may have spaces or line breaks inside; letters keep their case. */
const cleanSecret = (typed: string): string => typed.replace(/\s/g, '');

function secretProblem(typed: string): SecretProblem | undefined {
  const secret = cleanSecret(typed);
  if (secret === '') return 'required';
  return CASE_SECRET.test(secret) ? undefined : 'form';
}

/** The code in its usual form where it is one, else as typed. */
export function tidyCode(typed: string): string {
  const parsed = parseTrackingCode(typed);
  return parsed.ok ? parsed.code : typed;
}

/** The tracking code behind the `#` of an address, as the QR code of a receipt has it; empty where there is none. */
export function codeInHash(hash: string): string {
  const parsed = parseTrackingCode(hash.slice(1));
  return parsed.ok ? parsed.code : '';
}

export function readAccess(typedCode: string, typedSecret: string): ReadAccess {
  const parsed = parseTrackingCode(typedCode);
  const code = codeProblem(typedCode);
  const secret = secretProblem(typedSecret);
  if (parsed.ok && !secret)
    return { ok: true, access: { code: parsed.code, secret: cleanSecret(typedSecret) }, problems: {} };
  return { ok: false, problems: { ...(code && { code }), ...(secret && { secret }) } };
}

/** Code and secret found in a pasted text, such as the whole receipt; undefined unless both are there. */
export function accessInText(text: string): CaseAccess | undefined {
  const words = text.split(/\s+/);
  const code = words.map((word) => parseTrackingCode(word)).find((parsed) => parsed.ok)?.code;
  const secret = words.find((word) => CASE_SECRET.test(word) && !parseTrackingCode(word).ok);
  return code && secret ? { code, secret } : undefined;
}
