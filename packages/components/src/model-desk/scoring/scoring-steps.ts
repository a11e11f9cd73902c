/** Scoring as steps: a reviewer's own score, and the committee's conclusion. */
import { html, nothing, type TemplateResult } from 'lit';
import { bandOf, scoreTotal } from '@gd/rules';
import { schemaOf, scoring, type CriteriaSet, type Locale, type ModelScoring } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { formatNumber } from '../../base/format.js';
import { stepMessages } from '../steps/messages.js';
import type { Draft, Field, FieldMessages, Step } from '../steps/step.js';
import { scoringMessages } from './messages.js';

export interface ScoringWays {
  client: () => GdClient;
  took: (after: ModelScoring) => void;
}

/** Replaced by the key of the attempt, so that a repeat is the same score. */
const ANY_ID = '00000000-0000-7000-8000-000000000000';

const pointsName = (criterion: string): string => `points-${criterion}`;
const reasonName = (criterion: string): string => `reason-${criterion}`;

/** Points that can be counted; what is not typed yet counts nothing. */
export function marksOf({ criteria }: CriteriaSet, draft: Draft): { criterion: string; points: number }[] {
  return criteria.flatMap(({ id }) => {
    const typed = draft[pointsName(id)]?.trim() ?? '';
    const points = Number(typed);
    return typed !== '' && Number.isFinite(points) ? [{ criterion: id, points }] : [];
  });
}

export const bandLabel = ({ bands }: Pick<CriteriaSet, 'bands'>, id: string, locale: Locale): string =>
  bands.find((band) => band.id === id)?.label[locale] ?? id;

/** What the points come to while they are typed; the band is known when each criterion has its points. */
function liveTotal(set: CriteriaSet, draft: Draft, locale: Locale): TemplateResult {
  const words = scoringMessages[locale];
  const marks = marksOf(set, draft);
  const number = (value: number) => formatNumber(value, locale);
  const all = set.criteria.reduce((sum, { points }) => sum + points, 0);
  const share = scoreTotal(set, marks);
  const given = words.total(number(marks.reduce((sum, { points }) => sum + points, 0)), number(all));
  const complete = marks.length === set.criteria.length;
  return html`<p class="live-total" role="status">
    <strong>${given}${all === 100 ? nothing : `, ${words.share(number(share))}`}</strong>
    <span class="small"
      >${complete ? words.band(bandLabel(set, bandOf(set, share), locale)) : words.marked(marks.length, set.criteria.length)}</span
    >
  </p>`;
}

function markFields({ criteria }: CriteriaSet): Field[] {
  return criteria.flatMap(({ id, label, points }): Field[] => {
    const group = (locale: Locale) => label[locale];
    return [
      {
        name: pointsName(id),
        label: (locale) => scoringMessages[locale].points(formatNumber(points, locale)),
        control: 'number',
        max: points,
        group,
      },
      {
        name: reasonName(id),
        label: (locale) => scoringMessages[locale].reason,
        control: 'line',
        optional: true,
        maxLength: 1_000,
        group,
      },
    ];
  });
}

function tooMany({ criteria }: CriteriaSet, draft: Draft): FieldMessages {
  const over = criteria.filter(({ id, points }) => Number(draft[pointsName(id)] ?? '') > points);
  return Object.fromEntries(
    over.map(({ id, points }) => [
      pointsName(id),
      (locale: Locale) => scoringMessages[locale].tooMany(formatNumber(points, locale)),
    ]),
  );
}

/** The score that was handed in, to begin a change with. */
const firstScore = ({ mine }: ModelScoring): Draft =>
  mine === null
    ? {}
    : {
        comment: mine.comment,
        ...Object.fromEntries(
          mine.marks.flatMap(({ criterion, points, reason }) => [
            [pointsName(criterion), String(points)],
            [reasonName(criterion), reason],
          ]),
        ),
      };

