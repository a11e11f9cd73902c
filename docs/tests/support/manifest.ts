/** `docs/elements.md` from the custom-elements manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './documents.js';
import { cell, code, table } from './markdown.js';

interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  kind?: string;
  readonly?: boolean;
}

export interface ElementEntry {
  tagName: string;
  description?: string;
  attributes?: Item[];
  members?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
}

interface Manifest {
  modules: { declarations?: Partial<ElementEntry>[] }[];
}

const isElement = (declaration: Partial<ElementEntry>): declaration is ElementEntry =>
  declaration.tagName !== undefined;

/** The elements by name. `npm test` and `npm start` generate the manifest before anything else. */
export function readElements(): ElementEntry[] {
  const file = join(root, 'packages/components/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(isElement)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}

const named = (title: string, items: readonly Item[] = []): string =>
  table(
    [title, 'what'],
    items.map(({ name, description }) => [code(name), cell(description)]),
  );

/** Properties without an attribute, and methods that a page may call; `define` is for bundlers. */
const propertiesOf = ({ members = [] }: ElementEntry): Item[] =>
  members.filter(({ attribute, name }) => attribute === undefined && name !== 'define' && name !== 'locale');

function section(element: ElementEntry): string {
  const { attributes = [], events = [] } = element;
  return [
    `## ${element.tagName}`,
    element.description ?? '',
    table(
      ['attribute', 'values', 'default', 'what'],
      attributes.map(({ name, type, default: value, description }) => [
        code(name),
        code(type?.text.replace(/ \| undefined$/, '')),
        code(value === "''" ? '' : value),
        cell(description),
      ]),
    ),
    table(
      ['property or method', 'what'],
      propertiesOf(element).map(({ name, kind, readonly, description }) => [
        code(kind === 'method' ? `${name}()` : name),
        `${readonly ? 'Read only. ' : ''}${cell(description)}`,
      ]),
    ),
    table(
      ['event', 'detail', 'when'],
      events.map(({ name, type, description }) => [
        code(name),
        code(/^CustomEvent<(.*)>$/.exec(type?.text ?? '')?.[1]),
        cell(description),
      ]),
    ),
    named('slot', element.slots),
    named('part', element.cssParts),
    named('state', element.cssStates),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export const elementsPage = (elements: readonly ElementEntry[]): string => `# Elements

Made from the manifest of \`@gd/components\`; \`npm run storybook\` shows each element in every state. How to use them in a
page: [Embedding](embed.md). The tokens are the same for all: [Tokens and parts](tokens.md). States are for CSS, as in \`gd-feedback-form:state(offline)\`.

${elements.map(section).join('\n\n')}
`;
