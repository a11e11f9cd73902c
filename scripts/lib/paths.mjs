import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Absolute paths; the clone may lie in any folder, its name may hold spaces and diacritics. */
export const paths = {
  root,
  manifest: path.join(root, 'package.json'),
  lockfile: path.join(root, 'pnpm-lock.yaml'),
  workspace: path.join(root, 'pnpm-workspace.yaml'),
  packages: path.join(root, 'packages'),
  modules: path.join(root, 'node_modules'),
  /** Logs, stamps, test results and an unpacked browser: safe to delete. */
  cache: path.join(root, '.cache'),
};
