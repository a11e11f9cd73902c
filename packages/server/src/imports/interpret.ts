/** From a row of a table to a model, with a word on everything that is wrong or was taken for something. */
import type { ImportColumn } from '@gd/contract';
import {
  mayFollow,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  type ModelField,
  type ModelKind,
  type ModelLevel,
  type PartialDate,
  partialDateLabel,
  type RecognitionLevel,
  type RemovalReason,
  yearOfPartialDate,
} from '@gd/rules';
import { paragraphsOf, textOf } from './cells.js';
import { dateWithin, readDate } from './dates.js';
import {
  error,
  missing,
  note,
  notUnderstood,
  quote,
  type RowMessage,
  taken,
  tooLong,
  warning,
} from './messages.js';
import type { TableRow } from './table-rows.js';
import type { UnitFinder } from './unit-names.js';
import {
  fieldMeant,
  kindMeant,
  levelMeant,
  reasonMeant,
  recognitionMeant,
  statusMeant,
  type StatusMeant,
} from './words.js';

const LENGTHS = {
  title: [5, 200],
  registerNumber: 40,
  summary: 5_000,
  place: 300,
  lead: 200,
  note: 2_000,
} as const;
/** Of a card; what a register says beyond it is kept as the description. */
const CARD = 1_000;

/** What an import writes of a model. */
export interface ImportedModel {
  registerNumber: string | null;
  title: string;
  summary: string;
  /** The whole text where the summary is its beginning. */
  description: string;
  field: ModelField;
  kind: ModelKind;
  level: ModelLevel;
  unitKey: string;
  unitsToday: string[];
  provinceKey: string | null;
  place: string;
  registeredOn: PartialDate | null;
  status: StatusMeant;
  recognition: { level: RecognitionLevel; on: PartialDate | null } | null;
  removal: { reason: RemovalReason; on: PartialDate; text: string } | null;
  lead: string | null;
  note: string | null;
}

export interface Interpreted {
  row: number;
  title: string;
  messages: RowMessage[];
  /** Null: the row cannot be taken in. */
  model: ImportedModel | null;
}

export interface Interpreter {
  units: UnitFinder;
  /** Today in Vietnam. */
  today: string;
}

/** Collects what there is to say of one row. */
class Reader {
  readonly messages: RowMessage[] = [];
  constructor(
    private readonly source: TableRow,
    private readonly today: string,
  ) {}

  say(message: RowMessage): undefined {
    this.messages.push(message);
    return undefined;
  }

  /** The cell, else what its group says. */
  text(column: ImportColumn): string {
    const { cells, group } = this.source;
    return textOf(cells[column]) || ((group as Partial<Record<ImportColumn, string>>)[column] ?? '');
  }

  paragraphs(column: ImportColumn): string {
    return paragraphsOf(this.source.cells[column]);
  }

  within(column: 'registerNumber' | 'place' | 'lead' | 'note'): string {
    const text = this.text(column);
    if (text.length > LENGTHS[column]) this.say(tooLong(column, LENGTHS[column]));
    return text;
  }

  required<T>(column: ImportColumn, meaning: (text: string) => T | undefined): T | undefined {
    const text = this.text(column);
    if (text === '') return this.say(missing(column));
    return meaning(text) ?? this.say(notUnderstood(column, text));
  }

  date(column: 'year' | 'registeredOn' | 'removedOn'): PartialDate | null {
    const written = this.source.cells[column] ?? (column === 'year' ? this.source.group.year : undefined);
    const found = readDate(written);
    if (found === null) return null;
    if (found === undefined) {
      this.say(notUnderstood(column, textOf(written)));
      return null;
    }
    const { date, lost } = found;
    if (!mayFollow(this.today, date)) {
      this.say(
        error(column, {
          vi: `${quote(textOf(written))} là ngày chưa tới.`,
          en: `${quote(textOf(written))} is in the future.`,
        }),
      );
      return null;
    }
    const as = partialDateLabel(date);
    if (lost === 'quarter') this.say(taken(column, textOf(written), as));
    if (lost === 'span')
      this.say(
        warning(column, {
          vi: `${quote(textOf(written))} là một khoảng: lấy năm đầu, ${as.vi}.`,
          en: `${quote(textOf(written))} is a span: its first year, ${as.en}, is taken.`,
        }),
      );
    return date;
  }
}

