import { runNode } from '../lib/run.mjs';

/** Builds the documentation site `docs-site/` from docs/ and the packages' public API. */
export function run(/** @type {string[]} */ args) {
  return runNode('node_modules/typedoc/bin/typedoc', ['--options', 'docs/typedoc.json', ...args]);
}
