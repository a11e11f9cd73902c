import path from 'node:path';
import { OVER_BUDGET } from '../../packages/components/scripts/kit/budgets.mjs';
import { paths } from '../lib/paths.mjs';
import { runNode, runScript, StepError } from '../lib/run.mjs';
import { hashOf, stampMatches, writeStamp } from '../lib/stamps.mjs';
import { workspacePackages } from '../lib/workspace.mjs';

const stamp = path.join(paths.cache, 'stamps', 'build');

/**
 * Compiles every package, then runs the packages' own `build` scripts (bundles); nothing where nothing changed.
 * @throws {StepError} with OVER_BUDGET as its exit code where all is built, and the kit weighs more than it may
 */
export async function run() {
  if (stampMatches(stamp, state())) return 0;
  console.log('Compiling …');
  const code = await runNode('node_modules/typescript/bin/tsc', ['--build']);
  if (code !== 0) throw new StepError('The TypeScript sources do not compile.', code);
  /** @type {StepError | undefined} */
  let tooHeavy;
  for (const pkg of workspacePackages()) {
    if (!pkg.scripts.build) continue;
    console.log(`Building ${pkg.name} …`);
    await runScript(pkg, 'build').catch((error) => {
      if (error.exitCode !== OVER_BUDGET) throw error;
      tooHeavy = error;
    });
  }
  // Without the stamp the next build looks again.
  if (tooHeavy) throw tooHeavy;
  writeStamp(stamp, state());
  return 0;
}

/** Sources and results together, so that a deleted result is noticed too. */
function state() {
  const settings = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.json'];
  return hashOf([paths.packages, ...settings.map((name) => path.join(paths.root, name))]);
}
