import { addDays, formatDate, type IsoDate } from '../dates/iso-date.js';
import type { LocalizedText } from '../text.js';
import type { SkippedDay } from '../working-days/working-days.js';

/** What starts a period: the sending, the receipt by the unit, or the transfer to it. */
export type ClockStart = 'submitted' | 'received' | 'transferred';

interface ExplainedPeriod {
  readonly from: IsoDate;
  readonly startedBy: ClockStart;
  readonly forecast: boolean;
  readonly n: number;
  readonly due: IsoDate | null;
  readonly unknown?: { readonly year: number };
  readonly skipped: readonly SkippedDay[];
  readonly paused: readonly IsoDate[];
  readonly swappedWork: readonly IsoDate[];
}

const STARTS: Readonly<Record<ClockStart, LocalizedText>> = {
  submitted: { vi: 'ngày gửi', en: 'the day of sending' },
  received: { vi: 'ngày tiếp nhận', en: 'the day of receipt' },
  transferred: { vi: 'ngày chuyển', en: 'the day of transfer' },
};

/**
 * A due date in words: the count of days, the day it counts from, the law that does not count that day,
 * each stretch of days left out with its reason, and days of rest that count because they are worked.
 */
export function explainDeadline(period: ExplainedPeriod): LocalizedText {
  const { n, due, unknown, forecast } = period;
  const from = formatDate(period.from);
  const start = STARTS[period.startedBy];
  const opening: LocalizedText = {
    vi: `${forecast ? 'Dự kiến: ' : ''}${n} ngày làm việc kể từ ${start.vi} ${from.vi}`,
    en: `${forecast ? 'Forecast: ' : ''}${n} working ${n === 1 ? 'day' : 'days'} from ${start.en}, ${from.en}`,
  };
  if (due === null) {
    const year = unknown?.year;
    return {
      vi: `${opening.vi}. Chưa xác định được ngày đến hạn vì chưa có lịch nghỉ chính thức năm ${year}.`,
      en: `${opening.en}. The due date is not known yet: the official days off of ${year} have not been announced.`,
    };
  }
  const end = formatDate(due);
  const left = [...stretches(period.skipped), ...waiting(period.paused)];
  const worked = swapped(period.swappedWork);
  const leftOut = (locale: keyof LocalizedText) => left.map((text) => text[locale]).join('; ');
  return {
    vi: `${opening.vi}, đến hết ngày ${end.vi}. Không tính: ${['ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015)', ...(left.length ? [leftOut('vi')] : [])].join('; ')}.${worked.vi}`,
    en: `${opening.en}, until the end of ${end.en}. Not counted: ${['the first day (Civil Code 2015, Article 147(2))', ...(left.length ? [leftOut('en')] : [])].join('; ')}.${worked.en}`,
  };
}

/** Days off in a row under one name, as `16/02/2026–20/02/2026 (Tết Nguyên đán Bính Ngọ)`. */
function stretches(skipped: readonly SkippedDay[]): LocalizedText[] {
  const groups: { first: IsoDate; last: IsoDate; name: LocalizedText }[] = [];
  for (const day of skipped) {
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

function waiting(paused: readonly IsoDate[]): LocalizedText[] {
  const n = paused.length;
  if (n === 0) return [];
  return [
    {
      vi: `${n} ngày làm việc chờ người gửi bổ sung`,
      en: `${n} working ${n === 1 ? 'day' : 'days'} of waiting for the sender`,
    },
  ];
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
