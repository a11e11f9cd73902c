/** What can be set on an element, from the custom elements manifest. */
import type { KitScript } from './snippet.js';

interface Attribute {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface ElementInfo {
  tag: string;
  summary: string;
  attributes: readonly Attribute[];
  /** It has a place for what is shown when it cannot work. */
  hasFallback: boolean;
  /** It asks the API in the name of a site. */
  needsSite: boolean;
}

export interface Field {
  name: string;
  description: string;
  kind: 'text' | 'number' | 'choice' | 'flag';
  choices: readonly string[];
  /** The value that need not be written. */
  initial: string;
}

export interface Manifest {
  modules: readonly { declarations?: readonly Declaration[] }[];
}

interface Declaration {
  tagName?: string;
  summary?: string;
  attributes?: readonly Attribute[];
  slots?: readonly { name: string }[];
}

/** Elements for officers, which `gd-desk.js` has. */
const DESK = [
  'gd-book-desk',
  'gd-case-desk',
  'gd-case-inbox',
  'gd-case-registration',
  'gd-model-desk',
  'gd-model-import',
  'gd-sign-in',
];

export const isForOfficers = (tag: string): boolean => DESK.includes(tag);

/** The files of the kit that have the element, the one to take first. */
export function scriptsFor(tag: string): [KitScript, ...KitScript[]] {
  if (isForOfficers(tag)) return ['gd-desk.js'];
  return tag === 'gd-feedback-form' ? ['gd-form.js', 'gd.js', 'gd-all.js'] : ['gd.js', 'gd-all.js'];
}

/** Elements by name, those for everybody first. */
export const elementsOf = ({ modules }: Manifest): ElementInfo[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag, summary = '', attributes = [], slots = [] }) =>
      tag === undefined
        ? []
        : [
            {
              ...{ tag, summary, attributes },
              hasFallback: slots.some(({ name }) => name === 'fallback'),
              needsSite: attributes.some(({ name }) => name === 'site'),
            },
          ],
    )
    .sort(
      (a, b) => Number(isForOfficers(a.tag)) - Number(isForOfficers(b.tag)) || a.tag.localeCompare(b.tag),
    );

/** The generator asks for the API and the key itself. */
const ASKED_APART = ['site', 'api-base'];

function fieldOf({ name, description = '', default: initial = '', type }: Attribute): Field {
  const text = (type?.text ?? 'string').replace(/ \| undefined$/, '');
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  const isChoice = choices.length > 0 && /^('[^']*'( \| )?)+$/.test(text);
  const kind = isChoice ? 'choice' : text === 'boolean' ? 'flag' : text === 'number' ? 'number' : 'text';
  return {
    ...{ name, description, kind },
    choices: isChoice ? choices.filter((value) => value !== '') : [],
    initial: initial.replace(/^'(.*)'$/, '$1'),
  };
}

export const fieldsOf = ({ attributes }: ElementInfo): Field[] =>
  attributes.filter(({ name }) => !ASKED_APART.includes(name)).map(fieldOf);

/** What is to be written, of what was set: nothing that would change nothing. */
export function attributesOf(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const written = fields.flatMap(({ name, kind, initial }) => {
    const value = values[name]?.trim() ?? '';
    if (kind === 'flag') return value === 'true' ? [[name, ''] as const] : [];
    return value === '' || value === initial ? [] : [[name, value] as const];
  });
  return Object.fromEntries(written);
}
