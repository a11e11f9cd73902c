/** Criteria of the demo, scores of its own models and what people say of them. None of it was ever said. */
import { CRITERIA_EXAMPLE, summariseScores, vietnamDate } from '@gd/rules';
import type { Db } from '../database/database.js';
import { lockModel, type ModelRow } from '../models/store.js';
import { writeCriteria } from '../scoring/criteria.js';
import { findCriteria } from '../scoring/criteria-store.js';
import { recordResult } from '../scoring/evidence.js';
import { insertScore, scoresOf } from '../scoring/score-store.js';
import { putAnswer } from '../surveys/store.js';
import { deviceHash } from '../surveys/surveys.js';
import type { Services } from '../use-case.js';
import { seedId } from './seed-id.js';

const TENANT = '37';
const PROVINCE = '37@2025-07-01';
const YEAR = 2026;
const CRITERIA_ID = seedId(`${TENANT}/criteria/${YEAR}`);

/** Others than the people who sign in to the demo, who score for themselves. */
const REVIEWERS = {
  thinh: 'Lương Đức Thịnh (trình diễn)',
  van: 'Ngô Thị Hồng Vân (trình diễn)',
} as const;

interface DemoScore {
  by: keyof typeof REVIEWERS;
  /** Points in the order of the criteria. */
  points: readonly number[];
  comment: string;
  /** Of a score that its reviewer gave anew. */
  changeReason?: string;
}

interface DemoScoring {
  model: string;
  scores: readonly DemoScore[];
  /** Undefined while the scoring is open; without a total, the mean. */
  concluded?: { total?: number; reasons: string };
  /** Benefit, participation, keep. */
  survey: readonly (readonly [number, number, number])[];
}

const SCORINGS: readonly DemoScoring[] = [
  {
    model: 'mot-cua-luu-dong',
    scores: [
      { by: 'thinh', points: [5, 5, 10, 13, 23, 15, 9, 14], comment: 'Hiệu quả rõ, người dân khen.' },
      { by: 'van', points: [5, 5, 9, 12, 20, 14, 8, 13], comment: 'Nên có thêm lịch cố định từng xóm.' },
    ],
    concluded: { reasons: 'Hai người chấm thống nhất; mô hình giải quyết đúng việc người dân cần.' },
    survey: [
      ...[[5, 4, 5] as const, [5, 5, 5] as const, [4, 4, 5] as const, [5, 3, 4] as const],
      ...[[4, 4, 4] as const, [5, 5, 5] as const, [3, 4, 4] as const, [5, 4, 5] as const],
    ],
  },
  {
    model: 'rau-sach-nha-luoi',
    scores: [
      { by: 'thinh', points: [5, 5, 8, 9, 19, 11, 6, 9], comment: '' },
      { by: 'van', points: [5, 5, 8, 12, 21, 12, 7, 12], comment: 'Cần hợp đồng tiêu thụ dài hơn.' },
      {
        by: 'thinh',
        points: [5, 5, 8, 11, 20, 12, 6, 11],
        comment: 'Đã xem thêm hợp đồng với hai bếp ăn trường học.',
        changeReason: 'Xã gửi bổ sung hợp đồng tiêu thụ sau khi đã chấm.',
      },
    ],
    concluded: {
      total: 78,
      reasons: 'Lấy thấp hơn điểm trung bình vì đầu ra mới ổn định được một vụ.',
    },
    survey: [
      [4, 4, 5],
      [5, 4, 5],
      [4, 3, 4],
      [5, 5, 5],
      [3, 4, 4],
      [4, 4, 5],
    ],
  },
  {
    model: 'tu-sach-nha-van-hoa',
    scores: [
      { by: 'thinh', points: [5, 5, 6, 6, 8, 9, 3, 6], comment: 'Ít người đến mượn.' },
      { by: 'van', points: [5, 5, 8, 9, 16, 12, 5, 11], comment: 'Trẻ em bắt đầu đến nhiều hơn.' },
    ],
    survey: [
      [3, 3, 4],
      [4, 2, 4],
    ],
  },
  {
    model: 'camera-an-ninh-ngo-xom',
    scores: [{ by: 'van', points: [5, 5, 9, 10, 17, 11, 8, 10], comment: '' }],
    survey: [],
  },
];

const marksOf = (points: readonly number[]) =>
  CRITERIA_EXAMPLE.criteria.map(({ id }, i) => ({ criterion: id, points: points[i] ?? 0, reason: '' }));

const modelIdOf = (slug: string): string => seedId(`${TENANT}/model/${slug}`);

interface Within {
  db: Db;
  services: Services;
  now: Date;
}

async function score({ db, now }: Within, { model, scores }: DemoScoring): Promise<void> {
  const key = { tenant: TENANT, modelId: modelIdOf(model), criteriaId: CRITERIA_ID };
  const versions = new Map<string, number>();
  for (const { by, points, comment, changeReason } of scores) {
    const version = (versions.get(by) ?? 0) + 1;
    versions.set(by, version);
    await insertScore(db, key, {
      score_id: seedId(`${TENANT}/score/${model}/${by}/${version}`),
      reviewer_id: `key:demo-${by}`,
      reviewer_name: REVIEWERS[by],
      own_unit: false,
      version,
      marks: marksOf(points),
      comment,
      change_reason: changeReason ?? null,
      at: now.toISOString(),
    });
  }
}

async function conclude(
  within: Within,
  row: ModelRow,
  { total, reasons }: NonNullable<DemoScoring['concluded']>,
): Promise<void> {
  const { db, now } = within;
  const key = { tenant: TENANT, modelId: row.model_id, criteriaId: CRITERIA_ID };
  const { mean } = summariseScores(CRITERIA_EXAMPLE, await scoresOf(db, key));
  await recordResult(within, row, key, {
    officer_id: 'key:demo',
    officer_name: 'Cán bộ trình diễn',
    unit_key: PROVINCE,
    on_date: vietnamDate(now),
    text: reasons,
    sets: { score: total ?? mean },
  });
}

async function survey({ db, services, now }: Within, { model, survey }: DemoScoring): Promise<void> {
  const key = { tenant: TENANT, modelId: modelIdOf(model) };
  for (const [i, [benefit, participation, keep]] of survey.entries()) {
    const device = deviceHash(services.vault, key, `demo ${i}`);
    await putAnswer(db, key, device, { benefit, participation, keep }, vietnamDate(now));
  }
}

/** Writes what is not there yet, after the models of the demo. Returns how many models were scored now. */
export async function seedDemoScoring(services: Services, now: Date): Promise<number> {
  let scored = 0;
  await services.database.transaction(async (db) => {
    const within = { db, services, now };
    const { criteria, bands, ...rest } = CRITERIA_EXAMPLE;
    const set = { ...rest, id: CRITERIA_ID, year: YEAR, criteria: [...criteria], bands: [...bands] };
    if (!(await findCriteria(db, TENANT, CRITERIA_ID))) await writeCriteria(db, TENANT, set, now);
    for (const scoring of SCORINGS) {
      const row = await lockModel(db, TENANT, modelIdOf(scoring.model));
      const key = { tenant: TENANT, modelId: modelIdOf(scoring.model), criteriaId: CRITERIA_ID };
      if (!row?.listed || (await scoresOf(db, key)).length > 0) continue;
      await score(within, scoring);
      if (scoring.concluded) await conclude(within, row, scoring.concluded);
      await survey(within, scoring);
      scored += 1;
    }
  });
  return scored;
}
