/** From a typed form to a request: the body, the check before sending, and the sending. */
import { checkCommand } from '@gd/rules';
import {
  cases,
  fieldErrors,
  fieldErrorText,
  schemaOf,
  type FieldError,
  type FieldErrorDetail,
  type Locale,
  type OfficerCase,
} from '@gd/contract';
import { newId, type CommandOptions, type GdClient, type GdPromise } from '@gd/sdk';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';
import { fieldsOf, type CommandField, type Draft, type OfficerCommand } from './commands.js';
import { partKey, partsOf, PART_FIELDS } from './split-parts.js';

export interface CommandRequest {
  command: OfficerCommand;
  body: Readonly<Record<string, unknown>>;
}

/** Messages by the field of the form, parts of a split as `title-0`. */
export type FieldMessages = Readonly<Record<string, Words>>;

/** Ids of the parts, made once for each form, so that a repeat splits nothing twice. */
export type PartIds = readonly string[];
export const partIds = (count: number, known: PartIds = []): PartIds =>
  Array.from({ length: count }, (_none, at) => known[at] ?? newId());

function valueOf({ name, control, optional }: CommandField, draft: Draft, ids: PartIds): unknown {
  const typed = draft[name] ?? '';
  switch (control) {
    case 'check':
      return typed === 'true' ? true : undefined;
    case 'days':
      return typed.trim() === '' ? undefined : Number(typed);
    case 'parts':
      return partsOf(draft).map((part, at) => ({ id: ids[at], ...part }));
    default:
      return optional && typed.trim() === '' ? undefined : typed.trim();
  }
}

export interface FormParts {
  fileIds?: readonly string[];
  partIds?: PartIds;
}

/** The body of the request; optional fields that are empty stay away. */
export function requestOf(
  command: OfficerCommand,
  view: Pick<OfficerCase, 'kind'>,
  draft: Draft,
  { fileIds = [], partIds: ids = [] }: FormParts = {},
): CommandRequest {
  const entries = fieldsOf(command, view).map(
    (one) => [one.name, one.control === 'files' ? [...fileIds] : valueOf(one, draft, ids)] as const,
  );
  return { command, body: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

const textOf =
  (error: Pick<FieldError, 'code' | 'params'>): Words =>
  (locale) =>
    fieldErrorText(error, locale);

/** The field of the form that a JSON Pointer of the body means. */
function fieldOf(pointer: string): string {
  const [, first = '', at, part] = pointer.split('/');
  const isPart = first === 'parts' && at !== undefined && PART_FIELDS.some((name) => name === part);
  return isPart ? partKey(part as (typeof PART_FIELDS)[number], Number(at)) : first;
}

function isEmpty(body: object, pointer: string): boolean {
  let value: unknown = body;
  for (const part of pointer.split('/').slice(1))
    value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' && value.trim() === '';
}

/** The first message of each field. */
function messagesOf(errors: readonly { pointer: string; words: Words }[]): FieldMessages {
  const messages: Record<string, Words> = {};
  for (const { pointer, words } of errors) messages[fieldOf(pointer)] ??= words;
  return messages;
}

/** What is wrong with a request, by field; the same schemas and rules as on the server. */
export function checkRequest(
  { command, body }: CommandRequest,
  { extension }: Pick<OfficerCase, 'extension'>,
  today: string,
): FieldMessages {
  const parsed = schemaOf(cases[command].body).safeParse(body, { reportInput: true });
  const errors = parsed.success ? [] : fieldErrors(parsed.error);
  const formal = errors.map((error) => ({
    pointer: error.pointer,
    // An empty field is missing, not too short or badly written.
    words: textOf(isEmpty(body, error.pointer) ? { code: 'required' } : error),
  }));
  return messagesOf([...formal, ...ruleErrors(command, body, extension?.maxDays ?? 0, today)]);
}

/** What the rules ask beyond the form: an answer that says something, a day that has come, the limit of the law. */
function ruleErrors(
  command: OfficerCommand,
  { text, doneOn, deliveredOn, days, fileIds }: CommandRequest['body'],
  maxDays: number,
  today: string,
): { pointer: string; words: Words }[] {
  const found: (FieldError | false)[] = [
    ...(['doneOn', 'deliveredOn'] as const).map((name): FieldError | false => {
      const day = name === 'doneOn' ? doneOn : deliveredOn;
      return typeof day === 'string' && day > today && { pointer: `/${name}`, code: 'date_in_future' };
    }),
    typeof days === 'number' &&
      days > maxDays && { pointer: '/days', code: 'extension_too_long', params: { maximum: maxDays } },
  ];
  if (command === 'answer') {
    const documents = Array.isArray(fileIds) ? fileIds.length : 0;
    const [short] = checkCommand('answer', { text: String(text), documents }, today);
    if (short?.code === 'too_short')
      found.push({ pointer: '/text', code: 'answer_too_short', params: { minimum: short.min } });
  }
  return found.flatMap((error) => (error ? { pointer: error.pointer, words: textOf(error) } : []));
}

/** The server's field errors. */
export const serverMessages = (errors: readonly FieldErrorDetail[], answeredIn: Locale): FieldMessages =>
  messagesOf(errors.map((error) => ({ pointer: error.pointer, words: fieldWords(error, answeredIn) })));

type Send = (id: string, body: unknown, options: CommandOptions) => GdPromise<OfficerCase>;

/** Sends a request that {@link checkRequest} found right: the body fits the command by the contract's own schema. */
export const sendCommand = (
  { cases: resource }: GdClient,
  id: string,
  { command, body }: CommandRequest,
  options: CommandOptions,
): GdPromise<OfficerCase> => (resource[command] as Send)(id, body, options);
