import { addDays, formatDate, type IsoDate } from '../../dates/iso-date.js';
import type { LocalizedText } from '../../text.js';
import type { SkippedDay } from '../../working-days/working-days.js';
import type { LimitRow } from './limit-table.js';
import type { Limit, Period } from './period.js';
import type { PauseCause } from './plan.js';

/** What happened on day 0 of a period; `given`: a day that the caller named. */
export type ClockStart =
  | 'submitted'
  | 'lodged'
  | 'received'
  | 'transferred'
  | 'accepted'
  | 'answered'
  | 'delivered'
  | 'answer-due'
  | 'reopened'
  | 'given';

export interface ExplainedPeriod extends Period {
  readonly from: IsoDate;
  readonly startedBy: ClockStart;
  readonly forecast: boolean;
  readonly limit: Limit;
  /** Extensions, in their own unit. */
  readonly extension?: Limit | undefined;
  readonly sense: LimitRow['sense'];
  /** What the clock stood still for. */
  readonly pausedBy?: PauseCause | undefined;
}

const STARTS: Readonly<Record<ClockStart, LocalizedText>> = {
  submitted: { vi: 'ngày gửi', en: 'the day of sending' },
  lodged: { vi: 'ngày nhận đơn', en: 'the day the paper was received' },
  received: { vi: 'ngày tiếp nhận', en: 'the day of receipt' },
  transferred: { vi: 'ngày chuyển', en: 'the day of transfer' },
  accepted: { vi: 'ngày thụ lý', en: 'the day of acceptance' },
  answered: { vi: 'ngày trả lời', en: 'the day of the answer' },
  delivered: { vi: 'ngày gửi quyết định', en: 'the day the decision was sent' },
  'answer-due': { vi: 'ngày hết thời hạn giải quyết', en: 'the last day for the decision' },
  reopened: { vi: 'ngày phản ánh lại', en: 'the day of reopening' },
  given: { vi: 'ngày', en: '' },
};

const FIRST_DAY: LocalizedText = {
  vi: 'ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015)',
  en: 'the first day (Civil Code 2015, Article 147(2))',
};

/**
 * A due date in words: the count of days, the day it counts from, the law that does not count that day, each
 * stretch of days left out with its reason, the days off that the end moved over, and days of rest that count
 * because they are worked.
 */
export function explainPeriod(period: ExplainedPeriod): LocalizedText {
  const opening = openingOf(period);
  if (period.due === null) {
    const year = period.unknown?.year;
    return {
      vi: `${opening.vi}. Chưa xác định được ngày đến hạn vì chưa có lịch nghỉ chính thức năm ${year}.`,
      en: `${opening.en}. The due date is not known yet: the official days off of ${year} have not been announced.`,
    };
  }
  const end = formatDate(period.due);
  const after = [leftOut(period), rolled(period), swapped(period.swappedWork)];
  const tail = (locale: keyof LocalizedText) => after.map((text) => text[locale]).join('');
  return period.sense === 'before'
    ? {
        vi: `${opening.vi}: chậm nhất ngày ${end.vi}.${tail('vi')}`,
        en: `${opening.en}: ${end.en} at the latest.${tail('en')}`,
      }
    : {
        vi: `${opening.vi}, đến hết ngày ${end.vi}.${tail('vi')}`,
        en: `${opening.en}, until the end of ${end.en}.${tail('en')}`,
      };
}

function openingOf({ from, startedBy, forecast, limit, extension, sense }: ExplainedPeriod): LocalizedText {
  const day = formatDate(from);
  const start = {
    vi: `${STARTS[startedBy].vi} ${day.vi}`,
    en: [STARTS[startedBy].en, day.en].filter(Boolean).join(', '),
  };
  const length = lengthOf(limit);
  const more = extension && lengthOf(extension);
  const prefix: LocalizedText = forecast ? { vi: 'Dự kiến: ', en: 'Forecast: ' } : { vi: '', en: '' };
  if (sense === 'before') {
    return { vi: `Ít nhất ${length.vi} trước ${start.vi}`, en: `At least ${length.en} before ${start.en}` };
  }
  if (limit.n === 0 && !more) {
    return { vi: `${prefix.vi}Ngay trong ${start.vi}`, en: `${prefix.en}At once on ${start.en}` };
  }
  const least = sense === 'at-least' ? { vi: 'Ít nhất ', en: 'At least ' } : prefix;
  return {
    vi: `${least.vi}${length.vi} kể từ ${start.vi}${more ? `, gia hạn thêm ${more.vi}` : ''}`,
    en: `${least.en}${length.en} from ${start.en}${more ? `, extended by ${more.en}` : ''}`,
  };
}