function registeredOn(reader: Reader): PartialDate | null {
  const [year, day] = [reader.date('year'), reader.date('registeredOn')];
  if (year === null && day === null)
    reader.say(
      warning('year', {
        vi: 'Không ghi năm: mô hình có trong danh sách và không tính vào năm nào.',
        en: 'No year is given: the model is listed and counted in no year.',
      }),
    );
  if (year === null || day === null) return day ?? year;
  if (yearOfPartialDate(year) !== yearOfPartialDate(day)) {
    reader.say(
      error('year', {
        vi: `Năm ${partialDateLabel(year).vi} khác với ngày đăng ký ${partialDateLabel(day).vi}.`,
        en: `The year ${partialDateLabel(year).en} differs from the day of registration, ${partialDateLabel(day).en}.`,
      }),
    );
    return null;
  }
  return day.length > year.length ? day : year;
}

function recognitionOf(reader: Reader, level: ModelLevel): ImportedModel['recognition'] {
  const text = reader.text('recognition');
  const on = dateWithin(text) ?? readDate(text)?.date ?? null;
  const meant =
    recognitionMeant(text) ?? (recognitionMeant(text) === undefined && on !== null ? 'its' : undefined);
  if (meant === undefined) {
    if (text !== '' && recognitionMeant(text) === undefined) reader.say(notUnderstood('recognition', text));
    return null;
  }
  const its = meant === 'its' ? level : meant;
  if (its === 'district') {
    reader.say(
      warning('recognition', {
        vi: 'Cấp huyện không còn: công nhận của cấp huyện chỉ giữ trong ghi chú.',
        en: 'There are no districts any more: a recognition by a district is kept in the note only.',
      }),
    );
    return null;
  }
  if (meant === 'its') reader.say(taken('recognition', text, MODEL_LEVEL_LABELS[its]));
  return { level: its, on };
}

function removalOf(
  reader: Reader,
  status: StatusMeant | undefined,
  registered: PartialDate | null,
): ImportedModel['removal'] {
  const on = reader.date('removedOn');
  const text = reader.text('removalReason');
  if (status?.status !== 'removed' && on === null) {
    if (text !== '')
      reader.say(
        warning('removalReason', {
          vi: 'Có lý do mà không có ngày đưa ra: mô hình vẫn trong danh sách.',
          en: 'There is a reason and no day of removal: the model stays on the list.',
        }),
      );
    return null;
  }
  if (on === null) {
    reader.say(
      error('removedOn', {
        vi: 'Mô hình đã đưa ra khỏi danh sách: thiếu ngày hoặc năm đưa ra.',
        en: 'The model is removed: the day or year of its removal is missing.',
      }),
    );
    return null;
  }
  if (registered !== null && !mayFollow(on, registered)) {
    reader.say(
      error('removedOn', { vi: 'Đưa ra trước khi đăng ký.', en: 'It is removed before it is registered.' }),
    );
    return null;
  }
  return { on, reason: reasonMeant(text), text };
}

