import { readFileSync } from 'node:fs';
import { paths } from './paths.mjs';

/**
 * Says in words why this Node cannot run the project, or nothing. The floor is read from `engines.node`.
 * @param {string} [version] such as "20.19.0"
 * @returns {string | undefined}
 */
export function findProblemWithNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(paths.manifest, 'utf8'));
  const floor = String(engines.node).replace('>=', '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split('.').map(Number);
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return undefined;
  return `GD needs Node ${floor} or newer; this is Node ${version} (${process.execPath}).`;
}
