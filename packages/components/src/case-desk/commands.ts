/** The officer's commands as small forms: their fields, the check before sending, and the request. */
import { checkCommand, type Command } from '@gd/rules';
import {
  cases,
  fieldErrors,
  fieldErrorText,
  type FieldError,
  type FieldErrorDetail,
  type Locale,
  type OfficerCase,
} from '@gd/contract';
import type { CommandOptions, GdClient, GdPromise } from '@gd/sdk';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';

export const OFFICER_COMMANDS = [
  'receive',
  'start',
  'answer',
  'ask',
  'transfer',
  'refuse',
  'close',
] as const satisfies readonly Command[];
export type OfficerCommand = (typeof OFFICER_COMMANDS)[number];

/** The commands that the case allows and this page knows, the usual way first. */
export const allowedCommands = ({ allowed }: OfficerCase): OfficerCommand[] =>
  OFFICER_COMMANDS.filter((command) => allowed.includes(command));

export type FieldName =
  'note' | 'question' | 'reason' | 'toUnit' | 'text' | 'doneBy' | 'doneOn' | 'rightAddress' | 'files';

export interface CommandField {
  name: FieldName;
  control: 'lines' | 'line' | 'day' | 'unit' | 'files';
  optional?: true;
  maxLength?: number;
}

const NOTE: CommandField = { name: 'note', control: 'lines', optional: true, maxLength: 2000 };

/** Lengths are those of the contract's bodies, which the check goes by. */
export const COMMAND_FIELDS: Readonly<Record<OfficerCommand, readonly CommandField[]>> = {
  receive: [NOTE],
  start: [NOTE],
  ask: [{ name: 'question', control: 'lines', maxLength: 4000 }],
  transfer: [
    { name: 'toUnit', control: 'unit' },
    { name: 'reason', control: 'lines', maxLength: 2000 },
  ],
  answer: [
    { name: 'text', control: 'lines', maxLength: 10_000 },
    { name: 'doneBy', control: 'line', maxLength: 200 },
    { name: 'doneOn', control: 'day' },
    { name: 'files', control: 'files', optional: true },
  ],
  refuse: [
    { name: 'reason', control: 'lines', maxLength: 4000 },
    { name: 'rightAddress', control: 'line', optional: true, maxLength: 500 },
  ],
  close: [NOTE],
};

/** What was typed, by field. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>;
export type FieldMessages = Partial<Record<FieldName, Words>>;

const optional = <K extends string>(name: K, value = ''): Partial<Record<K, string>> =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<K, string>);

/** The body of the request; optional fields that are empty stay away. */
export function bodyOf(command: OfficerCommand, draft: Draft, fileIds: readonly string[]) {
  const { question = '', reason = '', toUnit = '', text = '', doneBy = '', doneOn = '' } = draft;
  switch (command) {
    case 'receive':
    case 'start':
    case 'close':
      return { command, body: optional('note', draft.note) };
    case 'ask':
      return { command, body: { question } };
    case 'transfer':
      return { command, body: { toUnit, reason } };
    case 'answer':
      return { command, body: { text, doneBy, doneOn, fileIds: [...fileIds] } };
    case 'refuse':
      return { command, body: { reason, ...optional('rightAddress', draft.rightAddress) } };
  }
}
export type CommandRequest = ReturnType<typeof bodyOf>;

/** What is wrong with a request, by field; the same schemas and rules as on the server. */
export function checkRequest(request: CommandRequest, today: string): FieldMessages {
  const { command, body } = request;
  const parsed = cases[command].body.safeParse(body, { reportInput: true });
  const errors = parsed.success ? [] : fieldErrors(parsed.error);
  const messages = messagesOf(
    errors.map((error) => ({
      pointer: error.pointer,
      // An empty field is missing, not too short or badly written.
      words: textOf(isEmpty(body, error.pointer) ? { code: 'required' } : error),
    })),
  );
  return { ...answerMessages(request, today), ...messages };
}

/** What the rules ask of an answer beyond its form. */
function answerMessages({ command, body }: CommandRequest, today: string): FieldMessages {
  if (command !== 'answer') return {};
  const [short] = checkCommand('answer', { text: body.text, documents: body.fileIds.length }, today);
  return {
    ...(body.doneOn > today && { doneOn: textOf({ code: 'date_in_future' }) }),
    ...(short?.code === 'too_short' && {
      text: textOf({ code: 'answer_too_short', params: { minimum: short.min } }),
    }),
  };
}

const textOf =
  (error: Pick<FieldError, 'code' | 'params'>): Words =>
  (locale) =>
    fieldErrorText(error, locale);

function isEmpty(body: object, pointer: string): boolean {
  const value = (body as Record<string, unknown>)[pointer.slice(1)];
  return typeof value === 'string' && value.trim() === '';
}

const FIELD_OF_POINTER: Readonly<Record<string, FieldName>> = {
  '/note': 'note',
  '/question': 'question',
  '/reason': 'reason',
  '/toUnit': 'toUnit',
  '/text': 'text',
  '/doneBy': 'doneBy',
  '/doneOn': 'doneOn',
  '/rightAddress': 'rightAddress',
  '/fileIds': 'files',
};

/** The server's field errors. */
export const serverMessages = (errors: readonly FieldErrorDetail[], answeredIn: Locale): FieldMessages =>
  messagesOf(errors.map((error) => ({ pointer: error.pointer, words: fieldWords(error, answeredIn) })));

/** By the field of the form; errors of no field are left out. */
function messagesOf(errors: readonly { pointer: string; words: Words }[]): FieldMessages {
  const messages: FieldMessages = {};
  for (const { pointer, words } of errors) {
    const name = FIELD_OF_POINTER[/^\/[^/]*/.exec(pointer)?.[0] ?? ''];
    if (name) messages[name] ??= words;
  }
  return messages;
}

export function sendCommand(
  { cases: resource }: GdClient,
  id: string,
  request: CommandRequest,
  options: CommandOptions,
): GdPromise<OfficerCase> {
  switch (request.command) {
    case 'receive':
    case 'start':
    case 'close':
      return resource[request.command](id, request.body, options);
    case 'ask':
      return resource.ask(id, request.body, options);
    case 'transfer':
      return resource.transfer(id, request.body, options);
    case 'answer':
      return resource.answer(id, request.body, options);
    case 'refuse':
      return resource.refuse(id, request.body, options);
  }
}
