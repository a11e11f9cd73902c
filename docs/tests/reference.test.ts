/** What the guides list is what the code has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@gd/contract';
import { expect, it } from 'vitest';
import { readSettings } from '../../packages/server/src/settings.js';
import { documents, root } from './support/documents.js';
import { readElements } from './support/manifest.js';
import { snippetsOf } from './support/snippets.js';
import { rowsOf } from './support/tables.js';

const elements = readElements();
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

const sourcesOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

/** The tokens that the elements read. */
const tokens = sorted(
  [...sourcesOf('packages/components/src').matchAll(/var\((--gd-[a-z-]+)/g)].map(([, name]) => name!),
);

it('embed.md lists every token', () => {
  expect(sorted(rowsOf('docs/embed.md', '## Look').flatMap(([names]) => names))).toEqual(tokens);
});

it('style sheets use tokens, parts and states that exist', () => {
  const css = documents
    .flatMap(snippetsOf)
    .filter(({ language }) => language === 'css')
    .map(({ code }) => code)
    .join('\n');
  const used = (pattern: RegExp) => [...css.matchAll(pattern)].map(([, name]) => name);
  expect(tokens).toEqual(expect.arrayContaining(used(/(--gd-[a-z-]+)/g)));
  const names = (key: 'cssParts' | 'cssStates') =>
    elements.flatMap((element) => element[key]?.map(({ name }) => name));
  expect(names('cssParts')).toEqual(expect.arrayContaining(used(/::part\(([\w-]+)\)/g)));
  expect(names('cssStates')).toEqual(expect.arrayContaining(used(/:state\(([\w-]+)\)/g)));
});

it('operate.md lists every setting with its default', () => {
  const rows = rowsOf('docs/operate.md', '## Settings');
  const sources = ['settings', 'staff/oidc-settings', 'mail/mail-settings', 'webhooks/webhook-settings'].map(
    (name) => readFileSync(join(root, `packages/server/src/${name}.ts`), 'utf8'),
  );
  const settings = [...sources.join('\n').matchAll(/^ +(GD_\w+|DATABASE_URL): z?/gm)].map(
    ([, name]) => name!,
  );
  expect(sorted(rows.flatMap(([names]) => names))).toEqual(sorted(settings));
  for (const [[name = ''], value] of rows)
    expect(readSettings({ [name]: value }), `${name} ${value}`).toEqual(readSettings({}));
});

it('operate.md lists every role', () => {
  const rows = rowsOf('docs/operate.md', '## Roles');
  expect(sorted(rows.flatMap(([names]) => names))).toEqual(sorted(ROLES));
});

it('security.md lists the headers of the API', () => {
  const source = readFileSync(join(root, 'packages/server/src/http/security-headers.ts'), 'utf8');
  const rows = rowsOf('docs/security.md', '## At the API');
  expect(rows.length).toBeGreaterThan(0);
  for (const [[name = ''], value] of rows) {
    expect(source).toContain(`'${name}'`);
    expect(source).toContain(value);
  }
});
