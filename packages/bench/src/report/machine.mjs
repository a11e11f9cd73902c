import os from 'node:os';

/**
 * @typedef {object} Machine
 * @property {string} date ISO 8601, UTC
 * @property {string} cpu
 * @property {number} cores
 * @property {number} memory GB
 * @property {string} system
 * @property {string} node
 * @property {string} [browser]
 * @property {number} load processes that wanted to run in the last minute, at the start: above `cores` it was shared
 */

/** @returns {Machine} */
export function machine() {
  const cpus = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 16) + 'Z',
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memory: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    load: Number(os.loadavg()[0]?.toFixed(1)),
  };
}

/** @param {Machine} machine */
export const where = ({ date, cpu, cores, memory, system, node, browser, load }) =>
  `${date} · ${cpu}, ${cores} cores, ${memory} GB, load ${load} · ${system} · Node ${node}${browser ? ` · ${browser}` : ''}`;
