/** The database as use-cases see it: named statements, rows checked by a schema, one transaction per business write. */
import pg from 'pg';
import type * as z from 'zod/mini';
import { createHash } from 'node:crypto';

/** One SQL statement with the schema of its rows, prepared once per connection where it has a name. */
export interface Statement<Row extends z.ZodMiniType> {
  name: string;
  text: string;
  row: Row;
}

type Sql = Pick<Statement<z.ZodMiniType>, 'name' | 'text'>;

/** Declares a statement. Its name carries a hash of the text, as PostgreSQL refuses another text under one name. */
export function statement<Row extends z.ZodMiniType>(label: string, row: Row, text: string): Statement<Row> {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: `${label}_${hash}`, text, row };
}

/**
 * A statement without a name, which is planned for its values each time. A named one goes over to one plan for all values
 * at its sixth use; of words, of which some are in most rows and others in none, that is the wrong plan for most.
 */
export const unnamed = <Row extends z.ZodMiniType>(row: Row, text: string): Statement<Row> => ({
  name: '',
  text,
  row,
});

export interface Db {
  all<Row extends z.ZodMiniType>(query: Statement<Row>, values: readonly unknown[]): Promise<z.output<Row>[]>;
  /** The only row, or undefined for none. */
  one<Row extends z.ZodMiniType>(
    query: Statement<Row>,
    values: readonly unknown[],
  ): Promise<z.output<Row> | undefined>;
  /** How many rows were written. */
  run(query: Sql, values: readonly unknown[]): Promise<number>;
  /**
   * Writes where nobody needs to know how many rows. In a transaction it does not wait for the database: where it fails,
   * the transaction fails with it.
   */
  send(query: Sql, values: readonly unknown[]): Promise<void>;
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

type Answer = pg.QueryResult<Record<string, unknown>>;

function dbOver(
  ask: (query: pg.QueryConfig) => Promise<Answer>,
  send: (query: pg.QueryConfig) => Promise<void>,
): Db {
  const bind = ({ name, text }: Sql, values: readonly unknown[]) => ({ name, text, values: [...values] });
  const all: Db['all'] = async (query, values) => {
    const { rows } = await ask(bind(query, values));
    return rows.map((row) => query.row.parse(row));
  };
  return {
    all,
    one: async (query, values) => (await all(query, values))[0],
    run: async (query, values) => (await ask(bind(query, values))).rowCount ?? 0,
    send: (query, values) => send(bind(query, values)),
  };
}

/**
 * Runs a function in a transaction. What is only sent waits for the next question or the commit and goes out with it, in
 * one packet: system calls and round trips are much of what a write costs.
 */
async function inTransaction<T>(client: pg.PoolClient, work: (db: Db) => Promise<T>): Promise<T> {
  // The pool's clients are whole ones, which its types do not say.
  const { stream } = (client as pg.PoolClient & pg.Client).connection;
  const waiting: (pg.QueryConfig | string)[] = [BEGIN];
  const failures: unknown[] = [];
  const ask = async (query: pg.QueryConfig | string): Promise<Answer> => {
    let answer: Promise<Answer>;
    stream.cork();
    try {
      for (const sent of waiting.splice(0))
        client.query(sent).catch((error: unknown) => failures.push(error));
      answer = client.query(query);
    } finally {
      stream.uncork();
    }
    const answered = await answer;
    if (failures.length > 0) throw new Error('A statement that was sent before has failed');
    return answered;
  };
  const send = (query: pg.QueryConfig): Promise<void> => {
    waiting.push(query);
    return Promise.resolve();
  };
  try {
    const result = await work(dbOver(ask, send));
    const { command } = await ask('commit');
    // To the commit of a transaction that has failed PostgreSQL answers with a rollback, which is no error.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
    return result;
  } catch (error) {
    // What comes after the first failure fails because of it.
    throw failures[0] ?? error;
  }
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
    pipeline: true,
    types,
  });
  // A lost connection is seen by the query that runs or comes next, and replaced; unheard, these events would end
  // the process: of idle connections, and of those that are lent out but between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  return {
    ...dbOver(
      (query) => pool.query(query),
      async (query) => void (await pool.query(query)),
    ),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        return await inTransaction(client, work);
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
