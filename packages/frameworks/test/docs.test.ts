/** The blocks of docs/frameworks.md are the apps that are built and driven; those of docs/cms.md say one and the same tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { snippetsOf } from '../../../docs/tests/support/snippets.js';

const MOST_LINES = 20;

const frameworks = snippetsOf('docs/frameworks.md');
const cms = snippetsOf('docs/cms.md');

it.each([
  ['tsx', 'react/App.tsx'],
  ['vue', 'vue/App.vue'],
  ['angular-ts', 'angular/app.ts'],
  ['svelte', 'svelte/App.svelte'],
])('the %s block is %s', (language, file) => {
  const blocks = frameworks.filter((block) => block.language === language);
  expect(blocks.map(({ code }) => code)).toEqual([
    readFileSync(join(import.meta.dirname, '..', file), 'utf8'),
  ]);
  expect(blocks[0]!.code.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

/** Attributes of the script's tag, which a browser tries (packages/portal/e2e/docs.test.ts). */
const written = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html
        .split('<script')[1]!
        .split('>')[0]!
        .matchAll(/([\w-]+)(?:="([^"]*)")?(?=\s|$)/g),
    ].map(([, name, value = 'anonymous']) => [name!, value]),
  );

it('Drupal and Liferay are told to write the tag of the HTML block', () => {
  const { src, ...attributes } = written(cms.find(({ language }) => language === 'html')!.code);
  const [drupal, liferay] = cms
    .filter(({ language }) => language === 'yaml')
    .map(({ code }) => parse(code) as unknown);
  expect(drupal).toEqual({
    gd: { js: { [src!]: { type: 'external', minified: true, preprocess: false, attributes } } },
  });
  expect(liferay).toMatchObject({
    'gd-elements': { type: 'globalJS', url: src, scriptElementAttributes: attributes },
  });
});
