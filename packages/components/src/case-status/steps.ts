/** The steps that a sender can take, and how they are sent. */
import type { Command } from '@gd/rules';
import type { TrackedCase } from '@gd/contract';
import type { CaseAccess, GdClient, GdPromise, KeyedOptions } from '@gd/sdk';

export const SENDER_STEPS = ['reply', 'confirm', 'withdraw'] as const satisfies readonly Command[];
export type SenderStep = (typeof SENDER_STEPS)[number];

/** The allowed steps that this page knows, in the order they are offered. */
export const allowedSteps = ({ allowed }: TrackedCase): SenderStep[] =>
  SENDER_STEPS.filter((step) => allowed.includes(step));

export interface StepContent {
  text: string;
  fileIds: string[];
}

export function sendStep(
  { cases }: GdClient,
  access: CaseAccess,
  step: SenderStep,
  { text, fileIds }: StepContent,
  options: KeyedOptions,
): GdPromise<TrackedCase> {
  switch (step) {
    case 'reply':
      return cases.reply(access, { text, fileIds }, options);
    case 'withdraw':
      return cases.withdraw(access, text ? { reason: text } : {}, options);
    case 'confirm':
      return cases.confirm(access, text ? { note: text } : {}, options);
  }
}
