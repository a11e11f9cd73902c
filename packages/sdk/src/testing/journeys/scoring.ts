/** What reviewers give alone, what a committee concludes, and what people say. */
import { CRITERIA_EXAMPLE } from '@gd/rules';
import { describe, expect, it } from 'vitest';
import { isGdError } from '../../index.js';
import { failureOf } from '../failure.js';
import { NOTE } from '../model-calls.js';
import { provinceOf } from './register.js';
import type { Stage } from './stage.js';

const criteriaOf = (year: number) => ({
  ...{ ...CRITERIA_EXAMPLE, year },
  criteria: [...CRITERIA_EXAMPLE.criteria],
  bands: [...CRITERIA_EXAMPLE.bands],
});

export const scoringJourneys = (stage: Stage): void => {
  describe('a scoring', () => {
    it('is given alone, seen afterwards, changed with a reason and concluded', async () => {
      const [first, second] = [
        await provinceOf(stage, 'model-reviewer'),
        await provinceOf(stage, 'model-reviewer'),
      ];
      const committee = await provinceOf(stage, 'committee');
      const { id: criteriaId, used } = await committee.scoring.putCriteria(criteriaOf(2030));
      expect(used).toBe(false);
      expect((await first.scoring.criteria(2030)).map(({ id }) => id)).toEqual([criteriaId]);
      const { id } = await stage.citizen.models.read('dvk-003');
      const marks = CRITERIA_EXAMPLE.criteria.map(({ id: criterion, points }) => ({ criterion, points }));
      await first.scoring.score(id, { criteriaId, marks });
      expect(await second.scoring.read(id, criteriaId)).toMatchObject({
        mine: null,
        handedIn: 1,
        others: null,
      });
      const halves = marks.map((mark) => ({ ...mark, points: mark.points / 2 }));
      const both = await second.scoring.score(id, { criteriaId, marks: halves });
      expect(both).toMatchObject({
        mine: { total: 50 },
        others: [{ total: 100 }],
        summary: { discuss: true },
      });
      const unreasoned = await failureOf(second.scoring.score(id, { criteriaId, marks }));
      expect(isGdError(unreasoned, 'problem') && unreasoned.code).toBe('change_reason_required');
      const changed = await second.scoring.score(id, { criteriaId, marks, changeReason: NOTE });
      expect(changed.mine?.changed).toEqual({ reason: NOTE, before: 50 });
      const { result } = await committee.scoring.conclude(id, { criteriaId, reasons: NOTE });
      expect(result).toMatchObject({ total: 100, band: 'excellent', reasons: NOTE });
      expect(await committee.models.open(id)).toMatchObject({ score: 100 });
    });
  });

  describe('a survey', () => {
    it('counts one answer of a device, and shows averages from five on', async () => {
      const { surveys } = stage.citizen;
      const answers = { benefit: 5, participation: 4, keep: 5 };
      const device = crypto.randomUUID();
      await surveys.answer('dvk-003', { device, answers });
      expect(await surveys.answer('dvk-003', { device, answers: { ...answers, benefit: 1 } })).toMatchObject({
        count: 1,
      });
      expect((await surveys.read('dvk-003')).questions[0]?.average).toBeNull();
      const others = Array.from({ length: 4 }, () => ({ device: crypto.randomUUID(), answers }));
      for (const other of others) await surveys.answer('dvk-003', other);
      expect(await surveys.read('dvk-003')).toMatchObject({
        count: 5,
        questions: [{ average: 4.2 }, {}, {}],
      });
    });
  });
};
