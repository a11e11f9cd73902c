/** The officer's list: what the unit must act on, the most urgent first. */
import * as z from 'zod/mini';
import { isoDate, type OperationOf, type ParsedQuery } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { Conditions } from '../database/conditions.js';
import { decodeCursor, pageOf } from '../cursor.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { NEVER } from './clock.js';
import { LIST_COLUMNS, type ListRow, listRow } from './store.js';
import { summaryView } from './views.js';

type Query = ParsedQuery<OperationOf<'cases.list'>>;

interface Order {
  cursor: z.ZodMiniType<[string, string, string]>;
  /** The condition that comes after a cursor, and the order, both answered by an index. */
  after: (value: string, id: string) => string;
  sql: string;
  valuesOf: (row: ListRow) => [string, string, string];
}

// Whatever passes here PostgreSQL takes too.
const day = () => z.union([z.literal(NEVER), isoDate()]);
const instant = () => z.iso.datetime().check(z.regex(/^(?!0000)/));

const ORDERS: Readonly<Record<Query['sort'], Order>> = {
  due: {
    cursor: z.tuple([z.literal('due'), day(), z.uuid()]),
    after: (value, id) => `(next_due, case_id) > (${value}::date, ${id}::uuid)`,
    sql: 'next_due, case_id',
    valuesOf: (row) => ['due', row.next_due, row.case_id],
  },
  '-submittedAt': {
    cursor: z.tuple([z.literal('-submittedAt'), instant(), z.uuid()]),
    after: (value, id) => `(submitted_at, case_id) < (${value}::timestamptz, ${id}::uuid)`,
    sql: 'submitted_at desc, case_id desc',
    valuesOf: (row) => ['-submittedAt', row.submitted_at, row.case_id],
  },
};

function conditionsOf(context: Context, query: Query, order: Order): Conditions {
  const officer = officerOf(context);
  const today = vietnamDate(context.now);
  const after = decodeCursor(query.cursor, order.cursor);
  const conditions = new Conditions(context.tenant)
    .when(officer.sees === 'unit' ? officer.unitKey : undefined, (value) => `unit_key = ${value}`)
    .when(query.unit, (value) => `unit_key = ${value}`)
    .oneOf(query.status, 'status')
    .oneOf(query.kind, 'kind')
    .when(query.overdue === 'true' ? today : undefined, (value) => `next_due < ${value}::date`)
    .when(query.overdue === 'false' ? today : undefined, (value) => `next_due >= ${value}::date`)
    .words(query.q, 'search');
  if (after) {
    const [, value, id] = after;
    conditions.when(value, (first) => order.after(first, conditions.value(id)));
  }
  return conditions;
}

export const listCases: UseCase<OperationOf<'cases.list'>> = async (context, { query }) => {
  const order = ORDERS[query.sort];
  const conditions = conditionsOf(context, query, order);
  const sql = `select ${LIST_COLUMNS} from cases where ${conditions.sql} order by ${order.sql} limit ${conditions.value(query.limit + 1)}`;
  const found = await context.db.all(conditions.statement('case_list', listRow, sql), conditions.values);
  const { rows, nextCursor } = pageOf(found, query.limit, order.valuesOf);
  const today = vietnamDate(context.now);
  const items = await Promise.all(rows.map((row) => summaryView(context.services.units, row, today)));
  return { body: { items, nextCursor } };
};
