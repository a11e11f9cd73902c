/** From what the form of the register holds to what a model's events state. */
import type { FieldError, OperationOf, ParsedBody } from '@gd/contract';
import { levelsOfModel, vietnamDate } from '@gd/rules';
import type { Context } from '../use-case.js';
import type { ModelEventRow } from './event-store.js';
import type { ModelFacts } from './projection.js';
import type { ModelRow } from './store.js';
import { type ModelPlace, placeOf } from './unit-reach.js';
import { isOfOfficer } from './visibility.js';

type Content = Omit<ParsedBody<OperationOf<'models.edit'>>, 'note'>;
type ContentFacts = Omit<
  ModelFacts,
  'slug' | 'files' | 'score' | 'register_number' | 'nominated_by' | 'confidence' | 'source'
>;

/** The unit may be of any era, and must lie in the tenant's province; a unit's officer writes of that unit only. */
function unitErrors(
  { tenant, caller }: Context,
  unit: string,
  isKnown: boolean,
  place: ModelPlace,
): FieldError[] {
  const pointer = '/unit';
  if (!isKnown) return [{ pointer, code: 'unit_unknown' }];
  if (place.province === null) return [{ pointer, code: 'unit_not_in_force' }];
  if (!place.province.startsWith(`${tenant}@`)) return [{ pointer, code: 'unit_other_province' }];
  const units = [unit, ...place.unitsToday];
  return caller.type === 'officer' && !isOfOfficer({ units }, caller.officer)
    ? [{ pointer, code: 'invalid_value' }]
    : [];
}

/** What is stated, and which fields need attention. */
export async function contentOf(
  context: Context,
  body: Content,
): Promise<{ facts: ContentFacts; errors: FieldError[] }> {
  const { directory } = context.services.units;
  const isKnown = (await directory.byKey(body.unit)) !== undefined;
  const place = await placeOf(directory, body.unit, vietnamDate(context.now));
  return {
    errors: unitErrors(context, body.unit, isKnown, place),
    facts: {
      title: { vi: body.title, en: body.titleEn ?? '' },
      summary: { vi: body.summary, en: body.summaryEn ?? '' },
      field: body.field,
      kind: body.kind,
      level: body.level,
      place: { vi: body.place, en: '' },
      unit_key: body.unit,
      units_today: place.unitsToday,
      province_key: place.province,
      figures: body.figures,
      tags: body.tags,
      forces: body.forces,
      period_from: body.period.from,
      period_to: body.period.to,
      story: body.story,
    },
  };
}

/** What an old register says stays: an edit may only not set a level that was gone when the model began. */
export function levelErrors(
  before: Pick<ModelRow, 'level' | 'period_from'>,
  events: readonly ModelEventRow[],
  after: Pick<ContentFacts, 'level' | 'period_from'>,
): FieldError[] {
  const dated = events.map(({ type, on_date }) => ({ type, on: on_date }));
  const isInForce = ({ level, period_from }: typeof after) =>
    levelsOfModel(period_from, dated).includes(level);
  return isInForce(after) || !isInForce(before) ? [] : [{ pointer: '/level', code: 'level_not_in_force' }];
}
