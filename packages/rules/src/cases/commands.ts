import type { IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import type { LocalizedText } from '../text.js';
import type { Command } from './machine.js';

/**
 * Fields of commands. `reason`, `question` and `text` are written for the sender to read; `toUnit` is the key
 * of the unit that a case is transferred to; `doneBy` and `doneOn` say who did the work and on which day.
 */
export type CommandField = 'reason' | 'question' | 'text' | 'toUnit' | 'doneBy' | 'doneOn';

/** What comes with a command; `documents` is the number of files attached. */
export type CommandInput = { readonly [Field in CommandField]?: string | undefined } & {
  readonly documents?: number | undefined;
};

export interface FieldRequirement {
  readonly field: CommandField;
  /** Setting that holds the least length in characters. */
  readonly minLength?: 'reason.min-length' | 'answer.min-length';
  /** An attached document stands in for the length, not for the text itself. */
  readonly documentReplacesLength?: true;
}

const REASON: FieldRequirement = { field: 'reason', minLength: 'reason.min-length' };

/**
 * What each command must bring. Every refusal, transfer and request for more (its `question`) says why; an
 * answer says what was done, by whom and when, at some length or with a document: vague answers are what
 * people complain of most.
 */
export const commandRequirements: Readonly<Record<Command, readonly FieldRequirement[]>> = {
  receive: [],
  start: [],
  ask: [{ field: 'question', minLength: 'reason.min-length' }],
  transfer: [REASON, { field: 'toUnit' }],
  answer: [
    { field: 'text', minLength: 'answer.min-length', documentReplacesLength: true },
    { field: 'doneBy' },
    { field: 'doneOn' },
  ],
  refuse: [REASON],
  close: [],
  reply: [{ field: 'text' }],
  withdraw: [],
  confirm: [],
};

/** What is missing from a command. `min` and `basis` come with `too_short`. */
export type CommandProblem =
  | { readonly field: CommandField; readonly code: 'required' }
  | {
      readonly field: CommandField;
      readonly code: 'too_short';
      readonly min: number;
      readonly basis: LocalizedText;
    };

/** What a command still lacks on a day; empty when it is complete. */
export function checkCommand(
  command: Command,
  input: CommandInput,
  on: IsoDate,
  settings: DatedSettings = SETTINGS,
): CommandProblem[] {
  return commandRequirements[command].flatMap((requirement): CommandProblem[] => {
    const { field } = requirement;
    const length = textLength(input[field] ?? '');
    if (length === 0) return [{ field, code: 'required' }];
    if (!requirement.minLength) return [];
    if (requirement.documentReplacesLength && (input.documents ?? 0) > 0) return [];
    const { value: min, basis } = settingAt(requirement.minLength, on, settings);
    return length < min ? [{ field, code: 'too_short', min, basis }] : [];
  });
}

/** Characters as a reader counts them: composed, and a run of white space as one. */
function textLength(text: string): number {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].length;
}
