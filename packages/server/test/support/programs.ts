/**
 * The programs that tests run as processes of their own, from the sources, translated once for all of them: a process
 * that translates its sources itself takes a second longer to start.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const PACKAGE = join(import.meta.dirname, '../..');

export interface Programs {
  /** Of the command line, and of a server that only numbers leaves. */
  paths: Record<'cli' | 'sequencer', string>;
  remove(): Promise<void>;
}

export async function buildPrograms(): Promise<Programs> {
  const cache = join(PACKAGE, '.cache');
  await mkdir(cache, { recursive: true });
  // As deep as the sources are, which find pages, migrations and workers from where they lie.
  const { dependencies } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const outdir = await mkdtemp(join(cache, 'programs-'));
  await build({
    entryPoints: {
      cli: join(PACKAGE, 'src/cli.ts'),
      sequencer: join(PACKAGE, 'test/support/sequencer-process.ts'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['gd-source'],
    external: Object.keys(dependencies).filter((name) => !name.startsWith('@gd/')),
  });
  return {
    paths: { cli: join(outdir, 'cli.mjs'), sequencer: join(outdir, 'sequencer.mjs') },
    remove: () => rm(outdir, { recursive: true, force: true }),
  };
}
