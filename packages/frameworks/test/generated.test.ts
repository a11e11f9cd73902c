/** What is made from the manifest for editors and language models knows every element and attribute, each once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const require = createRequire(import.meta.url);
// As a portal's team finds them, by the package's exports.
const read = (name: string): string => readFileSync(require.resolve(`@gd/components/${name}`), 'utf8');

interface Named {
  name: string;
}
interface Tag extends Named {
  attributes?: Named[];
}
interface Manifest {
  modules: {
    declarations?: { tagName?: string; attributes?: Named[]; cssProperties?: Named[] }[];
    exports?: { kind: string; name: string; declaration: { module: string } }[];
  }[];
}

const { modules } = JSON.parse(read('custom-elements.json')) as Manifest;
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const byTag = (tags: readonly Tag[]): object =>
  Object.fromEntries(tags.map(({ name, attributes = [] }) => [name, attributes.map((each) => each.name)]));
const expected = byTag(elements.map(({ tagName, attributes = [] }) => ({ name: tagName!, attributes })));

it('VS Code, HTML', () => {
  const { tags } = JSON.parse(read('html-custom-data.json')) as { tags: Tag[] };
  expect(byTag(tags)).toEqual(expected);
});

it('VS Code, CSS', () => {
  const { properties } = JSON.parse(read('css-custom-data.json')) as { properties: Named[] };
  const tokens = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
  expect(properties.map(({ name }) => name).sort()).toEqual([...new Set(tokens)].sort());
});

it('JetBrains', () => {
  const types = JSON.parse(read('web-types.json')) as {
    name: string;
    contributions: { html: { elements: Tag[] } };
  };
  expect(types.name).toBe('@gd/components');
  expect(byTag(types.contributions.html.elements)).toEqual(expected);
});

it('language models', () => {
  const headings = [...read('llms.txt').matchAll(/^### <(.+)>$/gm)].map(([, tag]) => tag);
  expect(headings).toEqual(Object.keys(expected).sort());
  expect(read('llms.txt')).not.toContain('undefined');
});

it('the manifest names the module that defines each tag', () => {
  const definitions = modules.flatMap(({ exports = [] }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name),
  );
  expect(definitions.sort()).toEqual(Object.keys(expected).sort());
});
