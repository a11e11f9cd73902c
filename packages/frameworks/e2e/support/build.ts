/** Builds an app with its own tools, as its README would say, and gives its files by path. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

export const FRAMEWORKS = ['react', 'vue', 'angular', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const root = join(import.meta.dirname, '../..');

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A program of a package that this one depends on. */
export const programOf = (name: string, path: string): string => join(root, 'node_modules', name, path);

/** Runs a program of Node. @throws when it fails, with what it printed */
export async function run(program: string, ...args: string[]): Promise<string> {
  // Not the test runner's own mode, in which Vite builds for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: root, env });
  return stdout;
}

const vite = programOf('vite', 'bin/vite.js');

export const ngc = programOf('@angular/compiler-cli', 'bundles/src/bin/ngc.js');

export async function buildApp(name: Framework): Promise<Map<string, { type: string; body: string }>> {
  if (name === 'angular') await run(ngc, '-p', 'angular/tsconfig.json');
  const outDir = join(root, '../../.cache/frameworks', name);
  await run(vite, 'build', name, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error');
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  return new Map(
    await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async (file) => {
          const path = join(file.parentPath, file.name);
          const address = path.slice(outDir.length).replaceAll('\\', '/').replace('/index.html', '/');
          const type = TYPES[extname(path)] ?? 'text/plain';
          return [address, { type, body: await readFile(path, 'utf8') }] as const;
        }),
    ),
  );
}
