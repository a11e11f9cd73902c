/** Pages that are made from code are as the code has them; `npx vitest run --project docs -u` writes them anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { root } from './support/documents.js';
import { choicesTable, holidaysTable, kindsTable, periodsTable, withTables } from './support/law.js';
import { elementsPage, readElements } from './support/manifest.js';
import { operationsPage } from './support/operations.js';

const lawPage = (): string =>
  withTables(readFileSync(join(root, 'docs/law.md'), 'utf8'), {
    kinds: kindsTable(),
    periods: periodsTable(),
    choices: choicesTable(),
    holidays: holidaysTable(),
  });

it.each([
  ['elements.md', () => elementsPage(readElements())],
  ['law.md', lawPage],
])('%s is made from the code', async (name, make) => {
  const file = join(root, 'docs', name);
  const options = await resolveConfig(file);
  const page = await format(make(), { ...options, filepath: file });
  await expect(page).toMatchFileSnapshot(file);
});

// A thousand rows that nobody writes by hand: laying them out would take longer than all other tests of this file.
it('operations.md is made from the contract', async () => {
  await expect(operationsPage()).toMatchFileSnapshot(join(root, 'docs/operations.md'));
});
