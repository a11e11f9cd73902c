/** The script for screen readers has every element for everybody, and the words that the elements really say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument, root } from './support/documents.js';

const DOCUMENT = 'docs/screen-readers.md';
const page = readDocument(DOCUMENT);

const sources = readdirSync(join(root, 'packages/components/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(root, 'packages/components/src', name), 'utf8'))
  .join('\n');

it('has every element for everybody', () => {
  const source = readFileSync(join(root, 'packages/components/src/define-public.ts'), 'utf8');
  const tags = [...source.matchAll(/define\/([\w-]+)\.js/g)].map(([, name]) => `gd-${name}`);
  const headings = [...page.matchAll(/^## (gd-.+)$/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(headings.sort()).toEqual(tags.sort());
});

it('says what the elements say', () => {
  const heard = page
    .slice(page.search(/^## gd-/m))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').slice(2))
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, words]) => words!));
  expect(heard.length).toBeGreaterThan(60);
  expect(heard.filter((words) => !sources.includes(words))).toEqual([]);
});
