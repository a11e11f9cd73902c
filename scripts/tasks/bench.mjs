import { runScript } from '../lib/run.mjs';
import { workspacePackages } from '../lib/workspace.mjs';
import { run as build } from './build.mjs';

/** @param {string[]} args for the benchmarks, such as the name of one */
export async function run(args) {
  await build();
  const bench = workspacePackages().find((pkg) => pkg.name === '@gd/bench');
  if (!bench) return 1;
  await runScript(bench, 'bench', args);
  return 0;
}
