/** Writes to the demo's database behind the server's back, as somebody with its password could. */
import { inject } from 'vitest';
import { openFromSettings } from '../../../server/src/open-database.js';

/** @returns how many rows were changed */
export async function changeRows(sql: string, values: readonly unknown[]): Promise<number> {
  const settings = { databaseUrl: process.env.DATABASE_URL, dataFolder: inject('dataFolder') };
  const database = await openFromSettings(settings, { log: () => undefined, share: true });
  try {
    return await database.session(async (client) => (await client.query(sql, [...values])).rowCount ?? 0);
  } finally {
    await database.close();
  }
}
