/** Two models side by side; on a narrow page one under the other, aspect by aspect. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  MODEL_FIELD_LABELS,
  MODEL_KIND_LABELS,
  MODEL_LEVEL_LABELS,
  MODEL_STATUS_LABELS,
  REVIEW_OUTCOME_LABELS,
  STORY_PARTS,
  STORY_PART_LABELS,
} from '@gd/rules';
import { type Locale, type ModelScoring, type OfficerModel } from '@gd/contract';
import { formatNumber } from '../../base/format.js';
import { readableFigures } from '../../model-card/figures.js';
import { deskMessages } from '../messages.js';
import { decisionWords, periodWords } from '../model/history.js';
import { unitsToday } from '../model/model-view.js';
import { bandLabel } from '../scoring/scoring-steps.js';

/** A model with its scoring, where the officer may read one. */
export interface Compared {
  view: OfficerModel;
  scoring: ModelScoring | undefined;
}

type Row = readonly [label: string, left: unknown, right: unknown];

/** A row of the same question to both; none where neither has an answer. */
const row = (
  label: string,
  [left, right]: readonly [Compared, Compared],
  of: (one: Compared) => unknown,
): Row[] => {
  const [a, b] = [of(left), of(right)];
  return a || b ? [[label, a, b]] : [];
};

function factRows(pair: readonly [Compared, Compared], locale: Locale): Row[] {
  const words = deskMessages[locale];
  return [
    ...row(words.status, pair, ({ view }) => MODEL_STATUS_LABELS[view.status][locale]),
    ...row(words.outcome, pair, ({ view }) => view.outcome && REVIEW_OUTCOME_LABELS[view.outcome][locale]),
    ...row(words.recognition, pair, ({ view }) => recognition(view, locale)),
    ...row(
      words.kind,
      pair,
      ({ view }) => `${MODEL_KIND_LABELS[view.kind][locale]}, ${MODEL_FIELD_LABELS[view.field][locale]}`,
    ),
    ...row(words.unit, pair, ({ view }) => view.unit?.label[locale]),
    ...row(words.unitToday, pair, ({ view }) => unitsToday(view, locale)),
    ...row(words.year, pair, ({ view }) => view.year),
    ...row(words.period, pair, ({ view }) => periodWords(view.period, locale)),
  ];
}

function recognition({ recognition: level, events }: OfficerModel, locale: Locale): unknown {
  if (level === null) return undefined;
  const decision = events.findLast((event) => event.type === 'recognised' && event.level === level)?.decision;
  return html`${MODEL_LEVEL_LABELS[level][locale]}${
    decision ? html`<span class="small muted extra">${decisionWords(decision, locale)}</span>` : nothing
  }`;
}

/** By name: a figure that only one has stands beside an empty place. */
function figureRows([left, right]: readonly [Compared, Compared], locale: Locale): Row[] {
  const read = ({ view }: Compared) =>
    new Map(readableFigures(view.figures, locale).map(({ label, value }) => [label, value]));
  const [a, b] = [read(left), read(right)];
  return [...new Set([...a.keys(), ...b.keys()])].map((label) => [label, a.get(label), b.get(label)]);
}

function total({ view, scoring }: Compared, locale: Locale): unknown {
  const number = (value: number) => formatNumber(value, locale);
  if (scoring?.result)
    return html`<strong>${number(scoring.result.total)}</strong>,
      ${bandLabel(scoring.criteria, scoring.result.band, locale)}`;
  return view.score === null ? undefined : number(view.score);
}

function scoreRows(pair: readonly [Compared, Compared], locale: Locale): Row[] {
  const words = deskMessages[locale];
  const criteria = new Map(
    pair
      .flatMap(({ scoring }) => scoring?.criteria.criteria ?? [])
      .map(({ id, label }) => [id, label[locale]]),
  );
  return [
    ...row(words.score, pair, (one) => total(one, locale)),
    ...row(words.scores, pair, ({ scoring }) =>
      scoring?.summary
        ? words.meanOf(formatNumber(scoring.summary.mean, locale), scoring.summary.count)
        : scoring && scoring.handedIn > 0 && words.notSeen,
    ),
    ...[...criteria].flatMap(([id, label]) =>
      row(label, pair, ({ scoring }) => {
        const mean = scoring?.summary?.byCriterion.find(({ criterion }) => criterion === id)?.mean;
        return mean === undefined ? undefined : formatNumber(mean, locale);
      }),
    ),
  ];
}

const storyRows = (pair: readonly [Compared, Compared], locale: Locale): Row[] =>
  STORY_PARTS.flatMap((part) =>
    row(
      STORY_PART_LABELS[part][locale],
      pair,
      ({ view }) => view.story[part] && html`<span class="prose">${view.story[part]}</span>`,
    ),
  );

export function compareView(pair: readonly [Compared, Compared], locale: Locale): TemplateResult {
  const words = deskMessages[locale];
  const titles = pair.map(({ view }) => view.title[locale]);
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [words.content, factRows(pair, locale)],
    [words.figures, figureRows(pair, locale)],
    [words.scores, scoreRows(pair, locale)],
    [words.story, storyRows(pair, locale)],
  ];
  const cell = (value: unknown, at: 0 | 1): TemplateResult =>
    html`<td role="cell" data-label=${titles[at] ?? ''}>
      ${value || html`<span class="muted">${words.nothing}</span>`}
    </td>`;
  // The roles are written out: on a narrow page it is not laid out as a table.
  return html`<table class="compare" role="table" aria-labelledby="compare-title">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col"><span class="visually-hidden">${words.aspect}</span></th>
        ${titles.map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}
      </tr>
    </thead>
    ${groups.map(([name, rows]) =>
      rows.length === 0
        ? nothing
        : html`<tbody role="rowgroup">
            <tr role="row" class="group-row">
              <th role="rowheader" scope="rowgroup" colspan="3">${name}</th>
            </tr>
            ${rows.map(
              ([label, left, right]) =>
                html`<tr role="row">
                  <th role="rowheader" scope="row">${label}</th>
                  ${cell(left, 0)} ${cell(right, 1)}
                </tr>`,
            )}
          </tbody>`,
    )}
  </table>`;
}
