/** What every query of a request can count on. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Database, type Db, openDatabase, statement } from '../src/database/database.js';
import { toProblem } from '../src/http/problems.js';
import { copyTemplate } from './support/database.js';

let url: string;
beforeAll(async () => {
  url = await copyTemplate();
});

const sleep = statement('test_sleep', z.object({}), 'select pg_sleep($1)');
const divide = statement('test_divide', z.object({}), 'select 1 / $1::int');
const note = statement('test_note', z.object({}), 'insert into notes values ($1)');
const notes = statement('test_notes', z.object({ text: z.string() }), 'select text from notes order by text');
const limit = statement('test_limit', z.object({ statement_timeout: z.string() }), 'show statement_timeout');

describe('what is sent without waiting', () => {
  const withNotes = async (work: (db: Database) => Promise<void>): Promise<void> => {
    const db = openDatabase({ connectionString: url, max: 1 });
    try {
      await db.session((client) => client.query('create table if not exists notes (text text primary key)'));
      await db.session((client) => client.query('truncate notes'));
      await work(db);
    } finally {
      await db.close();
    }
  };
  const DIVISION_BY_ZERO = { code: '22012' };

  it('is written with the transaction, in the order it was sent', () =>
    withNotes(async (db) => {
      const seen = await db.transaction(async (tx) => {
        await tx.send(note, ['một']);
        await tx.send(note, ['hai']);
        return tx.all(notes, []);
      });
      expect(seen).toEqual([{ text: 'hai' }, { text: 'một' }]);
      expect(await db.all(notes, [])).toEqual(seen);
    }));

  it('fails the transaction, with its own error and before anybody hears of success', () =>
    withNotes(async (db) => {
      const failing = (after: (tx: Db) => Promise<unknown>) =>
        db.transaction(async (tx) => {
          await tx.send(note, ['một']);
          await tx.send(divide, [0]);
          await tx.send(note, ['hai']);
          await after(tx);
        });
      await expect(failing(() => Promise.resolve())).rejects.toMatchObject(DIVISION_BY_ZERO);
      await expect(failing((tx) => tx.all(notes, []))).rejects.toMatchObject(DIVISION_BY_ZERO);
      expect(await db.all(notes, [])).toEqual([]);
    }));

  it('is waited for outside a transaction', () =>
    withNotes(async (db) => {
      await expect(db.send(divide, [0])).rejects.toMatchObject(DIVISION_BY_ZERO);
    }));

  it('does not let a failure that was caught pass for success', () =>
    withNotes(async (db) => {
      const swallowing = db.transaction(async (tx) => {
        await tx.run(note, ['một']);
        await tx.run(divide, [0]).catch(() => undefined);
      });
      await expect(swallowing).rejects.toThrow('The transaction was rolled back');
      expect(await db.all(notes, [])).toEqual([]);
    }));
});

describe('a query that does not come to an end', () => {
  const database = () => openDatabase({ connectionString: url, statement_timeout: 20, max: 1 });
  it('is cut off, and the caller may try again; a migration takes as long as it needs', async () => {
    const db = database();
    try {
      const failure = await db.one(sleep, [30]).catch((error: unknown) => error);
      expect(toProblem(failure).code).toBe('unavailable');
      await db.session((client) => client.query('select pg_sleep(0.2)'));
      await expect(db.transaction((tx) => tx.one(sleep, [30]))).rejects.toThrow();
      expect(await db.one(limit, [])).toEqual({ statement_timeout: '20ms' });
    } finally {
      await db.close();
    }
  });

  it('has fifteen seconds', async () => {
    const db = openDatabase({ connectionString: url });
    try {
      expect(await db.one(limit, [])).toEqual({ statement_timeout: '15s' });
    } finally {
      await db.close();
    }
  });
});
