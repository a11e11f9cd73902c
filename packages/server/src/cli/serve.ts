import { startServer } from '../server.js';
import { readSettings } from '../settings.js';
import { readOptions } from './usage.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function serve(args: string[]): Promise<void> {
  readOptions(args, {});
  const server = await startServer(readSettings(process.env));
  process.stdout.write(`${server.url}\n`);

  let stopping = false;
  const stop = () => {
    // A second signal must not cut the database's own stop short.
    if (stopping) return;
    stopping = true;
    server.close().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 1;
    });
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}
