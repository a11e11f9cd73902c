import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OVER_BUDGET } from '../../packages/components/scripts/kit/budgets.mjs';
import { paths } from '../lib/paths.mjs';
import { supervise } from '../lib/supervise.mjs';
import { run as build } from './build.mjs';

/**
 * Runs the demo: database, API server and portal. However this process is stopped, nothing stays behind.
 * @param {string[]} args for packages/portal/start.mjs
 */
export async function run(args) {
  await build().catch((error) => {
    // Whoever tries the demo is not kept from it by a few bytes; `npm run build` and `npm test` fail.
    if (error.exitCode !== OVER_BUDGET) throw error;
    console.warn('Warning: the kit weighs more than it may. The demo starts all the same.');
  });
  const leaveWithParent = pathToFileURL(path.join(paths.root, 'scripts/lib/leave-with-parent.mjs')).href;
  const program = path.join(paths.packages, 'portal/start.mjs');
  const { code } = await supervise(process.execPath, ['--import', leaveWithParent, program, ...args], {
    cwd: paths.root,
    leaderFirst: true,
    graceMs: 20_000,
  });
  return code;
}
