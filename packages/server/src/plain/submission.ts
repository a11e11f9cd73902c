/** From what was posted to the body of `cases.submit`, checked by the same schema and the same rules of the site. */
import {
  type Consent,
  type FieldError,
  fieldErrors,
  fieldErrorText,
  type Locale,
  type ParsedSubmission,
  submission,
} from '@gd/contract';
import { refusals } from '../cases/submit.js';
import type { Units } from '../units.js';
import { fieldsFor, type FormSetting, kindOf } from './fields.js';
import type { Posted } from './posted.js';
import type { FieldName } from './words.js';

export interface Mistake {
  /** Undefined for what belongs to no field. */
  name: FieldName | undefined;
  message: string;
}

/** Without a name, where the kind and the site offer that; else the box is not looked at and a name is asked for. */
export const isAnonymous = ({ values }: Posted, setting: FormSetting): boolean =>
  values.get('anonymous') === 'on' &&
  fieldsFor(setting, kindOf(values.get('kind'))).some(({ name }) => name === 'anonymous');

type Body = Record<string, unknown>;

/** `details.matter` goes into `details`; what is empty is left out. */
function put(body: Body, name: string, value: string): void {
  const [outer = '', inner] = name.split('.');
  if (inner === undefined) body[outer] = value;
  else body[outer] = { ...(body[outer] as Body | undefined), [inner]: value };
}

function bodyOf(posted: Posted, setting: FormSetting, rest: Body): Body {
  const anonymous = isAnonymous(posted, setting);
  const body: Body = { place: {} };
  for (const { name, control } of fieldsFor(setting, kindOf(posted.values.get('kind')))) {
    const value = (posted.values.get(name) ?? '').trim();
    if (value === '' || control === 'file' || control === 'checkbox') continue;
    if (!anonymous || !name.startsWith('sender.')) put(body, name, value);
  }
  return {
    ...body,
    sender: anonymous ? null : { name: undefined, ...(body['sender'] as Body | undefined) },
    fileIds: posted.files.map((file) => file.id),
    ...rest,
  };
}

/** The field of a JSON pointer; what is asked of a group of fields belongs to its first. */
function nameOf({ pointer }: FieldError, names: readonly FieldName[]): FieldName | undefined {
  if (pointer === '/fileIds' || pointer.startsWith('/fileIds/')) return 'files';
  const path = pointer.slice(1).replaceAll('/', '.');
  return names.find((name) => name === path) ?? names.find((name) => name.startsWith(`${path}.`));
}

export interface Checked {
  body: ParsedSubmission | undefined;
  mistakes: Mistake[];
}

/** @param rest what no field says: the id, the consent and the language */
export async function check(
  posted: Posted,
  setting: FormSetting,
  units: Units,
  rest: { id: string; consent: Consent | null; locale: Locale },
): Promise<Checked> {
  const fields = fieldsFor(setting, kindOf(posted.values.get('kind')));
  const names = fields.map(({ name }) => name);
  const { locale } = rest;
  const parsed = submission().safeParse(bodyOf(posted, setting, rest), { reportInput: true });
  const errors = parsed.success
    ? await refusals(parsed.data, setting.site, units)
    : fieldErrors(parsed.error);
  const mistakes = errors.map((error): Mistake => {
    const name = nameOf(error, names);
    // To the schema nothing is a value that is not in the list.
    const isUnchosen = error.code === 'invalid_value' && name !== undefined && !posted.values.get(name);
    const code = isUnchosen ? 'required' : error.code;
    return { name, message: fieldErrorText({ ...error, code }, locale) };
  });
  // What a kind asks for is looked at by the schema only where everything else is right.
  const missing = fields
    .filter(({ name, required }) => required && !posted.values.get(name)?.trim())
    .map(({ name }): Mistake => ({ name, message: fieldErrorText({ code: 'required' }, locale) }));
  const files = posted.refused.map((reason): Mistake => ({ name: 'files', message: reason[locale] }));
  // In the order of the page, one for each field.
  const order = (name: FieldName | undefined): number => (name ? names.indexOf(name) : -1);
  const all = [...mistakes, ...missing, ...files].sort((a, b) => order(a.name) - order(b.name));
  const first = all.filter(({ name }, i) => !name || all.findIndex((other) => other.name === name) === i);
  return { body: parsed.success && first.length === 0 ? parsed.data : undefined, mistakes: first };
}
