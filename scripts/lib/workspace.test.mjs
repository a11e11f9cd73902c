import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { workspacePackages } from './workspace.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'gd gói '));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lists each package after those that it uses, and lives with a circle of tests', () => {
  const manifests = {
    app: { dependencies: { '@gd/kit': 'workspace:*', lit: '3.3.3' }, scripts: { build: 'x' } },
    base: {},
    kit: { dependencies: { '@gd/base': 'workspace:*' }, devDependencies: { '@gd/app': 'workspace:*' } },
  };
  mkdirSync(path.join(folder, 'not-a-package'));
  for (const [name, manifest] of Object.entries(manifests)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(
      path.join(folder, name, 'package.json'),
      JSON.stringify({ name: `@gd/${name}`, ...manifest }),
    );
  }
  const packages = workspacePackages(folder);
  expect(packages.map((pkg) => pkg.name)).toEqual(['@gd/base', '@gd/kit', '@gd/app']);
  expect(packages.map((pkg) => pkg.hasDependencies)).toEqual([false, true, true]);
  expect(packages[2]?.scripts).toEqual({ build: 'x' });
});
