/**
 * Measures in a process of its own: `latency SCOPE FILE ROUNDS`, or `ready SCOPE FILE ENGINE` (with --expose-gc).
 * Prints JSON.
 */
import { readFileSync } from 'node:fs';
import { measureLatency, measureReady } from './measure.mjs';

const [task, scope, file, detail] = /** @type {[string, import('./engines.mjs').Scope, string, string]} */ (
  process.argv.slice(2)
);
const readDocs = async () => JSON.parse(readFileSync(file, 'utf8'));

async function ready() {
  const engine = /** @type {import('./engines.mjs').EngineName} */ (detail);
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const opened = await measureReady(engine, readDocs, scope);
  const memory = used() - before;
  // Still in use here, so that the collection above could not take it.
  await opened.engine.search('hoa lu');
  return { ready: opened.ready, memory };
}

const result =
  task === 'ready' ? await ready() : await measureLatency(await readDocs(), scope, Number(detail));
process.stdout.write(JSON.stringify(result));