function withSummary(text: string): Pick<ImportedModel, 'summary' | 'description'> {
  if (text.length <= CARD) return { summary: text, description: '' };
  const cut = text.slice(0, CARD - 1);
  return { summary: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), CARD / 2))}…`, description: text };
}

const LEVEL_OF_UNIT = { commune: 'commune', district: 'district', province: 'province' } as const;

/** Never throws for anything that a file can say; a model comes out whole or not at all. */
export async function interpret(source: TableRow, { units, today }: Interpreter): Promise<Interpreted> {
  const reader = new Reader(source, today);
  const title = reader.text('title');
  const result = { row: source.row, title: title.slice(0, LENGTHS.title[1]), messages: reader.messages };
  if (source.lone !== null) {
    const lone = source.lone;
    reader.say(
      error(null, {
        vi: `Không rõ ${quote(lone)} là nhóm hay mô hình: dòng chỉ có một ô.`,
        en: `The row has one cell, ${quote(lone)}: it is not clear whether it is a group or a model.`,
      }),
    );
    return { ...result, title: lone.slice(0, LENGTHS.title[1]), model: null };
  }
  if (title === '') reader.say(missing('title'));
  else if (title.length < LENGTHS.title[0]) reader.say(notUnderstood('title', title));
  else if (title.length > LENGTHS.title[1]) reader.say(tooLong('title', LENGTHS.title[1]));
  const summary = reader.paragraphs('summary');
  if (summary.length > LENGTHS.summary) reader.say(tooLong('summary', LENGTHS.summary));
  const field = reader.required('field', fieldMeant);
  const registered = registeredOn(reader);
  const unit = reader.text('unit');
  const found =
    unit === ''
      ? reader.say(missing('unit'))
      : await units.find(unit, registered === null ? null : yearOfPartialDate(registered));
  if (found && 'error' in found) reader.say(error('unit', found.error));
  const place = found && !('error' in found) ? found : undefined;
  if (place?.note) reader.say(note('unit', place.note));

  const kind = reader.text('kind') === '' ? 'collective' : reader.required('kind', kindMeant);
  if (kind !== undefined && reader.text('kind') === '')
    reader.say(taken('kind', '', MODEL_KIND_LABELS[kind]));
  const ofUnit = place && LEVEL_OF_UNIT[place.level];
  const level = reader.text('level') === '' ? ofUnit : reader.required('level', levelMeant);
  if (level !== undefined && reader.text('level') === '')
    reader.say(taken('level', '', MODEL_LEVEL_LABELS[level]));

  const statusText = reader.text('status');
  const status =
    statusText === '' ? ({ status: 'registered' } as const) : reader.required('status', statusMeant);
  const recognition = level === undefined ? null : recognitionOf(reader, level);
  if (recognition?.on && !mayFollow(today, recognition.on))
    reader.say(notUnderstood('recognition', reader.text('recognition')));
  if (status?.status === 'recognised' && recognition === null && level !== undefined && level !== 'district')
    reader.say(taken('recognition', statusText, MODEL_LEVEL_LABELS[level]));
  const removal = removalOf(reader, status, registered);
  const notes = [reader.within('note'), recognition === null ? reader.text('recognition') : '']
    .filter(Boolean)
    .join('\n')
    .slice(0, LENGTHS.note);
  const texts = {
    registerNumber: reader.within('registerNumber') || null,
    place: reader.within('place'),
    lead: reader.within('lead') || null,
  };

  const isWhole = !reader.messages.some((message) => message.level === 'error');
  if (
    !isWhole ||
    field === undefined ||
    kind === undefined ||
    level === undefined ||
    status === undefined ||
    !place
  )
    return { ...result, model: null };
  const ownLevel = level === 'district' ? null : level;
  const recognised =
    recognition ??
    (status.status === 'recognised' && ownLevel !== null ? { level: ownLevel, on: null } : null);
  return {
    ...result,
    model: {
      ...texts,
      title,
      ...withSummary(summary),
      field,
      kind,
      level,
      unitKey: place.key,
      unitsToday: place.unitsToday,
      provinceKey: place.provinceKey,
      registeredOn: registered,
      status: status.status === 'recognised' && recognised === null ? { status: 'running' } : status,
      recognition: recognised,
      removal,
      note: notes || null,
    },
  };
}
