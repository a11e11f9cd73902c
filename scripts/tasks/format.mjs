import { runNode } from '../lib/run.mjs';

/** Rewrites the sources as the linters want them, as far as they can. */
export async function run() {
  const linted = await runNode('node_modules/eslint/bin/eslint.js', ['--fix', '.']);
  const formatted = await runNode('node_modules/prettier/bin/prettier.cjs', [
    '--write',
    '--log-level=warn',
    '.',
  ]);
  return linted || formatted;
}
