/**
 * `node --import …/leave-with-parent.mjs server.mjs`: ends the process, and the group it leads, when its parent
 * is gone without a word (`kill -9`). Its own SIGTERM handler, where it has one, may finish first.
 */
import { isMainThread } from 'node:worker_threads';
import { onParentGone, signalGroup } from './supervise.mjs';

const GRACE_MS = 10_000;

if (isMainThread) {
  // A terminal that was closed makes every later write fail; that must not cut a graceful stop short.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  onParentGone(() => {
    process.once('exit', () => signalGroup(process.pid, 'SIGKILL'));
    setTimeout(() => signalGroup(process.pid, 'SIGKILL'), GRACE_MS).unref();
    if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM');
    else signalGroup(process.pid, 'SIGTERM');
  });
}
