/** A step of an officer as a form: what is asked, what is sent, and what it comes to. */
import type { TemplateResult } from 'lit';
import type { fieldErrors, Locale } from '@gd/contract';
import type { FieldMessages } from '../../base/form/field-messages.js';
import type { Words } from '../../base/messages.js';
import type { Choice } from '../../base/radio-group.js';
import type { Draft } from '../../case-desk/commands.js';

interface Named {
  name: string;
  label: Words;
  hint?: Words | undefined;
  optional?: boolean;
  /** Fields of one group stand under its name. */
  group?: Words;
}

/** A column of a field of lines. */
export interface Column {
  name: string;
  label: Words;
  control: 'line' | 'number' | 'select' | 'day';
  maxLength?: number;
  hint?: Words;
  optional?: boolean;
  choices?: (locale: Locale) => readonly Choice<string>[];
}

interface Lines extends Named {
  columns: readonly Column[];
  /** Names a line. */
  row: (n: number) => Words;
  /** On the button. */
  add: Words;
}

export interface RowsField extends Lines {
  control: 'rows';
  most: number;
}

/** Files with what is said about each; a line is a stored file, with its id under `fileId`. */
export interface FilesField extends Lines {
  control: 'files';
  name: FileList;
  /** Names the list. */
  list: Words;
}

/** The lists of files that a model has. */
export type FileList = 'photos' | 'documents';
export const FILE_LISTS = ['photos', 'documents'] as const satisfies readonly FileList[];

export type Field =
  | (Named & { control: 'lines' | 'line'; maxLength: number; rows?: number })
  | (Named & { control: 'day' | 'unit' })
  | (Named & { control: 'number'; max: number })
  | (Named & {
      control: 'radios' | 'select';
      choices: (locale: Locale, draft: Draft) => readonly Choice<string>[];
    })
  /** Another model of the register: its id, with its title under `NAMETitle`. */
  | (Named & { control: 'model'; except: string })
  | RowsField
  | FilesField;

/** The key of an attempt, which serves as the id of what it makes: the same words are the same thing. */
export interface AttemptOptions {
  idempotencyKey: string;
}

export interface Step {
  name: string;
  title: Words;
  submit: Words;
  hint?: Words | undefined;
  danger?: boolean;
  /** False once somebody else has taken the model further. */
  possible: boolean;
  /** What is sent is meant for this version of the record only. */
  version: string;
  fields: readonly Field[];
  first: Draft;
  /** @param values of the fields, as the contract has them */
  body: (values: Readonly<Record<string, unknown>>, draft: Draft) => object;
  /** The contract's schema. */
  schema: {
    safeParse: (
      body: unknown,
      options: { reportInput: true },
    ) => { success: true } | { success: false; error: SchemaError };
  };
  /** More that is wrong, which the schema cannot see. */
  check?: (draft: Draft) => FieldMessages;
  /** The field of a JSON Pointer of the body, where the names do not tell. */
  fieldOf?: (pointer: string) => string | undefined;
  /** What the draft comes to while it is typed. */
  beside?: (draft: Draft, locale: Locale) => TemplateResult;
  /** Sends a body that was found right; gives what to say. */
  send: (body: object, options: AttemptOptions, draft: Draft) => Promise<Words>;
}

/** As `fieldErrors` of the contract takes it. */
type SchemaError = Parameters<typeof fieldErrors>[0];

export type { Draft, FieldMessages };
