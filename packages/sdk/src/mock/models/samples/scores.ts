/** Scores of two colleagues, and what a committee concluded of some. */
import { bandOf, CRITERIA_EXAMPLE, summariseScores } from '@gd/rules';
import { stateOf, type MockModel } from '../model.js';
import type { MockCriteria, MockResult, MockScore } from '../scores.js';

const COLLEAGUES = ['Lê Văn Nam', 'Đỗ Thị Hạnh'];

export const sampleCriteria = (): MockCriteria =>
  structuredClone({
    ...CRITERIA_EXAMPLE,
    id: '0193540e-5a00-7000-b000-000000000001',
    year: 2026,
    criteria: [...CRITERIA_EXAMPLE.criteria],
    bands: [...CRITERIA_EXAMPLE.bands],
  });

/** Shares of a criterion's points, in halves of a point: different ones for each model, reviewer and criterion. */
const shareOf = (model: number, reviewer: number, criterion: number): number =>
  0.7 + (((model * 7 + criterion * 3 + reviewer * 5) % 7) - (model % 5 === 0 ? reviewer * 3 : 0)) * 0.05;

export function sampleScores(models: readonly MockModel[]): { scores: MockScore[]; results: MockResult[] } {
  const criteria = sampleCriteria();
  const scored = models.filter((model) => stateOf(model).outcome === 'good');
  const scores = scored.flatMap((model, m) =>
    COLLEAGUES.map((reviewer, r): MockScore => ({
      id: `0193540e-5a00-7000-b100-${String(m * 2 + r + 1).padStart(12, '0')}`,
      modelId: model.id,
      criteriaId: criteria.id,
      reviewer,
      ownUnit: m === 1 && r === 1,
      marks: criteria.criteria.map(({ id, points }, c) => ({
        criterion: id,
        points: Math.min(points, Math.round(points * shareOf(m, r, c) * 2) / 2),
        reason: '',
      })),
      comment: r === 0 ? 'Hồ sơ đủ, đã xem tại chỗ.' : '',
      at: `2026-11-${String(10 + r).padStart(2, '0')}T09:00:00+07:00`,
      changed: null,
    })),
  );
  // The committee has come as far as every second one.
  const results = scored
    .filter((_, m) => m % 2 === 0)
    .map(({ id }): MockResult => {
      const { mean } = summariseScores(
        criteria,
        scores.filter(({ modelId }) => modelId === id),
      );
      return {
        modelId: id,
        criteriaId: criteria.id,
        total: mean,
        band: bandOf(criteria, mean),
        reasons: 'Thống nhất theo điểm trung bình của những người chấm.',
        by: 'Ban Chỉ đạo tỉnh',
        at: '2026-11-16T15:00:00+07:00',
      };
    });
  return { scores, results };
}