export function lengthOf({ n, unit }: Limit): LocalizedText {
  const plural = n === 1 ? 'day' : 'days';
  return unit === 'working-day'
    ? { vi: `${n} ngày làm việc`, en: `${n} working ${plural}` }
    : { vi: `${n} ngày`, en: `${n} ${plural}` };
}

function leftOut(period: ExplainedPeriod): LocalizedText {
  const { sense, limit, skipped } = period;
  const counted = sense !== 'before' && limit.n > 0;
  const left = [...(counted ? [FIRST_DAY] : []), ...stretches(skipped), ...waiting(period)];
  if (left.length === 0) return { vi: '', en: '' };
  const list = (locale: keyof LocalizedText) => left.map((text) => text[locale]).join('; ');
  return { vi: ` Không tính: ${list('vi')}.`, en: ` Not counted: ${list('en')}.` };
}

function rolled({ sense, rolled: days }: ExplainedPeriod): LocalizedText {
  if (days.length === 0) return { vi: '', en: '' };
  const list = (locale: keyof LocalizedText) =>
    stretches(days)
      .map((text) => text[locale])
      .join('; ');
  return sense === 'before'
    ? {
        vi: ` Ngày cuối rơi vào ngày nghỉ nên lùi về ngày làm việc trước đó: ${list('vi')}.`,
        en: ` The last day fell on a day off, so it is the working day before: ${list('en')}.`,
      }
    : {
        vi: ` Ngày cuối rơi vào ngày nghỉ nên chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015): ${list('vi')}.`,
        en: ` The last day fell on a day off and moves to the next working day (Civil Code 2015, Article 148(5)): ${list('en')}.`,
      };
}

/** Days off in a row under one name, as `16/02/2026–20/02/2026 (Tết Nguyên đán Bính Ngọ)`. */
function stretches(skipped: readonly SkippedDay[]): LocalizedText[] {
  const groups: { first: IsoDate; last: IsoDate; name: LocalizedText }[] = [];
  for (const day of [...skipped].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const name = commonName(day);
    const open = groups.at(-1);
    if (open && open.name.vi === name.vi && addDays(open.last, 1) === day.date) open.last = day.date;
    else groups.push({ first: day.date, last: day.date, name });
  }
  return groups.map(({ first, last, name }) => {
    const [a, b] = [formatDate(first), formatDate(last)];
    const range = (locale: keyof LocalizedText) => (first === last ? a[locale] : `${a[locale]}–${b[locale]}`);
    return { vi: `${range('vi')} (${name.vi})`, en: `${range('en')} (${name.en})` };
  });
}

/** The name that days in a row share: a holiday without its own day in brackets, or the weekend. */
function commonName({ reason }: SkippedDay): LocalizedText {
  if (reason.kind === 'weekend') return { vi: 'nghỉ hằng tuần', en: 'weekend' };
  if (reason.kind !== 'holiday') return { vi: reason.nameVi, en: reason.nameEn };
  const general = (name: string) => name.replace(/\s*\([^()]*\)$/, '');
  return { vi: general(reason.nameVi), en: general(reason.nameEn) };
}

function waiting({ paused, limit, pausedBy }: ExplainedPeriod): LocalizedText[] {
  if (paused.length === 0) return [];
  const length = lengthOf({ n: paused.length, unit: limit.unit });
  return pausedBy === 'suspended'
    ? [{ vi: `${length.vi} tạm đình chỉ`, en: `${length.en} of suspension` }]
    : [{ vi: `${length.vi} chờ người gửi bổ sung`, en: `${length.en} of waiting for the sender` }];
}

/** A Saturday at work is not what people expect: without a word their count ends a day later. */
function swapped(dates: readonly IsoDate[]): LocalizedText {
  if (dates.length === 0) return { vi: '', en: '' };
  const list = (locale: keyof LocalizedText) => dates.map((date) => formatDate(date)[locale]).join(', ');
  return {
    vi: ` Có tính: ${list('vi')} (ngày làm bù theo thông báo hoán đổi).`,
    en: ` Counted: ${list('en')} (worked in exchange for a day off, by notice).`,
  };
}
