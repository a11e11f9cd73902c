/** A database of its own for each test file, copied from the seeded one. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { TEMPLATE } from './names.js';

/** Returns the new database's address. */
export async function copyTemplate(): Promise<string> {
  const postgres = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const server = openDatabase({ ...postgres, database: 'gd', max: 1 });
  await server.session((client) => client.query(`create database ${name} template ${TEMPLATE}`));
  await server.close();
  return `postgresql://${postgres.user}@localhost/${name}?host=${encodeURIComponent(postgres.host)}`;
}
