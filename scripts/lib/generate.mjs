import path from 'node:path';
import { paths } from './paths.mjs';
import { runScript } from './run.mjs';
import { hashOf, stampMatches, writeStamp } from './stamps.mjs';
import { workspacePackages } from './workspace.mjs';

/**
 * Runs the `generate` script of each package that has one: sources compiled from data, outside `dist`.
 * The stamp is a hash of the package after the run, sources and results together; so a changed source
 * and a deleted result are both noticed, and nobody has to list either.
 */
export async function generate() {
  for (const pkg of workspacePackages()) {
    if (!pkg.scripts.generate) continue;
    const stamp = path.join(paths.cache, 'stamps', `generate-${path.basename(pkg.dir)}`);
    const state = () => hashOf([pkg.dir], { without: ['dist'] });
    if (stampMatches(stamp, state())) continue;
    console.log(`Generating ${pkg.name} …`);
    await runScript(pkg, 'generate');
    writeStamp(stamp, state());
  }
}
