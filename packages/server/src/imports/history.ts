/** From what a row says to what the register keeps: the statement of the model, and what happened to it. */
import { story } from '@gd/contract';
import { yearOfPartialDate } from '@gd/rules';
import { identityOf } from '../models/found-by.js';
import type { NewModelEvent } from '../models/events.js';
import type { ImportedModel } from './interpret.js';
import type { ModelWithHistory } from './write-models.js';

type By = Pick<NewModelEvent, 'officer_id' | 'officer_name' | 'unit_key'>;

const NO_STORY = story().parse({});

export const identityOfImported = (model: ImportedModel): string =>
  identityOf({
    register_number: model.registerNumber,
    title: { vi: model.title, en: '' },
    unit_key: model.unitKey,
    units_today: model.unitsToday,
    year: model.registeredOn === null ? null : yearOfPartialDate(model.registeredOn),
  });

/** The events of a life that a register tells in a few words; the days that it does not give stay unknown. */
function eventsOf(
  { registeredOn, status, recognition, removal, note }: ImportedModel,
  by: By,
): NewModelEvent[] {
  const event = (type: NewModelEvent['type'], rest: Partial<NewModelEvent> = {}): NewModelEvent => ({
    ...by,
    type,
    ...rest,
  });
  return [
    event('registered', { on_date: registeredOn, text: note }),
    ...(status.status === 'launched' ? [event('launched')] : []),
    ...(status.status === 'running' ? [event('started')] : []),
    ...(status.status === 'reviewed' ? [event('reviewed', { outcome: status.outcome })] : []),
    ...(recognition ? [event('recognised', { level: recognition.level, on_date: recognition.on })] : []),
    ...(removal
      ? [event('removed', { on_date: removal.on, reason: removal.reason, text: removal.text || null })]
      : []),
  ];
}

export function historyOf(modelId: string, model: ImportedModel, by: By): ModelWithHistory {
  const { title, summary, description, lead } = model;
  return {
    modelId,
    facts: {
      title: { vi: title, en: '' },
      summary: { vi: summary, en: '' },
      field: model.field,
      kind: model.kind,
      level: model.level,
      place: { vi: model.place, en: '' },
      unit_key: model.unitKey,
      units_today: model.unitsToday,
      province_key: model.provinceKey,
      figures: [],
      tags: [],
      forces: lead === null ? [] : [{ role: 'lead', name: lead }],
      period_from: null,
      period_to: null,
      story: { ...NO_STORY, method: description },
      register_number: model.registerNumber,
      nominated_by: 'import',
      confidence: null,
      source: null,
    },
    nominated: { ...by, on_date: null },
    then: eventsOf(model, by),
  };
}
