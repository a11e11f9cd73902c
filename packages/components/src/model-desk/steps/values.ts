/** From what was typed to the values of the contract, and what is wrong with it, by the name of each control. */
import { vietnamDate } from '@gd/rules';
import { fieldErrorText, type FieldErrorDetail, type FieldError, type Locale } from '@gd/contract';
import { schemaErrors, serverErrors } from '../../base/form/field-messages.js';
import type { Words } from '../../base/messages.js';
import { parseNumber, parsePartialDate } from '../../model-form/typed-values.js';
import { stepMessages } from './messages.js';
import type { Column, Draft, Field, FieldMessages, FilesField, RowsField, Step } from './step.js';

/** The id of a field's control. */
export const controlId = (name: string): string => `step-${name}`;

/** A line of a list as it was typed; `locale` is the language of its numbers. */
export type Row = Readonly<Record<string, string>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The lines of a field; a draft keeps them as JSON, since it keeps texts. */
export function rowsOf(name: string, draft: Draft): Row[] {
  let stored: unknown;
  try {
    stored = JSON.parse(draft[name] ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && Object.values(row).every(isText) ? [row as Row] : [],
  );
}

export const rowsText = (rows: readonly Row[]): string => JSON.stringify(rows);

export const rowControl = (name: string, at: number, column: string): string => `${name}-${at}-${column}`;

type LinesField = RowsField | FilesField;
const hasLines = (field: Field): field is LinesField => field.control === 'rows' || field.control === 'files';

/** Lines with something in them, with their places; an empty one that was added is no mistake, but a file is there. */
const filledRows = ({ name, columns, control }: LinesField, draft: Draft): { row: Row; at: number }[] =>
  rowsOf(name, draft)
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row }) =>
        control === 'files' || columns.some((one) => one.control !== 'select' && row[one.name]?.trim()),
    );

function cellValue({ name, control }: Column, row: Row): unknown {
  const typed = row[name]?.trim() ?? '';
  if (control === 'day') return typed === '' ? null : (parsePartialDate(typed) ?? typed);
  if (control !== 'number') return typed;
  return typed === '' ? undefined : (parseNumber(typed, row['locale'] === 'en' ? 'en' : 'vi') ?? Number.NaN);
}

const rowValue = ({ control, columns }: LinesField, row: Row): Readonly<Record<string, unknown>> => ({
  ...(control === 'files' && { fileId: row['fileId'] }),
  ...Object.fromEntries(columns.map((column) => [column.name, cellValue(column, row)])),
});

function valueOf(field: Field, draft: Draft): unknown {
  const typed = draft[field.name]?.trim() ?? '';
  if (hasLines(field)) return filledRows(field, draft).map(({ row }) => rowValue(field, row));
  if (typed === '') return field.optional || field.control === 'number' ? undefined : '';
  if (field.control === 'day') return parsePartialDate(typed) ?? typed;
  return field.control === 'number' ? Number(typed) : typed;
}

const valuesOf = (fields: readonly Field[], draft: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, valueOf(field, draft)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** One control of a form: a field, or a cell of a line. */
export interface Control {
  name: string;
  label: Words;
  typed: string;
  kind: Field['control'] | Column['control'];
  optional: boolean;
  /** The language of a number of a line. */
  locale?: Locale;
}

/** The controls that stand in the form, in its order. */
export const controlsOf = (fields: readonly Field[], draft: Draft): Control[] =>
  fields.flatMap((field): Control[] => {
    const { name, label, group, optional = false } = field;
    const whole: Words = group ? (locale) => `${group(locale)}, ${label(locale)}` : label;
    const self = { name, label: whole, typed: draft[name] ?? '', kind: field.control, optional };
    if (!hasLines(field)) return [self];
    const filled = new Set(filledRows(field, draft).map(({ at }) => at));
    const cells = rowsOf(name, draft).flatMap((row, at) =>
      field.columns.map((column): Control => ({
        name: rowControl(name, at, column.name),
        label: (locale) => `${field.row(at + 1)(locale)}, ${column.label(locale)}`,
        typed: row[column.name] ?? '',
        kind: column.control,
        optional: Boolean(column.optional) || !filled.has(at),
        locale: row['locale'] === 'en' ? 'en' : 'vi',
      })),
    );
    return [self, ...cells];
  });

const text =
  (error: Pick<FieldError, 'code' | 'params'>): Words =>
  (locale) =>
    fieldErrorText(error, locale);

/** What the control itself shows to be wrong: nothing typed, or nothing that can be read. */
function typedError({ typed, kind, optional, locale }: Control, today: string): Words | undefined {
  const bare = typed.trim();
  if (kind === 'rows' || kind === 'files') return undefined;
  if (bare === '') return optional ? undefined : text({ code: 'required' });
  if (kind === 'day') {
    const day = parsePartialDate(bare);
    if (day === undefined) return (reader) => stepMessages[reader].dayUnreadable;
    return day > today.slice(0, day.length) ? text({ code: 'date_in_future' }) : undefined;
  }
  if (kind === 'number' && locale && parseNumber(bare, locale) === undefined)
    return (reader) => stepMessages[reader].numberUnreadable;
  return undefined;
}

/** The control that a JSON Pointer (RFC 6901) of the body means. */
export function controlOf(step: Step, pointer: string, draft: Draft): string | undefined {
  const own = step.fieldOf?.(pointer);
  if (own) return own;
  const [, head = '', next = '', part] = pointer.split('/');
  const field = step.fields.find(({ name }) => name === head);
  if (!field) return step.fields.find(({ name }) => name === next)?.name;
  if (!hasLines(field) || part === undefined) return head;
  const at = filledRows(field, draft)[Number(next)]?.at;
  return at === undefined || !field.columns.some(({ name }) => name === part)
    ? head
    : rowControl(head, at, part);
}

/** What is sent for a draft. */
export const bodyOf = (step: Step, draft: Draft): object => step.body(valuesOf(step.fields, draft), draft);

/** What is wrong with a draft; empty when it may be sent. The same schema as on the server. */
export function checkDraft(step: Step, draft: Draft, now = new Date()): FieldMessages {
  const parsed = step.schema.safeParse(bodyOf(step, draft), { reportInput: true });
  const today = vietnamDate(now);
  const typed = controlsOf(step.fields, draft).flatMap((control) => {
    const words = typedError(control, today);
    return words ? [[control.name, words] as const] : [];
  });
  return {
    ...schemaErrors(parsed, (pointer) => controlOf(step, pointer, draft)),
    ...step.check?.(draft),
    ...Object.fromEntries(typed),
  };
}

export const serverFieldErrors = (
  step: Step,
  errors: readonly FieldErrorDetail[],
  answeredIn: Locale,
  draft: Draft,
): ReturnType<typeof serverErrors<string>> =>
  serverErrors(errors, answeredIn, (pointer) => controlOf(step, pointer, draft));