export function scoreStep(now: ModelScoring, { client, took }: ScoringWays): Step {
  const { criteria: set, mine, modelId } = now;
  const isChange = mine !== null;
  return {
    name: 'score',
    title: (locale) => scoringMessages[locale][isChange ? 'change' : 'score'],
    submit: (locale) => scoringMessages[locale][isChange ? 'submitChange' : 'submitScore'],
    hint: (locale) => scoringMessages[locale].scoreHint,
    possible: now.result === null,
    version: `${set.id} ${mine?.id ?? ''}`,
    fields: [
      ...markFields(set),
      {
        name: 'comment',
        label: (locale) => scoringMessages[locale].comment,
        control: 'lines',
        optional: true,
        maxLength: 2_000,
      },
      ...(isChange
        ? [
            {
              name: 'changeReason',
              label: (locale: Locale) => scoringMessages[locale].changeReason,
              control: 'lines',
              maxLength: 1_000,
              rows: 2,
            } as const satisfies Field,
          ]
        : []),
    ],
    first: firstScore(now),
    body: (values) => ({
      id: ANY_ID,
      criteriaId: set.id,
      marks: set.criteria.map(({ id }) => ({
        criterion: id,
        points: values[pointsName(id)],
        reason: values[reasonName(id)] ?? '',
      })),
      comment: values['comment'] ?? '',
      ...(isChange && { changeReason: values['changeReason'] }),
    }),
    schema: schemaOf(scoring.score.body),
    check: (draft) => tooMany(set, draft),
    fieldOf: (pointer) => {
      const [, head, at, part] = pointer.split('/');
      const criterion = head === 'marks' ? set.criteria[Number(at)]?.id : undefined;
      if (criterion === undefined) return undefined;
      return part === 'reason' ? reasonName(criterion) : pointsName(criterion);
    },
    beside: (draft, locale) => liveTotal(set, draft, locale),
    send: async (body, { idempotencyKey }) => {
      // The contract's own schema has found that the body is a score.
      const draft = body as Parameters<GdClient['scoring']['score']>[1];
      took(await client().scoring.score(modelId, { ...draft, id: idempotencyKey }, { idempotencyKey }));
      return (locale) => scoringMessages[locale].handedInDone;
    },
  };
}

export function concludeStep(now: ModelScoring, { client, took }: ScoringWays): Step {
  const { criteria: set, modelId, summary, result, handedIn } = now;
  return {
    name: 'conclude',
    title: (locale) => scoringMessages[locale].conclude,
    submit: (locale) => scoringMessages[locale].submitConclusion,
    hint: (locale) => scoringMessages[locale].concludeHint,
    possible: result === null && handedIn > 0,
    // A conclusion is drawn from the scores that were seen.
    version: `${set.id} ${handedIn} ${summary?.mean ?? ''}`,
    fields: [
      {
        name: 'total',
        label: (locale) => scoringMessages[locale].concludeTotal,
        hint: (locale) =>
          summary
            ? scoringMessages[locale].concludeMean(formatNumber(summary.mean, locale))
            : scoringMessages[locale].concludeBlank,
        control: 'number',
        optional: true,
        max: 100,
      },
      {
        name: 'reasons',
        label: (locale) => scoringMessages[locale].reasons,
        hint: (locale) => stepMessages[locale].public,
        control: 'lines',
        maxLength: 4_000,
      },
    ],
    first: {},
    body: (values) => ({ ...values, criteriaId: set.id }),
    schema: schemaOf(scoring.conclude.body),
    beside: ({ total = '' }, locale) => {
      const decided = total.trim() === '' ? summary?.mean : Number(total);
      return decided === undefined || Number.isNaN(decided)
        ? html`${nothing}`
        : html`<p class="live-total" role="status">
            <strong>${scoringMessages[locale].outOf(formatNumber(decided, locale))}</strong>
            <span class="small"
              >${scoringMessages[locale].band(bandLabel(set, bandOf(set, decided), locale))}</span
            >
          </p>`;
    },
    send: async (body, { idempotencyKey }) => {
      const conclusion = body as Parameters<GdClient['scoring']['conclude']>[1];
      took(await client().scoring.conclude(modelId, conclusion, { idempotencyKey }));
      return (locale) => scoringMessages[locale].concludedDone;
    },
  };
}
