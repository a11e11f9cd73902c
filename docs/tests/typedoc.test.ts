/** What `npm run docs` would stop at, found without its minute: options, languages of blocks, guides, tags in comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Application, OptionDefaults } from 'typedoc';
import { beforeAll, expect, it } from 'vitest';
import { documents, root } from './support/documents.js';
import { nameOf, snippetsOf } from './support/snippets.js';

/** As blocks here are called, and as the highlighter calls them. */
const ALIASES: Readonly<Record<string, string>> = { ts: 'typescript', js: 'javascript', sh: 'bash' };

let app: Application;
beforeAll(async () => {
  app = await Application.bootstrap({ options: join(root, 'docs/typedoc.config.mjs'), plugin: [] });
});

it('knows each of its options', () => {
  expect([app.logger.errorCount, app.logger.warningCount]).toEqual([0, 0]);
});

it('knows the language of each block in a guide', () => {
  const known = [
    ...app.options.getValue('highlightLanguages'),
    ...app.options.getValue('ignoredHighlightLanguages'),
    '',
  ];
  const unknown = documents
    .flatMap(snippetsOf)
    .filter(({ language }) => !known.includes(ALIASES[language] ?? language));
  expect(unknown.map((block) => `${nameOf(block)} ${block.language}`)).toEqual([]);
});

it('has each guide among its documents', () => {
  const listed = app.options
    .getValue('projectDocuments')
    .map((file) => relative(root, file).replaceAll('\\', '/'));
  const guides = documents.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md');
  expect([...listed].sort()).toEqual(guides);
});

it('knows the tags in the comments of the packages', () => {
  const { blockTags = [] } = app.options.getValue('packageOptions');
  const known: readonly string[] = [...blockTags, ...OptionDefaults.modifierTags];
  const unknown = app.options
    .getValue('entryPoints')
    .map((folder) => join(folder, 'src'))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => join(folder, file)),
    )
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\s*(?:\/\*\*|\*) (@\w+)/gm)]
        .filter(([, tag = '']) => !known.includes(tag))
        .map(([, tag]) => `${relative(root, file)} ${tag}`),
    );
  expect(unknown).toEqual([]);
});
