/** Who may write to an upload: one request at a time, over all servers of one database. */
import { ERRORS, type Locker, MemoryLocker, type RequestRelease } from '@tus/server';
import type pg from 'pg';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../database/database.js';

/** As long as a request waits for its turn, and how often it asks. */
const WAIT_MS = 10_000;
const ASK_EVERY_MS = 100;

/** A channel of PostgreSQL: the server that holds a lock hears there that it is wanted. A cut connection may hold one for long. */
const WANTED = 'gd_upload_wanted';
const KEY = `hashtextextended('uploads/' || $1, 0)`;

/** The connection that holds the locks of this server, and goes back to the pool with the last of them. */
interface Session {
  client: pg.ClientBase;
  end(): void;
}

/**
 * Locks of tus: within a server in memory, between servers by PostgreSQL, which frees them when a server dies. All locks
 * of a server share one connection, so that slow senders do not take the others' connections.
 */
export function openLocker(database: Database): Locker {
  const here = new MemoryLocker({ acquireLockTimeout: WAIT_MS });
  const held = new Map<string, RequestRelease>();
  let users = 0;
  let session: Promise<Session> | undefined;

  const onWanted = ({ payload }: pg.Notification): void => void held.get(payload ?? '')?.();

  const open = (): Promise<Session> =>
    new Promise((resolve, reject) => {
      database
        .session(async (client) => {
          client.on('notification', onWanted);
          try {
            await client.query(`listen ${WANTED}`);
            await new Promise<void>((end) => {
              resolve({ client, end });
            });
            // Whoever gets the connection next knows nothing of locks.
            await client.query(`unlisten ${WANTED}; select pg_advisory_unlock_all()`);
          } finally {
            client.off('notification', onWanted);
          }
        })
        // After it was opened, that it broke: whoever used it has met that.
        .catch(reject);
    });

  /** Ends a session; the locks that it still holds are gone with its connection, if that is what broke. */
  async function drop(): Promise<void> {
    const dropped = session;
    session = undefined;
    (await dropped?.catch(() => undefined))?.end();
  }

  async function ask<T extends pg.QueryResultRow>(sql: string, values: string[]): Promise<T | undefined> {
    try {
      const { client } = await (session ??= open());
      return (await client.query<T>(sql, values)).rows[0];
    } catch (error) {
      await drop();
      throw error;
    }
  }

  async function leave(): Promise<void> {
    users -= 1;
    if (users === 0) await drop();
  }

  async function take(id: string, signal: AbortSignal): Promise<void> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      const answer = await ask<{ taken: boolean }>(`select pg_try_advisory_lock(${KEY}) as taken`, [id]);
      if (answer?.taken) return;
      await ask('select pg_notify($1, $2)', [WANTED, id]);
      await setTimeout(ASK_EVERY_MS, undefined, { signal });
      // As the lock in memory does.
      if (Date.now() > until) throw ERRORS.ERR_LOCK_TIMEOUT;
    }
  }

  return {
    newLock(id) {
      const lock = here.newLock(id);
      return {
        async lock(signal, release) {
          await lock.lock(signal, release);
          users += 1;
          try {
            await take(id, signal);
            held.set(id, release);
          } catch (error) {
            await leave();
            await lock.unlock();
            throw error;
          }
        },
        async unlock() {
          held.delete(id);
          // Where this fails, the connection is gone, and its locks with it.
          await ask(`select pg_advisory_unlock(${KEY})`, [id]).catch(() => undefined);
          await leave();
          await lock.unlock();
        },
      };
    },
  };
}
