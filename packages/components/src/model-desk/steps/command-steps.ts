/** The commands of the register as steps: their fields, and the requests that they make. */
import {
  MODEL_COMMAND_LABELS,
  MODEL_LEVEL_LABELS,
  recognitionsLeft,
  REMOVAL_REASON_LABELS,
  REMOVAL_REASONS,
  REVIEW_OUTCOME_LABELS,
  REVIEW_OUTCOMES,
  type ModelCommand,
} from '@gd/rules';
import { models, schemaOf, type Locale, type OfficerModel, type StaffMember } from '@gd/contract';
import type { CommandOptions, GdClient, GdPromise } from '@gd/sdk';
import { editBody, editDraft, editFields } from './edit-fields.js';
import { choicesOf, FIGURES, figureRows, says } from './shared-fields.js';
import { stepMessages } from './messages.js';
import type { Draft, Field, Step } from './step.js';

/** The model as it was last read; a command goes out against this version only. */
export interface Opened {
  view: OfficerModel;
  etag: string;
}

export interface CommandWays {
  client: () => GdClient;
  /** The model as it is after a command. */
  took: (after: Opened) => void;
}

// The history of a listed model is on its public page; what was declined or removed has none (`modelEvent`, `modelDetail`).
const NOTE: Field = {
  name: 'note',
  label: says('note'),
  hint: says('public'),
  control: 'lines',
  optional: true,
  maxLength: 2_000,
};
const REASONS = {
  name: 'note',
  label: says('reasons'),
  hint: says('public'),
  control: 'lines',
  maxLength: 4_000,
} as const satisfies Field;
const REASONS_SHORT: Field = { ...REASONS, maxLength: 2_000 };
const REASONS_INTERNAL: Field = { ...REASONS, hint: says('internal') };
const RESULTS: Field = { ...REASONS, label: says('results') };
const ON: Field = { name: 'on', label: says('on'), hint: says('onHint'), control: 'day', optional: true };
const DECISION: readonly Field[] = [
  { name: 'number', label: says('number'), control: 'line', maxLength: 80, group: says('decision') },
  { name: 'date', label: says('date'), control: 'day', group: says('decision') },
  { name: 'issuer', label: says('issuer'), control: 'line', maxLength: 200, group: says('decision') },
];

/** Who asks; undefined where that is not known: all is offered, and the server refuses what it may not do. */
export type Reader = StaffMember | undefined;

function fieldsOf(command: ModelCommand, view: OfficerModel, reader: Reader): readonly Field[] {
  switch (command) {
    case 'register':
      return [
        {
          name: 'registerNumber',
          label: says('registerNumber'),
          hint: says('registerNumberHint'),
          control: 'line',
          optional: true,
          maxLength: 40,
        },
        ON,
        NOTE,
      ];
    case 'decline':
      return [REASONS_INTERNAL, ON];
    case 'launch':
    case 'start':
      return [ON, NOTE];
    case 'report':
      return [RESULTS, FIGURES, ON];
    case 'review':
      return [
        {
          name: 'outcome',
          label: says('outcome'),
          control: 'radios',
          choices: choicesOf(REVIEW_OUTCOMES, REVIEW_OUTCOME_LABELS),
        },
        REASONS,
        ON,
      ];
    case 'recognise': {
      // A unit's committee recognises at its own level.
      const left = recognitionsLeft(view).filter((level) => reader?.sees !== 'unit' || level === 'commune');
      return [
        {
          name: 'level',
          label: says('level'),
          control: 'radios',
          choices: choicesOf(left, MODEL_LEVEL_LABELS),
        },
        ...DECISION,
        ON,
        NOTE,
      ];
    }
    case 'remove':
      return [
        {
          name: 'reason',
          label: says('removalReason'),
          control: 'radios',
          choices: choicesOf(REMOVAL_REASONS, REMOVAL_REASON_LABELS),
        },
        REASONS_INTERNAL,
        ON,
        ...DECISION,
      ];
    case 'edit':
      return editFields(view);
    case 'link':
      return [
        { name: 'copiedFrom', label: says('copiedFrom'), control: 'model', except: view.id },
        {
          name: 'adaptations',
          label: says('adaptations'),
          hint: says('public'),
          control: 'lines',
          optional: true,
          maxLength: 2_000,
        },
      ];
    case 'unlink':
      return [
        {
          name: 'copiedFrom',
          label: says('unlinked'),
          control: 'radios',
          choices: (locale) => view.copiedFrom.map(({ id, title }) => ({ value: id, label: title[locale] })),
        },
        REASONS_SHORT,
      ];
  }
}

function bodyOf(
  command: ModelCommand,
  { number, date, issuer, ...values }: Readonly<Record<string, unknown>>,
): object {
  switch (command) {
    case 'recognise':
    case 'remove':
      return { ...values, decision: { number, date, issuer } };
    case 'edit':
      return editBody(values);
    default:
      return values;
  }
}

type Send = (id: string, body: object, options: CommandOptions) => GdPromise<OfficerModel>;

function firstOf(command: ModelCommand, view: OfficerModel, locale: Locale): Draft {
  if (command === 'edit') return editDraft(view, locale);
  return command === 'report' ? { figures: figureRows(view.figures, locale) } : {};
}

/** Commands that the desk shows for a model: nothing can be taken away where nothing is. */
export const offered = ({ allowed, copiedFrom }: OfficerModel): ModelCommand[] =>
  allowed.filter((command) => command !== 'unlink' || copiedFrom.length > 0);

export function commandStep(
  command: ModelCommand,
  { view, etag }: Opened,
  { locale, reader }: { locale: Locale; reader: Reader },
  ways: CommandWays,
): Step {
  return {
    name: command,
    title: (reader) => MODEL_COMMAND_LABELS[command][reader],
    submit: (reader) => stepMessages[reader].submit[command],
    hint: (reader) => stepMessages[reader].hints[command] ?? '',
    danger: command === 'remove' || command === 'decline',
    possible: view.allowed.includes(command),
    version: etag,
    fields: fieldsOf(command, view, reader),
    first: firstOf(command, view, locale),
    body: (values) => bodyOf(command, values),
    schema: schemaOf(models[command].body),
    send: async (body, { idempotencyKey }) => {
      // The contract's own schema has found that the body fits the command.
      const after = await (ways.client().models[command] as Send)(view.id, body, {
        ifMatch: etag,
        idempotencyKey,
      }).withResponse();
      ways.took({ view: after.data, etag: after.etag ?? '' });
      return (reader) => stepMessages[reader].done(MODEL_COMMAND_LABELS[command][reader]);
    },
  };
}
