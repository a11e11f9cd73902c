/** Imports of the mock: every file has the same rows, and each look finds the work a third further. */
import type { ImportReport, ImportRow } from '@gd/contract';
import type { HandlersOf } from '../handler.js';
import { modelEvent, type MockModel } from '../models/model.js';
import { NO_STORY } from '../models/samples/stories.js';
import { OFFICER } from '../officer.js';
import { pageOf } from '../paging.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import type { MockImport } from './import.js';
import { COLUMNS, GOOD_ROWS, HEADER_ROW, INVALID_ROWS, SHEET, type SheetRow } from './rows.js';

const isKnown = ({ registerNumber }: SheetRow, { models }: MockState): boolean =>
  models.some((model) => model.registerNumber === registerNumber);

const rowsOf = (state: MockState): ImportRow[] => [
  ...GOOD_ROWS.map((one): ImportRow => {
    const { row, title, messages } = one;
    return { row, title, messages, result: isKnown(one, state) ? 'same' : 'new' };
  }),
  ...INVALID_ROWS,
];

const countOf = (rows: readonly ImportRow[], result: ImportRow['result']): number =>
  rows.filter((row) => row.result === result).length;

function known(id: string, { imports }: MockState): MockImport {
  const found = imports.find(({ report }) => report.id === id);
  if (!found) throw new Refusal('not_found');
  return found;
}

const NOTHING = { new: 0, same: 0, invalid: 0 };

const UNREAD = { sheet: null, headerRow: null, columns: [], total: 0, failure: null, counts: NOTHING };

async function modelOf(row: SheetRow, state: MockState, world: World): Promise<MockModel> {
  const { registerNumber, title, field, unit, year } = row;
  const at = world.now().toISOString();
  const { label } = await world.unitRef(unit);
  const text = { vi: title, en: title };
  return {
    ...{ registerNumber, field, unit, year },
    id: world.newId(),
    slug: registerNumber.toLowerCase(),
    ...{ title: text, summary: text, place: label },
    ...{ kind: 'collective', level: 'commune', nominatedBy: 'import', nominator: null },
    ...{ unitsToday: [unit], province: state.site.province },
    ...{ figures: [], tags: [], forces: [], photos: [], documents: [], copiedFrom: [] },
    ...{ confidence: null, source: null, story: NO_STORY, period: { from: null, to: null } },
    events: [
      modelEvent(1, 'nominated', at, { officer: OFFICER }),
      modelEvent(2, 'registered', at, { on: String(year), officer: OFFICER }),
    ],
  };
}

/** One look later. The models are all there when the last row is. */
async function advance({ report, rows, isEmpty }: MockImport, state: MockState, world: World): Promise<void> {
  if (report.status !== 'checking' && report.status !== 'applying') return;
  if (isEmpty) {
    report.status = 'failed';
    report.failure = { vi: 'Tệp không có dòng nào.', en: 'The file has no rows.' };
    return;
  }
  Object.assign(report, { sheet: SHEET, headerRow: HEADER_ROW, columns: [...COLUMNS], total: rows.length });
  report.done = Math.min(report.total, report.done + Math.ceil(report.total / 3));
  if (report.done < report.total) return;
  if (report.status === 'checking') {
    report.status = 'checked';
    report.counts = {
      new: countOf(rows, 'new'),
      same: countOf(rows, 'same'),
      invalid: countOf(rows, 'invalid'),
    };
    return;
  }
  const wanted = GOOD_ROWS.filter((row) => !isKnown(row, state));
  state.models.push(...(await Promise.all(wanted.map((row) => modelOf(row, state, world)))));
  report.status = 'applied';
  report.appliedAt = world.now().toISOString();
}

export const importHandlers: HandlersOf<'imports'> = {
  'imports.check': ({ body, state, world }) => {
    if (!/\.(xlsx|csv)$/i.test(body.name)) throw new Refusal('file_type_not_allowed');
    const report: ImportReport = {
      ...UNREAD,
      id: world.newId(),
      name: body.name.normalize('NFC'),
      ...{ status: 'checking', done: 0, appliedAt: null, createdAt: world.now().toISOString() },
    };
    state.imports.push({ report, rows: rowsOf(state), isEmpty: body.size === 0 });
    return { data: report };
  },
  'imports.read': async ({ params, state, world }) => {
    const found = known(params.importId, state);
    await advance(found, state, world);
    return { data: found.report };
  },
  'imports.rows': ({ params, query, state }) => {
    const { report, rows } = known(params.importId, state);
    const isRead = report.status !== 'checking' && report.status !== 'failed';
    const asked = rows.filter(({ result }) => isRead && (!query.result || query.result.includes(result)));
    return { data: pageOf(asked, query) };
  },
  'imports.apply': ({ params, body, state }) => {
    const { report } = known(params.importId, state);
    if (report.status !== 'checked') throw new Refusal('import_not_ready');
    if (report.counts.invalid > 0 && !body.leaveOutInvalid) throw new Refusal('import_has_invalid_rows');
    report.status = 'applying';
    report.done = 0;
    return { data: report };
  },
};
