/** The life of each sample model. Days, reviews, decisions and scores are made up: no source gives them. */
import type { RecognitionLevel, ReviewOutcome } from '@gd/rules';
import { modelEvent, type MockModel, type MockModelEvent } from '../model.js';
import type { PublishedExample } from './published.js';

interface Life {
  launched?: true;
  running?: true;
  reported?: true;
  outcome?: ReviewOutcome;
  recognised?: readonly RecognitionLevel[];
}
const RUNNING = { launched: true, running: true } as const;
const GOOD = { ...RUNNING, reported: true, outcome: 'good' } as const;

/** One after the other over the examples, so that each status has some in every field. */
const LIVES: readonly Life[] = [
  { ...GOOD, recognised: ['commune', 'province'] },
  { ...RUNNING },
  GOOD,
  { ...GOOD, recognised: ['commune'] },
  { ...RUNNING, reported: true },
  {},
  { ...RUNNING, reported: true, outcome: 'weak' },
  { launched: true },
  { ...GOOD, recognised: ['commune', 'province', 'centre'] },
];

/** The year of the mock's clock unless it was given another one. */
const LATEST = 2026;
/** When the register was brought into this system. */
const TAKEN_IN = '2026-01-15';

const ISSUERS: Readonly<Record<RecognitionLevel, string>> = {
  commune: 'Ban Chỉ đạo cấp xã',
  province: 'Ban Chỉ đạo tỉnh',
  centre: 'Ban Tuyên giáo và Dân vận Trung ương',
};

type Step = readonly [type: MockModelEvent['type'], on: string | null, details?: Partial<MockModelEvent>];

function stepsOf(
  { launched, running, reported, outcome, recognised = [] }: Life,
  year: number | null,
): Step[] {
  const after = year === null ? LATEST : Math.min(year + 1, LATEST);
  const when = (month: string) => (year === null ? null : `${year}-${month}`);
  const steps: (Step | false | undefined)[] = [
    ['registered', year === null ? null : String(year)],
    launched && ['launched', when('03')],
    running && ['started', when('04')],
    reported && [
      'reported',
      `${after}-07`,
      { text: 'Mô hình hoạt động đều, các hộ tiếp tục tham gia; đề nghị cho đánh giá.' },
    ],
    outcome && [
      'reviewed',
      `${after}-09-15`,
      {
        outcome,
        text:
          outcome === 'good'
            ? 'Hiệu quả rõ, dân đồng thuận, có thể nhân rộng.'
            : 'Ít hộ còn tham gia; cần phân công lại người phụ trách và hỗ trợ thêm.',
      },
    ],
    ...recognised.map((level, i): Step => {
      const on = `${after}-${String(10 + Math.min(i, 1)).padStart(2, '0')}-${level === 'centre' ? '16' : '05'}`;
      const decision = { number: `${12 + i}/QĐ-BCĐ`, date: on, issuer: ISSUERS[level] };
      return ['recognised', on, { level, decision }];
    }),
  ];
  return steps.filter((step) => step !== undefined && step !== false);
}

/** Written down on the day it happened, or when the register was taken in. */
const writtenAt = (on: string | null): string =>
  `${(on ?? '') > TAKEN_IN ? `${on ?? ''}-01`.slice(0, 10) : TAKEN_IN}T08:00:00+07:00`;

export function eventsOf(example: PublishedExample, i: number): MockModel['events'] {
  const { year, unit, unitsToday } = example;
  const moved = unit !== null && unit.endsWith('@0') && unitsToday.length > 0;
  const steps: Step[] = [
    ...stepsOf(LIVES[i % LIVES.length] ?? {}, year),
    ...(moved ? ([['moved', '2025-07-01', { units: { from: unit, to: unitsToday } }]] as const) : []),
  ];
  const dated = steps.map(([type, on, details]) => ({
    type,
    at: writtenAt(on),
    details: { ...details, on },
  }));
  dated.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const first = modelEvent(1, 'nominated', `${TAKEN_IN}T08:00:00+07:00`);
  return [first, ...dated.map(({ type, at, details }, n) => modelEvent(n + 2, type, at, details))];
}
