/** The database as use-cases see it: named statements, rows checked by a schema, one transaction per business write. */
import pg from 'pg';
import type * as z from 'zod/mini';
import { createHash } from 'node:crypto';

/** One SQL statement, prepared once per connection, with the schema of its rows. */
export interface Statement<Row extends z.ZodMiniType> {
  name: string;
  text: string;
  row: Row;
}

/** Declares a statement. Its name carries a hash of the text, as PostgreSQL refuses another text under one name. */
export function statement<Row extends z.ZodMiniType>(label: string, row: Row, text: string): Statement<Row> {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: `${label}_${hash}`, text, row };
}

export interface Db {
  all<Row extends z.ZodMiniType>(query: Statement<Row>, values: readonly unknown[]): Promise<z.output<Row>[]>;
  /** The only row, or undefined for none. */
  one<Row extends z.ZodMiniType>(
    query: Statement<Row>,
    values: readonly unknown[],
  ): Promise<z.output<Row> | undefined>;
  /** How many rows were written. */
  run(query: { name: string; text: string }, values: readonly unknown[]): Promise<number>;
}

export interface Database extends Db {
  /** Runs a function in one transaction; it is rolled back when the function throws. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Statements outside any tenant's work, which take as long as they need: migrations. */
  session<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Connections in use, idle and waited for. */
  connections(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

/** `date` as `YYYY-MM-DD` text (also `infinity`), since a Date would bring a time zone in; `timestamptz` as ISO 8601. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') => {
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.TIMESTAMPTZ) {
      const parse = pg.types.getTypeParser(oid, 'text') as (value: string) => Date;
      return (value: string) => parse(value).toISOString();
    }
    return format === 'text' ? pg.types.getTypeParser(oid, 'text') : pg.types.getTypeParser(oid, 'binary');
  }) as typeof pg.types.getTypeParser,
};

function dbOver(client: pg.Pool | pg.ClientBase): Db {
  const send = ({ name, text }: { name: string; text: string }, values: readonly unknown[]) =>
    client.query<Record<string, unknown>>({ name, text, values: [...values] });
  const all: Db['all'] = async (query, values) => {
    const { rows } = await send(query, values);
    return rows.map((row) => query.row.parse(row));
  };
  return {
    all,
    one: async (query, values) => (await all(query, values))[0],
    run: async (query, values) => (await send(query, values)).rowCount ?? 0,
  };
}

/** Whoever waits longer for a row that another transaction holds is told to try again. */
const BEGIN = "begin; set local lock_timeout = '3s'";

/** No request waits longer for an answer, and no query that a stranger can ask for keeps the database busy for longer. */
const STATEMENT_MS = 15_000;

/** Puts a connection back as others expect it. */
async function restore(
  client: pg.PoolClient,
  sql: 'rollback' | 'reset statement_timeout',
): Promise<Error | undefined> {
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    // The connection is gone, or a transaction was left open on it; the pool must not use it again.
    return error instanceof Error ? error : new Error(`${sql} failed`);
  }
}

/** Opens a pool of connections. Nothing connects before the first query. */
export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_MS,
    application_name: 'gd-server',
    ...config,
    types,
  });
  // A lost connection is seen by the query that runs or comes next, and replaced; unheard, these events would end
  // the process: of idle connections, and of those that are lent out but between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  return {
    ...dbOver(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(BEGIN);
        const result = await work(dbOver(client));
        await client.query('commit');
        return result;
      } catch (error) {
        broken = await restore(client, 'rollback');
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async session(work) {
      const client = await pool.connect();
      try {
        await client.query('set statement_timeout = 0');
        return await work(client);
      } finally {
        client.release(await restore(client, 'reset statement_timeout'));
      }
    },
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}
