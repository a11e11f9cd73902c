/** Scores as they stand: the conclusion, the spread, and reviewers × criteria. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, ModelScoring, Score } from '@gd/contract';
import { formatDateTime, formatNumber } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import { facts } from '../../case-timeline/timeline.js';
import { scoringMessages } from './messages.js';
import { bandLabel } from './scoring-steps.js';

/** All scores that are shown, the reader's own first. */
const scoresOf = ({ mine, others }: ModelScoring): Score[] => [...(mine ? [mine] : []), ...(others ?? [])];

const pointsOf = ({ marks }: Score, id: string): number | undefined =>
  marks.find(({ criterion }) => criterion === id)?.points;

/** How far apart values are, in words: colour says nothing here. */
function spread(values: readonly number[], locale: Locale): string {
  const words = scoringMessages[locale];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const number = (value: number) => formatNumber(value, locale);
  return low === high ? words.same : words.spreadOf(number(low), number(high), number(high - low));
}

export function resultView(
  { result, criteria }: ModelScoring,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!result) return nothing;
  const words = scoringMessages[locale];
  return html`<div class="notice notice-success">
    <p>
      <strong>${words.result}: ${words.outOf(formatNumber(result.total, locale))}</strong>,
      ${bandLabel(criteria, result.band, locale)}
    </p>
    <p class="prose">${result.reasons}</p>
    <p class="small muted">${words.concludedBy(result.by, formatDateTime(result.at, locale))}</p>
  </div>`;
}

/** Without others to compare with, the own total alone. */
export function summaryView(scoring: ModelScoring, locale: Locale): TemplateResult | typeof nothing {
  const { summary, criteria } = scoring;
  if (!summary) return nothing;
  const words = scoringMessages[locale];
  const number = (value: number) => formatNumber(value, locale);
  return html`
    ${
      summary.discuss
        ? html`<div class="notice notice-warning">
            <p>
              <strong>${icon('alert')} ${words.discuss}.</strong>
              ${words.discussText(number(summary.highest - summary.lowest), number(criteria.discussAbove))}
            </p>
          </div>`
        : nothing
    }
    <p class="label">${words.summary}</p>
    ${facts([
      [words.count, number(summary.count)],
      [words.mean, `${number(summary.mean)} (${bandLabel(criteria, summary.band, locale)})`],
      [words.median, number(summary.median)],
      [words.range, spread([summary.lowest, summary.highest], locale)],
      [words.deviation, number(summary.deviation)],
    ])}
    ${scoreTable(scoring, locale)}
    ${scoresOf(scoring).some(({ ownUnit }) => ownUnit) ? html`<p class="hint">${words.ownUnitHint}</p>` : nothing}
    ${remarks(scoring, locale)}
  `;
}

function scoreTable(scoring: ModelScoring, locale: Locale): TemplateResult {
  const words = scoringMessages[locale];
  const scores = scoresOf(scoring);
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, locale));
  // More columns than a phone has room for: the table scrolls by itself, by keyboard too.
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="score-caption">
    <table class="scores">
      <caption id="score-caption">
        ${words.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.criterion}</th>
          ${scores.map(
            (score) =>
              html`<th scope="col" class="number">
                ${score.reviewer}${score === scoring.mine ? ` (${words.you})` : ''}
                ${score.ownUnit ? html`<span class="own-unit">${words.ownUnit}</span>` : nothing}
              </th>`,
          )}
          <th scope="col">${words.spread}</th>
        </tr>
      </thead>
      <tbody>
        ${scoring.criteria.criteria.map(
          ({ id, label, points }) =>
            html`<tr>
              <th scope="row">${label[locale]} <span class="muted">/${number(points)}</span></th>
              ${scores.map((score) => html`<td class="number">${number(pointsOf(score, id))}</td>`)}
              <td>
                ${spread(
                  scores.flatMap((score) => pointsOf(score, id) ?? []),
                  locale,
                )}
              </td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.sum}</th>
          ${scores.map(({ total }) => html`<td class="number">${number(total)}</td>`)}
          <td>
            ${spread(
              scores.map(({ total }) => total),
              locale,
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

/** What reviewers wrote beside their points. */
function remarks(scoring: ModelScoring, locale: Locale): TemplateResult | typeof nothing {
  const words = scoringMessages[locale];
  const criteria = new Map(scoring.criteria.criteria.map(({ id, label }) => [id, label[locale]]));
  const said = scoresOf(scoring).flatMap(({ reviewer, marks, comment, changed }) => {
    const lines = [
      ...(changed ? [words.changed(formatNumber(changed.before, locale), changed.reason)] : []),
      ...(comment ? [comment] : []),
      ...marks.flatMap(({ criterion, reason }) =>
        reason ? [`${criteria.get(criterion) ?? criterion}: ${reason}`] : [],
      ),
    ];
    return lines.length > 0 ? [{ reviewer, lines }] : [];
  });
  if (said.length === 0) return nothing;
  return html`<details open>
    <summary>${words.remarks}</summary>
    <dl class="remarks">
      ${said.map(
        ({ reviewer, lines }) =>
          html`<div>
            <dt>${reviewer}</dt>
            ${lines.map((line) => html`<dd class="prose">${line}</dd>`)}
          </div>`,
      )}
    </dl>
  </details>`;
}
