/** Models follow their units: when a unit was merged, its models move to the unit of today and keep the old one shown. */
import * as z from 'zod/mini';
import { vietnamDate } from '@gd/rules';
import { statement } from '../database/database.js';
import type { Services } from '../use-case.js';
import { eventsOfModel } from './event-store.js';
import { recordModelEvent } from './events.js';
import { lockModel } from './store.js';
import { type ModelPlace, placeOf } from './unit-reach.js';

const placed = statement(
  'model_units',
  z.object({ unit_key: z.string(), units_today: z.array(z.string()) }),
  `select distinct unit_key, units_today from models where tenant_id = $1 and unit_key is not null`,
);
const ofPlace = statement(
  'model_ids_of_place',
  z.object({ model_id: z.string() }),
  'select model_id from models where tenant_id = $1 and unit_key = $2 and units_today = $3::text[]',
);

const sameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));

async function move(
  services: Services,
  tenant: string,
  modelId: string,
  now: Date,
  place: ModelPlace,
): Promise<boolean> {
  return services.database.transaction(async (db) => {
    const model = await lockModel(db, tenant, modelId);
    if (!model || sameUnits(model.units_today, place.unitsToday)) return false;
    await recordModelEvent({ db, services, now }, model, await eventsOfModel(db, tenant, modelId), {
      type: 'moved',
      on_date: vietnamDate(now),
      from_unit_key: model.units_today[0] ?? model.unit_key,
      to_unit_keys: place.unitsToday,
      sets: { units_today: place.unitsToday, province_key: place.province },
    });
    return true;
  });
}

/** Moves what is no longer where its unit is, each model in a transaction of its own. Returns how many were moved. */
export async function followUnits(services: Services, tenant: string, now: Date): Promise<number> {
  const { database, units } = services;
  let moved = 0;
  for (const { unit_key, units_today } of await database.all(placed, [tenant])) {
    const place = await placeOf(units.directory, unit_key, vietnamDate(now));
    // What the data no longer knows stays where it was.
    if (place.province === null || sameUnits(units_today, place.unitsToday)) continue;
    for (const { model_id } of await database.all(ofPlace, [tenant, unit_key, units_today]))
      if (await move(services, tenant, model_id, now, place)) moved += 1;
  }
  return moved;
}
