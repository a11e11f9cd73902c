/** The officer's commands as small forms: which there are, in which order, and their fields. */
import { COMMAND_RULES, type Command } from '@gd/rules';
import type { OfficerCase } from '@gd/contract';

/**
 * What stands together among the buttons: steps that lead the case on, steps that lead it elsewhere or let it wait, and
 * what is beside the procedure. The usual way stands first.
 */
export const COMMAND_GROUPS = {
  on: ['receive', 'accept', 'start', 'answer', 'resume', 'deliver', 'close'],
  aside: ['ask', 'extend', 'transfer', 'refuse', 'suspend', 'terminate', 'recordWithdrawal', 'split'],
  beside: ['message', 'note', 'restrict', 'unrestrict', 'unpublish'],
} as const satisfies Record<string, readonly Command[]>;
export type CommandGroup = keyof typeof COMMAND_GROUPS;

/** Publication has a review of its own and is none of these. */
export type OfficerCommand = (typeof COMMAND_GROUPS)[CommandGroup][number];

/** The commands of a group that the case allows. */
export const allowedIn = (group: CommandGroup, { allowed }: OfficerCase): OfficerCommand[] =>
  COMMAND_GROUPS[group].filter((command) => allowed.includes(command));

export const isAllowed = (command: OfficerCommand, { allowed }: OfficerCase): boolean =>
  allowed.includes(command);

export const commandLabel = (command: Command, locale: 'vi' | 'en'): string =>
  COMMAND_RULES[command].label[locale];

/** Fields of the forms, under the names of the request's body. */
export type FieldName =
  | 'note'
  | 'question'
  | 'reason'
  | 'toUnit'
  | 'text'
  | 'doneBy'
  | 'doneOn'
  | 'deliveredOn'
  | 'rightAddress'
  | 'days'
  | 'complex'
  | 'remote'
  | 'kind'
  | 'parts'
  | 'fileIds';

export interface CommandField {
  name: FieldName;
  control: 'lines' | 'line' | 'day' | 'unit' | 'files' | 'check' | 'days' | 'kind' | 'parts';
  optional?: true;
  maxLength?: number;
}

const NOTE: CommandField = { name: 'note', control: 'lines', optional: true, maxLength: 2000 };
const REASON: CommandField = { name: 'reason', control: 'lines', maxLength: 4000 };
const SHORT_REASON: CommandField = { ...REASON, maxLength: 2000 };
const TEXT: CommandField = { name: 'text', control: 'lines', maxLength: 4000 };
const COMPLEX: CommandField = { name: 'complex', control: 'check' };
const FILES: CommandField = { name: 'fileIds', control: 'files', optional: true };

/** Lengths are those of the contract's bodies, which the check goes by. */
const COMMAND_FIELDS: Readonly<Record<OfficerCommand, readonly CommandField[]>> = {
  receive: [NOTE],
  accept: [COMPLEX, { name: 'remote', control: 'check' }, NOTE],
  start: [NOTE],
  answer: [
    { ...TEXT, maxLength: 10_000 },
    { name: 'doneBy', control: 'line', maxLength: 200 },
    { name: 'doneOn', control: 'day' },
    FILES,
  ],
  resume: [REASON],
  deliver: [{ name: 'deliveredOn', control: 'day' }, NOTE],
  close: [NOTE],
  ask: [{ name: 'question', control: 'lines', maxLength: 4000 }],
  extend: [{ name: 'days', control: 'days' }, SHORT_REASON],
  transfer: [{ name: 'toUnit', control: 'unit' }, SHORT_REASON],
  refuse: [REASON, { name: 'rightAddress', control: 'line', optional: true, maxLength: 500 }],
  suspend: [REASON],
  terminate: [REASON],
  recordWithdrawal: [REASON],
  split: [{ name: 'parts', control: 'parts' }, SHORT_REASON],
  message: [TEXT, FILES],
  note: [TEXT],
  restrict: [{ name: 'kind', control: 'kind', optional: true }, SHORT_REASON],
  unrestrict: [REASON],
  unpublish: [REASON],
};

/** The fields of a command for a case: only information has a limit of its own for complex matters at the start. */
export const fieldsOf = (command: OfficerCommand, { kind }: Pick<OfficerCase, 'kind'>): CommandField[] =>
  command === 'start' && kind === 'INF' ? [COMPLEX, NOTE] : [...COMMAND_FIELDS[command]];

/** What was typed, by field; the parts of a split by field and number, such as `title-0`. */
export type Draft = Readonly<Record<string, string>>;
