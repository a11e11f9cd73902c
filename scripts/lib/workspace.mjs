import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { paths } from './paths.mjs';

/**
 * @typedef {object} WorkspacePackage
 * @property {string} name
 * @property {string} dir absolute
 * @property {Record<string, string>} scripts
 * @property {string[]} uses names of the packages of this workspace that it depends on
 * @property {boolean} hasDependencies
 */

/**
 * The packages of the workspace, each after the packages that it uses.
 * @param {string} [folder]
 * @returns {WorkspacePackage[]}
 */
export function workspacePackages(folder = paths.packages) {
  const packages = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .filter((dir) => existsSync(path.join(dir, 'package.json')))
    .map(readPackage);
  return inDependencyOrder(packages);
}

/**
 * @param {string} dir
 * @returns {WorkspacePackage}
 */
function readPackage(dir) {
  const manifest = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
  /** @type {Record<string, string>} */
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
  const uses = Object.keys(dependencies).filter((name) => dependencies[name]?.startsWith('workspace:'));
  const hasDependencies = Object.keys(dependencies).length > 0;
  return { name: manifest.name, dir, scripts: manifest.scripts ?? {}, uses, hasDependencies };
}

/**
 * A circle (tests of one package that use another, which uses the first) is cut where it is met.
 * @param {WorkspacePackage[]} packages
 */
function inDependencyOrder(packages) {
  const byName = new Map(packages.map((pkg) => [pkg.name, pkg]));
  /** @type {Set<WorkspacePackage>} */
  const ordered = new Set();
  /** @type {Set<WorkspacePackage>} */
  const visiting = new Set();
  /** @param {WorkspacePackage | undefined} pkg */
  const visit = (pkg) => {
    if (!pkg || ordered.has(pkg) || visiting.has(pkg)) return;
    visiting.add(pkg);
    for (const name of pkg.uses) visit(byName.get(name));
    ordered.add(pkg);
  };
  packages.forEach(visit);
  return [...ordered];
}
