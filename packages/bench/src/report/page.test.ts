import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { benchmarksPage, type Results } from './page.mjs';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('docs/benchmarks.md is what the last results say', async () => {
  const results = JSON.parse(read('../../results/latest.json')) as Results;
  expect(read('../../../../docs/benchmarks.md')).toBe(await benchmarksPage(results));
});
