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
import { models, type Locale, type OfficerModel } from '@gd/contract';
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

const NOTE: Field = { name: 'note', label: says('note'), control: 'lines', optional: true, maxLength: 2_000 };
const REASONS = {
  name: 'note',
  label: says('reasons'),
  control: 'lines',
  maxLength: 4_000,
} as const satisfies Field;
const REASONS_SHORT: Field = { ...REASONS, maxLength: 2_000 };
const RESULTS: Field = { ...REASONS, label: says('results') };
const ON: Field = { name: 'on', label: says('on'), hint: says('onHint'), control: 'day', optional: true };
const DECISION: readonly Field[] = [
  { name: 'number', label: says('number'), control: 'line', maxLength: 80, group: says('decision') },
  { name: 'date', label: says('date'), control: 'day', group: says('decision') },
  { name: 'issuer', label: says('issuer'), control: 'line', maxLength: 200, group: says('decision') },
];

/** Of the committees only a province's removes models; one of a unit recognises at its own level. */
export const isProvinces = ({ allowed }: OfficerModel): boolean => allowed.includes('remove');

function fieldsOf(command: ModelCommand, view: OfficerModel): readonly Field[] {
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
      return [REASONS, ON];
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
      const left = recognitionsLeft(view).filter((level) => isProvinces(view) || level === 'commune');
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
        REASONS,
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
          choices: (locale) =>
            view.copiedFrom.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
        },
        REASONS_SHORT,
      ];
  }
}

/** Stands in for the id of a model that is known by its slug, until the step is sent. */
const ANY_ID = '00000000-0000-7000-8000-000000000000';

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
    case 'unlink':
      return { ...values, copiedFrom: values['copiedFrom'] ? ANY_ID : '' };
    default:
      return values;
  }
}

/** A model at the other end of a link is told by its slug; commands take its id. */
async function idOf(slug: string, view: OfficerModel, { models: resource }: GdClient): Promise<string> {
  const title = view.copiedFrom.find((one) => one.slug === slug)?.title.vi ?? '';
  for await (const item of resource.search({ q: title.slice(0, 200), limit: 100 }))
    if (item.slug === slug) return item.id;
  throw new RangeError(`The register has no model ${slug}`);
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
  locale: Locale,
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
    fields: fieldsOf(command, view),
    first: firstOf(command, view, locale),
    body: (values) => bodyOf(command, values),
    schema: models[command].body,
    send: async (body, { idempotencyKey }, draft) => {
      const client = ways.client();
      const given =
        command === 'unlink'
          ? { ...body, copiedFrom: await idOf(draft['copiedFrom'] ?? '', view, client) }
          : body;
      // The contract's own schema has found that the body fits the command.
      const after = await (client.models[command] as Send)(view.id, given, {
        ifMatch: etag,
        idempotencyKey,
      }).withResponse();
      ways.took({ view: after.data, etag: after.etag ?? '' });
      return (reader) => stepMessages[reader].done(MODEL_COMMAND_LABELS[command][reader]);
    },
  };
}
