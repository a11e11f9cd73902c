import type { IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import type { LocalizedText } from '../text.js';
import type { Command } from './commands.js';

/**
 * Fields of commands. `reason`, `question` and `text` are words to read; `toUnit` is the key of the unit that
 * a case is transferred to; `doneBy` and `doneOn` say who did the work and on which day; `deliveredOn` is the
 * day a decision was sent.
 */
export type CommandTextField =
  'reason' | 'question' | 'text' | 'toUnit' | 'doneBy' | 'doneOn' | 'deliveredOn';
/** `days` of an extension, in the unit of `extensionLimit`; `score` of a rating. */
export type CommandNumberField = 'days' | 'score';
export type CommandField = CommandTextField | CommandNumberField;

/** What comes with a command; `documents` is the number of files attached. */
export type CommandInput = { readonly [Field in CommandTextField]?: string | undefined } & {
  readonly [Field in CommandNumberField]?: number | undefined;
} & { readonly documents?: number | undefined };

interface TextRequirement {
  readonly field: CommandTextField;
  /** Setting that holds the least length in characters. */
  readonly minLength?: 'reason.min-length' | 'answer.min-length';
  /** An attached document stands in for the length, not for the text itself. */
  readonly documentReplacesLength?: true;
}
interface NumberRequirement {
  readonly field: CommandNumberField;
  /** Settings that hold the least and the greatest value; without them, a whole number from 1. */
  readonly range?: readonly ['rating.min', 'rating.max'];
}
export type FieldRequirement = TextRequirement | NumberRequirement;

const REASON: FieldRequirement = { field: 'reason', minLength: 'reason.min-length' };
const TEXT: FieldRequirement = { field: 'text' };

/**
 * What each command must bring. Every refusal, transfer, extension, halt and request for more (its `question`)
 * says why; an answer says what was done, by whom and when, at some length or with a document: vague answers
 * are what people complain of most.
 */
export const commandRequirements: Readonly<Record<Command, readonly FieldRequirement[]>> = {
  receive: [],
  accept: [],
  start: [],
  ask: [{ field: 'question', minLength: 'reason.min-length' }],
  transfer: [REASON, { field: 'toUnit' }],
  extend: [REASON, { field: 'days' }],
  suspend: [REASON],
  resume: [],
  terminate: [REASON],
  recordWithdrawal: [REASON],
  answer: [
    { field: 'text', minLength: 'answer.min-length', documentReplacesLength: true },
    { field: 'doneBy' },
    { field: 'doneOn' },
  ],
  deliver: [{ field: 'deliveredOn' }],
  refuse: [REASON],
  close: [],
  message: [TEXT],
  note: [TEXT],
  restrict: [REASON],
  unrestrict: [REASON],
  publish: [],
  unpublish: [REASON],
  split: [REASON],
  reply: [TEXT],
  write: [TEXT],
  withdraw: [],
  confirm: [],
  rate: [{ field: 'score', range: ['rating.min', 'rating.max'] }],
  reopen: [REASON],
};

/** What is missing from a command. `min`, `max` and `basis` name the rule it breaks. */
export type CommandProblem =
  | { readonly field: CommandField; readonly code: 'required' }
  | {
      readonly field: CommandTextField;
      readonly code: 'too_short';
      readonly min: number;
      readonly basis: LocalizedText;
    }
  | {
      readonly field: CommandNumberField;
      readonly code: 'out_of_range';
      readonly min: number;
      /** `null` where the command alone does not say it: `extensionLimit` does. */
      readonly max: number | null;
    };

/** What a command still lacks on a day; empty when it is complete. */
export function checkCommand(
  command: Command,
  input: CommandInput,
  on: IsoDate,
  settings: DatedSettings = SETTINGS,
): CommandProblem[] {
  return commandRequirements[command].flatMap((requirement) =>
    requirement.field === 'days' || requirement.field === 'score'
      ? checkNumber(requirement as NumberRequirement, input, on, settings)
      : checkText(requirement as TextRequirement, input, on, settings),
  );
}

function checkNumber(
  { field, range }: NumberRequirement,
  input: CommandInput,
  on: IsoDate,
  settings: DatedSettings,
): CommandProblem[] {
  const value = input[field];
  if (value === undefined) return [{ field, code: 'required' }];
  const min = range ? settingAt(range[0], on, settings).value : 1;
  const max = range ? settingAt(range[1], on, settings).value : null;
  const fits = Number.isSafeInteger(value) && value >= min && (max === null || value <= max);
  return fits ? [] : [{ field, code: 'out_of_range', min, max }];
}

function checkText(
  { field, minLength, documentReplacesLength }: TextRequirement,
  input: CommandInput,
  on: IsoDate,
  settings: DatedSettings,
): CommandProblem[] {
  const length = textLength(input[field] ?? '');
  if (length === 0) return [{ field, code: 'required' }];
  if (!minLength) return [];
  if (documentReplacesLength && (input.documents ?? 0) > 0) return [];
  const { value: min, basis } = settingAt(minLength, on, settings);
  return length < min ? [{ field, code: 'too_short', min, basis }] : [];
}

/** Characters as a reader counts them: composed, and a run of white space as one. */
function textLength(text: string): number {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].length;
}
