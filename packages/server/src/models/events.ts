/** Every event of a model is written here, with the leaf that commits to all that it says. */
import type { Leaf } from '@gd/receipts';
import { vietnamDate } from '@gd/rules';
import { appendLeaf } from '../log/append.js';
import type { Context } from '../use-case.js';
import { insertModelEventRow, type ModelEventRow } from './event-store.js';
import { foundBy } from './found-by.js';
import { type Happened, type ModelFacts, project } from './projection.js';
import { type ModelRow, updateModelRow } from './store.js';

export interface WrittenFrom extends Pick<Context, 'db' | 'now'> {
  services: Pick<Context['services'], 'units'>;
}

/** What there is to say of an event; the rest is null. */
export type NewModelEvent = Pick<Happened, 'type'> &
  Partial<Omit<Happened, 'tenant_id' | 'model_id' | 'seq' | 'at' | 'type' | 'sets'>> & {
    sets?: Partial<ModelFacts>;
  };

const NOTHING = {
  officer_id: null,
  officer_name: null,
  unit_key: null,
  on_date: null,
  text: null,
  outcome: null,
  level: null,
  reason: null,
  decision: null,
  from_unit_key: null,
  to_unit_keys: null,
  copied_from: null,
  sets: {},
} satisfies Partial<Happened>;

export const happenedOf = (
  key: Pick<Happened, 'tenant_id' | 'model_id' | 'seq'>,
  event: NewModelEvent,
  now: Date,
): Happened => ({ ...NOTHING, ...event, ...key, at: now.toISOString() });

/** Who, what and when of the leaf: no two events have the same, and none that of a case. */
export const leafOfModelEvent = ({
  model_id,
  seq,
  type,
  at,
}: Pick<Happened, 'model_id' | 'seq' | 'type' | 'at'>): Omit<Leaf, 'commitment'> => ({
  kind: `model.${type}`,
  id: `model/${model_id}/${seq}`,
  time: at,
});

/** What the leaf commits to: all of the event but the officer's person, and what a conclusion stands on (`Evidence`). */
export const modelEventContent = (
  event: Happened,
  standsOn?: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  modelId: event.model_id,
  seq: event.seq,
  type: event.type,
  at: event.at,
  unit: event.unit_key,
  on: event.on_date,
  text: event.text,
  outcome: event.outcome,
  level: event.level,
  reason: event.reason,
  decision: event.decision,
  fromUnit: event.from_unit_key,
  toUnits: event.to_unit_keys,
  copiedFrom: event.copied_from,
  sets: event.sets,
  ...(standsOn && { standsOn }),
});

/** Appends an event and its leaf; the row of the model must follow in the same transaction. */
export async function insertModelEvent(
  { db }: Pick<WrittenFrom, 'db'>,
  event: Happened,
  standsOn?: Readonly<Record<string, unknown>>,
): Promise<ModelEventRow> {
  const content = modelEventContent(event, standsOn);
  const { leaf, salt } = await appendLeaf(db, {
    tenant: event.tenant_id,
    ...leafOfModelEvent(event),
    content,
  });
  const row: ModelEventRow = { ...event, sets: { ...event.sets }, commitment: leaf.commitment, salt };
  await insertModelEventRow(db, row);
  return row;
}

/**
 * Adds what happened to a locked model, and makes its row anew.
 * @param events its history until now
 * @param standsOn digests of other records, which the leaf commits to as well
 * @returns the row as it is afterwards
 */
export async function recordModelEvent(
  context: WrittenFrom,
  model: ModelRow,
  events: readonly ModelEventRow[],
  event: NewModelEvent,
  standsOn?: Readonly<Record<string, unknown>>,
): Promise<ModelRow> {
  const { tenant_id, model_id, scores } = model;
  const seq = (events.at(-1)?.seq ?? 0) + 1;
  const written = await insertModelEvent(
    context,
    happenedOf({ tenant_id, model_id, seq }, event, context.now),
    standsOn,
  );
  const { row } = project([...events, written]);
  await updateModelRow(context.db, { ...row, ...(await foundBy(context.services.units, row)) });
  return { ...row, scores };
}

/** Who did it, as events keep it. The day is today's unless another one is given. */
export const byOfficer = (
  { caller, now }: Pick<Context, 'caller' | 'now'>,
  on?: string,
): Pick<Happened, 'officer_id' | 'officer_name' | 'unit_key' | 'on_date'> => {
  const officer = caller.type === 'officer' ? caller.officer : undefined;
  return {
    officer_id: officer?.id ?? null,
    officer_name: officer?.name ?? null,
    unit_key: officer?.unitKey ?? null,
    on_date: on ?? vietnamDate(now),
  };
};
