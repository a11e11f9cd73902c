/** The steps that a sender can take, and how they are sent. */
import type { Command } from '@gd/rules';
import type { TrackedCase } from '@gd/contract';
import type { CaseAccess, PublicClient, GdPromise, KeyedOptions } from '@gd/sdk';

export const SENDER_STEPS = [
  'reply',
  'write',
  'rate',
  'confirm',
  'reopen',
  'withdraw',
] as const satisfies readonly Command[];
export type SenderStep = (typeof SENDER_STEPS)[number];

/** Steps that are asked about in a dialog: they change the course of the case. */
export const ASKED_STEPS = ['confirm', 'reopen', 'withdraw'] as const satisfies readonly SenderStep[];
export type AskedStep = (typeof ASKED_STEPS)[number];

/** The fewest characters of a reason, as the contract has it. */
export const LEAST_REASON = 10;

/** The allowed steps, in the order they are offered. An answer to a question needs no second way to write. */
export const allowedSteps = ({ allowed }: Pick<TrackedCase, 'allowed'>): SenderStep[] =>
  SENDER_STEPS.filter((step) => allowed.includes(step) && !(step === 'write' && allowed.includes('reply')));

export interface StepContent {
  text: string;
  fileIds: string[];
  /** 1 to 5; 0 while none is chosen. */
  score: number;
}

export function sendStep(
  { cases }: PublicClient,
  access: CaseAccess,
  step: SenderStep,
  { text, fileIds, score }: StepContent,
  options: KeyedOptions,
): GdPromise<TrackedCase> {
  switch (step) {
    case 'reply':
      return cases.reply(access, { text, fileIds }, options);
    case 'write':
      return cases.write(access, { text, fileIds }, options);
    case 'rate':
      return cases.rate(access, { score, ...(text && { comment: text }) }, options);
    case 'reopen':
      return cases.reopen(access, { reason: text, fileIds }, options);
    case 'withdraw':
      return cases.withdraw(access, text ? { reason: text } : {}, options);
    case 'confirm':
      return cases.confirm(access, text ? { note: text } : {}, options);
  }
}
