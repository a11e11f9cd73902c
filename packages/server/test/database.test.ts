/** What every query of a request can count on. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDatabase, statement } from '../src/database/database.js';
import { toProblem } from '../src/http/problems.js';
import { copyTemplate } from './support/database.js';

let url: string;
beforeAll(async () => {
  url = await copyTemplate();
});

const sleep = statement('test_sleep', z.object({}), 'select pg_sleep($1)');
const limit = statement('test_limit', z.object({ statement_timeout: z.string() }), 'show statement_timeout');

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
