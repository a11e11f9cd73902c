/** Points that reviewers give by a province's criteria, and what they come to. Shares are of all points, 0 to 100. */

export interface Criterion {
  readonly id: string;
  /** The most that can be given. */
  readonly points: number;
}

export interface Criteria {
  readonly criteria: readonly Criterion[];
  /** From the highest to the lowest, each from a share; the last from 0. */
  readonly bands: readonly { readonly id: string; readonly from: number }[];
  /** Scores further apart than this are to be talked over. */
  readonly discussAbove: number;
}

export interface Mark {
  readonly criterion: string;
  readonly points: number;
}

export interface CriteriaError {
  readonly pointer: string;
  readonly code:
    'duplicate' | 'bands_have_gaps' | 'criterion_unknown' | 'more_than_points' | 'criterion_missing';
}

const round = (value: number): number => Math.round(value * 10) / 10;

const duplicates = (ids: readonly string[], pointer: (i: number) => string): CriteriaError[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [{ pointer: pointer(i), code: 'duplicate' as const }] : []));

/** What is wrong with a set of criteria; nothing for a set that every score falls into one band of. */
export function checkCriteria({ criteria, bands }: Criteria): CriteriaError[] {
  const down = bands.every(({ from }, i) => i === 0 || from < (bands[i - 1]?.from ?? 0));
  return [
    ...duplicates(
      criteria.map(({ id }) => id),
      (i) => `/criteria/${i}/id`,
    ),
    ...duplicates(
      bands.map(({ id }) => id),
      (i) => `/bands/${i}/id`,
    ),
    ...(down && bands.at(-1)?.from === 0 ? [] : [{ pointer: '/bands', code: 'bands_have_gaps' as const }]),
  ];
}

/** What is wrong with a reviewer's marks: each criterion has one mark, within its points. */
export function checkMarks({ criteria }: Criteria, marks: readonly Mark[]): CriteriaError[] {
  const given = marks.map(({ criterion }) => criterion);
  const wrong = marks.flatMap(({ criterion, points }, i): CriteriaError[] => {
    const most = criteria.find(({ id }) => id === criterion)?.points;
    if (most === undefined) return [{ pointer: `/marks/${i}/criterion`, code: 'criterion_unknown' }];
    return points > most ? [{ pointer: `/marks/${i}/points`, code: 'more_than_points' }] : [];
  });
  const complete = criteria.every(({ id }) => given.includes(id));
  return [
    ...wrong,
    ...duplicates(given, (i) => `/marks/${i}/criterion`),
    ...(complete ? [] : [{ pointer: '/marks', code: 'criterion_missing' as const }]),
  ];
}

/** The share of all points, 0 to 100, to one decimal. */
export function scoreTotal({ criteria }: Criteria, marks: readonly Mark[]): number {
  const all = criteria.reduce((sum, { points }) => sum + points, 0);
  return all === 0 ? 0 : round((marks.reduce((sum, { points }) => sum + points, 0) / all) * 100);
}

/** The band that a share falls into. */
export const bandOf = ({ bands }: Criteria, total: number): string =>
  (bands.find(({ from }) => total >= from) ?? bands.at(-1))?.id ?? '';

export interface ScoresSummary {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation of these scores. */
  readonly deviation: number;
  readonly band: string;
  /** The scores are too far apart to be averaged without a word. */
  readonly discuss: boolean;
  readonly byCriterion: readonly {
    readonly criterion: string;
    readonly mean: number;
    readonly lowest: number;
    readonly highest: number;
  }[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What several reviewers' scores come to, with their spread. @throws {RangeError} without a score */
export function summariseScores(
  criteria: Criteria,
  scores: readonly { readonly marks: readonly Mark[] }[],
): ScoresSummary {
  if (scores.length === 0) throw new RangeError('There is no score to summarise');
  const totals = scores.map(({ marks }) => scoreTotal(criteria, marks));
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];
  const average = mean(totals);
  return {
    count: totals.length,
    mean: round(average),
    median: round(median(totals)),
    lowest,
    highest,
    deviation: round(Math.sqrt(mean(totals.map((total) => (total - average) ** 2)))),
    band: bandOf(criteria, round(average)),
    discuss: round(highest - lowest) > criteria.discussAbove,
    byCriterion: criteria.criteria.map(({ id }) => {
      const points = scores.flatMap(({ marks }) =>
        marks.filter(({ criterion }) => criterion === id).map((mark) => mark.points),
      );
      return {
        criterion: id,
        mean: round(mean(points)),
        lowest: Math.min(...points),
        highest: Math.max(...points),
      };
    }),
  };
}
