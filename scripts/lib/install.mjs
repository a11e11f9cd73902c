import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { paths } from './paths.mjs';
import { runCommand, StepError } from './run.mjs';
import { hashOf, stampMatches, writeStamp } from './stamps.mjs';
import { workspacePackages } from './workspace.mjs';

/** Inside node_modules, so that it goes when they go. */
const stamp = path.join(paths.modules, '.gd-installed');

/** Installs the dependencies exactly as the lockfile has them, unless that is how they are. */
export async function install() {
  const wanted = wantedState();
  if (stampMatches(stamp, wanted) && everyPackageIsLinked()) return;

  const { packageManager } = JSON.parse(readFileSync(paths.manifest, 'utf8'));
  console.log(`Installing dependencies with ${packageManager} (about a minute the first time) …`);
  mkdirSync(paths.cache, { recursive: true });
  const logFile = path.join(paths.cache, 'install.log');
  const log = createWriteStream(logFile);
  // --yes is said aloud: npx refuses to fetch a program where npm is configured with yes=false.
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const show = createLineFilter(process.stdout, (line) => !line.startsWith('[WARN] Unsupported engine'));
  const code = await runCommand('npx', args, {
    // npx is a .cmd file on Windows, which needs a shell; no argument has a space.
    shell: process.platform === 'win32',
    onOutput: (chunk) => {
      show(chunk);
      log.write(chunk);
    },
  });
  await new Promise((resolve) => log.end(resolve));
  if (code !== 0) {
    throw new StepError(
      `The dependencies could not be installed (exit code ${code}); the whole output is in ${logFile}\n` +
        'The first run needs the network; a changed package.json needs a matching pnpm-lock.yaml.',
      code,
    );
  }
  writeStamp(stamp, wanted);
}

function wantedState() {
  const manifests = workspacePackages().map((pkg) => path.join(pkg.dir, 'package.json'));
  return hashOf([paths.lockfile, paths.workspace, paths.manifest, ...manifests], {
    and: [process.version, process.platform, process.arch],
  });
}

function everyPackageIsLinked() {
  return workspacePackages().every(
    (pkg) => !pkg.hasDependencies || existsSync(path.join(pkg.dir, 'node_modules')),
  );
}

/**
 * Shows the lines worth seeing. (Several tools ask for a newer Node than they need; they are tested on ours.)
 * @param {NodeJS.WritableStream} output
 * @param {(line: string) => boolean} isWorthSeeing
 */
function createLineFilter(output, isWorthSeeing) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (/** @type {Buffer} */ chunk) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (isWorthSeeing(line)) output.write(`${line}\n`);
  };
}
