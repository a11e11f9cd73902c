import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { paths } from '../lib/paths.mjs';
import { findProblem, PACKAGES, packageBoundaries } from './package-boundaries.mjs';

describe('findProblem', () => {
  it.each([
    ['packages/units/src/index.ts', '@gd/rules'],
    ['packages/rules/src/a/b.ts', '@gd/contract/cases'],
    ['packages/contract/src/index.ts', '@gd/sdk'],
    ['packages/sdk/src/client.ts', '@gd/components'],
    ['packages/sdk/src/client.ts', '@gd/server'],
    ['packages/server/src/app.ts', '@gd/sdk'],
    ['packages/components/src/index.ts', '@gd/server'],
    ['/clone in Đà Nẵng/packages/units/src/index.ts', '@gd/rules'],
  ])('%s may not use %s', (from, source) => {
    expect(findProblem(from, source)).toMatch(/may not use/);
  });

  it.each([
    ['packages/units/src/index.ts', 'node:fs/promises'],
    ['packages/contract/src/index.ts', 'path'],
    ['packages/components/src/a/a.ts', 'node:crypto'],
  ])('%s may not use Node by %s', (from, source) => {
    expect(findProblem(from, source)).toMatch(/\*\.node\.ts/);
  });

  it.each([
    ['packages/contract/src/index.ts', 'zod', /zod\/mini/],
    ['packages/components/src/a/a.ts', 'lit/directives/style-map.js', /CSP/],
    ['packages/components/src/a/a.ts', '../../../sdk/src/client.js', /own files/],
  ])('%s may not import %s', (from, source, reason) => {
    expect(findProblem(from, source)).toMatch(reason);
  });

  it.each([
    ['packages/components/src/a/a.ts', '@gd/sdk/mock'],
    ['packages/components/src/a/a.ts', '../b.js'],
    ['packages/units/src/data/parts.ts', '../../parts/index.js'],
    ['packages/units/src/load.node.ts', 'node:fs'],
    ['packages/contract/src/index.ts', 'zod/mini'],
    ['packages/server/src/app.ts', 'node:http'],
    ['packages/server/src/app.ts', 'zod'],
    ['packages/sdk/src/client.test.ts', '@gd/server'],
    ['packages/sdk/src/testing/server.ts', 'node:http'],
    ['packages/sdk/src/index.ts', '@gd/sdk/mock'],
    ['packages/portal/start.mjs', '@gd/server'],
  ])('%s may import %s', (from, source) => {
    expect(findProblem(from, source)).toBeUndefined();
  });
});

describe('the rule', () => {
  const linter = new Linter();
  const lint = (/** @type {string} */ code) =>
    linter.verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: /** @type {any} */ (tseslint.parser) },
        plugins: { gd: { rules: { 'package-boundaries': packageBoundaries } } },
        rules: { 'gd/package-boundaries': 'error' },
      },
      'packages/units/src/index.ts',
    );

  it.each([
    "import { a } from '@gd/sdk';",
    "import type { A } from '@gd/sdk';",
    "import '@gd/sdk';",
    "export { a } from '@gd/sdk';",
    "export * from '@gd/sdk';",
    "const a = await import('@gd/sdk');",
    "let a: import('@gd/sdk').A;",
  ])('reports %s', (code) => {
    const messages = lint(code);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(/@gd\/units may not use @gd\/sdk/);
  });

  it('lets a package be', () => {
    expect(lint("import { a } from './a.js'; export const b = a;")).toEqual([]);
  });
});

it('every package declares no dependency that its sources may not use', () => {
  for (const name of readdirSync(paths.packages)) {
    const file = path.join(paths.packages, name, 'package.json');
    const allowed = PACKAGES[name];
    if (!allowed || !existsSync(file)) continue;
    const dependencies = Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies ?? {});
    const own = dependencies.filter((dependency) => dependency.startsWith('@gd/'));
    expect(
      allowed.uses.map((used) => `@gd/${used}`),
      name,
    ).toEqual(expect.arrayContaining(own));
  }
});
