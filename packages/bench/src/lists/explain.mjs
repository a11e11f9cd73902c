/** How our server's own statements are carried out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { indexesUsed, readPlans, rowsExamined } from './plan.mjs';

/** PostgreSQL decides at the sixth time of a prepared statement whether to plan it for all values at once. */
const TIMES = 8;

/**
 * @typedef {object} Plan
 * @property {number} lines
 * @property {number} examined rows of the table
 * @property {string[]} indexes
 * @property {number} inPostgres ms
 *
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 */

/** To be called before the server starts: into its connections from the start, and silent until the plans are read. @param {Postgres} postgres */
export const loadAutoExplain = ({ query }) =>
  query(`alter database gd set session_preload_libraries = 'auto_explain'`);

/**
 * How our server's statement is carried out for each question, the slowest of several, as `auto_explain` saw the last
 * time.
 * @template {{ name: string }} Question
 * @param {Postgres} postgres
 * @param {readonly Question[]} questions
 * @param {import('./turns.mjs').Ask<Question>} ask
 * @param {{ table: string, isMeant: (text: string) => boolean }} statement
 * @returns {Promise<Map<Question, Plan>>} without questions that made no such statement
 */
export async function explain({ folder, query }, questions, ask, { table, isMeant }) {
  await query(`load 'auto_explain'`);
  const settings = { log_min_duration: 0, log_analyze: 'on', log_format: 'json' };
  for (const [name, value] of Object.entries(settings))
    await query(`alter system set auto_explain.${name} = '${value}'`);
  await query('select pg_reload_conf()');
  await sleep(500);
  const file = join(folder, 'postgres', 'postgres.log');
  /** @type {Map<Question, Plan>} */
  const plans = new Map();
  for (const question of questions) {
    for (let time = 1; time < TIMES; time++) await ask(question);
    const before = (await readFile(file)).length;
    const lines = await ask(question);
    const log = (await readFile(file)).subarray(before).toString();
    const [slowest] = readPlans(log)
      .filter(({ text }) => isMeant(text))
      .sort((a, b) => b.ms - a.ms);
    if (!slowest) continue;
    const { plan, ms } = slowest;
    plans.set(question, {
      lines,
      examined: rowsExamined(plan, table),
      indexes: indexesUsed(plan, table),
      inPostgres: ms,
    });
  }
  return plans;
}
