import { line, propertiesOnly } from './elements.mjs';

/**
 * `elements.d.ts`: of each tag what JSX and templates may set and listen to. The types of values are those of the class,
 * so that the compiler itself finds what is no longer so. `types/*.d.ts` put it into the words of each framework.
 * @param {import('./elements.mjs').Element[]} elements
 */
export function elementTypes(elements) {
  const classes = elements.map(({ name }) => name);
  const details = elements.flatMap(({ events }) =>
    events.flatMap(({ type }) => /^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1] ?? []),
  );
  const imported = [...new Set([...classes, ...details])].filter((name) => name !== 'null').sort();
  return `/** Made from the manifest by \`npm run generate\`. */
import type { ${imported.join(', ')} } from '@gd/components';

/** In a template a number may be written as text. */
type Value<T> = T | (T extends number ? \`\${T}\` : never) | undefined;

/** By tag: what can be set, as attribute or property, and the events. */
export interface GdElements {
${elements.map(entry).join('\n')}
}

export type GdTag = keyof GdElements;

/** Listeners under the event's own name, such as \`ongd-change\` with the prefix \`on\`. */
export type GdListeners<Tag extends GdTag, Prefix extends string> = {
  [Name in keyof GdElements[Tag]['events'] as \`\${Prefix}\${Name & string}\`]?:
    | ((event: GdElements[Tag]['events'][Name]) => void)
    | undefined;
};

/** What a framework allows on every element, then what ours takes, which wins. */
export type GdProps<Tag extends GdTag, Common, Listeners> = Omit<Common, keyof GdElements[Tag]['props']> &
  GdElements[Tag]['props'] &
  Listeners;
`;
}

/** @param {import('./elements.mjs').Element} element */
function entry(element) {
  const { tagName, name, description, attributes, events } = element;
  const fields = [...attributes, ...propertiesOnly(element)].flatMap((item) => {
    const field = 'fieldName' in item ? item.fieldName : item.name;
    return [...new Set([item.name, field])].map((key) => [
      key,
      `Value<${name}['${field}']>`,
      item.description,
    ]);
  });
  const block = (/** @type {(string | undefined)[][]} */ rows, /** @type {string} */ mark) =>
    rows.map(([key, type, text]) => `      /** ${safe(text)} */\n      '${key}'${mark}: ${type};\n`).join('');
  return `  /** ${safe(description)} */
  '${tagName}': {
    element: ${name};
    props: {
${block(fields, '?')}    };
    events: {
${block(
  events.map((event) => [event.name, event.type?.text, event.description]),
  '',
)}    };
  };`;
}

/** @param {string | undefined} text */
const safe = (text) => line(text).replaceAll('*/', '*\\/');
