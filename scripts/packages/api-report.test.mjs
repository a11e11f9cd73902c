import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { paths } from '../lib/paths.mjs';
import { apiReports, inSteadyOrder } from './api-report.mjs';
import { PUBLIC_PACKAGES } from './pack.mjs';

const folder = path.join(paths.root, 'docs/api');

/** @type {Map<string, string>} */
let reports;
beforeAll(() => {
  reports = apiReports(PUBLIC_PACKAGES);
});

// `npx vitest run --project scripts scripts/packages/api-report -u` writes them; docs/migrate.md says what a change needs.
it.each(PUBLIC_PACKAGES)('the API of @gd/%s is the one that was agreed', async (name) => {
  await expect(reports.get(name)).toMatchFileSnapshot(path.join(folder, `${name}.api.txt`));
});

it('no report is of a package that is gone', () => {
  expect(readdirSync(folder).sort()).toEqual(PUBLIC_PACKAGES.map((name) => `${name}.api.txt`).sort());
});

it('does not depend on the order in which the compiler saw things', () => {
  const report = (/** @type {string[]} */ ...members) =>
    inSteadyOrder(
      `type T = ${members.map((name) => `"${name}"`).join(' | ')};\n{\n${members.map((name) => `    ${name}: "${name}";`).join('\n')}\n}`,
    );
  expect(report('epub', 'json', 'print')).toBe(report('print', 'json', 'epub'));
  expect(report('epub', 'json')).not.toBe(report('epub', 'print'));
});
