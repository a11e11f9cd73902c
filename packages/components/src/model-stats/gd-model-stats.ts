import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ModelRegister } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import { barChart, hatch } from '../base/bars.js';
import { chartFigure } from '../base/chart-figure.js';
import { chartFigureStyles } from '../base/chart-figure.styles.js';
import { csvFile } from '../base/csv.js';
import type { Failure } from '../base/failure.js';
import { formatDateTime, formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { type Division, DIVISIONS, FLOW, type FlowRow, rowsOf, whole } from './flows.js';
import { modelStatsMessages } from './messages.js';
import { modelStatsStyles } from './model-stats.styles.js';
import { flowTable, publishedTable } from './tables.js';

const YEAR = /^(19|20)\d{2}$/;
/** So many units are drawn; all are in the table. */
const DRAWN_UNITS = 15;

const HEADS = { byYear: 'year', byField: 'field', byUnit: 'unit', byLevel: 'level', byKind: 'kind' } as const;

/**
 * The yearly register of Dân vận khéo models: what stood at the start of each year, what came, what was removed and what
 * stands at its end; by year, field, unit, level and kind, as charts, tables and files, with published figures beside it.
 *
 * @summary The yearly register of models, which always reconciles.
 * @element gd-model-stats
 * @slot fallback - What to show when the figures cannot be loaded, such as a link.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The figures could not be loaded.
 * @csspart totals - The figures in all.
 * @csspart figure - Each chart with its table.
 * @csspart published - The figures that sources published.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for bars and buttons.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The figures are being loaded.
 * @cssstate ready - The figures are shown.
 * @cssstate empty - The register has no model in this period.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-model-stats from="2019" to="2025"></gd-model-stats>
 * ```
 * @example
 * ```html
 * <gd-model-stats unit="14329@2025-07-01" heading-level="3"></gd-model-stats>
 * ```
 * @status experimental
 * @since 0.3.0
 */
export class GdModelStats extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    iconStyles,
    chartFigureStyles,
    modelStatsStyles,
  ];

  /** The first year; without it, the first in which a model was registered. */
  @property() from = '';

  /** The last year; without it, the present one. */
  @property() to = '';

  /** Key of a unit of today, such as `14329@2025-07-01`; without it, the whole province. */
  @property() unit = '';

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private register?: ModelRegister | undefined;
  @state() private failure?: Failure | undefined;
  @state() private asTable: ReadonlySet<Division> = new Set();

  readonly #latest = new Latest(this);

  constructor() {
    super();
    new OnConfigure(this, () => void this.#load());
  }

  /** Loads the figures again. */
  reload(): void {
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['from', 'to', 'unit', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    this.state = 'loading';
    const { from, to, unit } = this;
    const query = {
      ...(YEAR.test(from) && { from: Number(from) }),
      ...(YEAR.test(to) && { to: Number(to) }),
      ...(unit && { unit }),
    };
    try {
      const register = await this.#latest.run((signal) => this.client.models.yearly(query, { signal }));
      if (register === SUPERSEDED) return;
      this.register = register;
      const { start, new: added } = whole(register);
      this.state = start + added === 0 ? 'empty' : 'ready';
    } catch (error) {
      this.register = undefined;
      this.failure = this.fail(error);
    }
  }

  protected override render(): TemplateResult {
    const { register, failure, locale, state: now } = this;
    if (failure) return this.afterFailure(failureView(failure, locale, () => void this.#load()));
    if (!register)
      return html`<p class="visually-hidden" role="status">${baseMessages[locale].loading}</p>
        ${this.whileLoading(html`<div class="skeleton" aria-hidden="true"></div>`)}`;
    const words = modelStatsMessages[locale];
    const [first, last] = [register.years[0], register.years.at(-1)];
    return html`<section aria-labelledby="stats-title" aria-busy=${now === 'loading'}>
      ${heading(
        headingLevel(this.headingLevel, 2),
        first && last ? words.period(first.year, last.year) : words.title,
        'stats-title',
      )}
      ${
        now === 'empty'
          ? html`<p role="status">${words.none}</p>`
          : html`${hatch()} ${this.#totals(register)}
            ${DIVISIONS.map((division) => this.#figure(division, rowsOf(register, division, locale)))}`
      }
      <div class="notes small muted">
        <p>
          ${words.method}
          ${register.undated > 0 ? words.undated(formatNumber(register.undated, locale)) : nothing}
          ${words.countedAt(formatDateTime(register.countedAt, locale))}
        </p>
      </div>
      ${register.published.length > 0 ? this.#published(register) : nothing}
    </section>`;
  }

  #totals(register: ModelRegister): TemplateResult {
    const { locale } = this;
    const words = modelStatsMessages[locale];
    const flow = whole(register);
    return html`<dl class="totals" part="totals" aria-label=${words.total}>
      ${FLOW.map(
        (name) =>
          html`<div>
            <dt>${words.counts[name]}</dt>
            <dd class="total-number">${formatNumber(flow[name], locale)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #figure(division: Division, rows: readonly FlowRow[]): TemplateResult | typeof nothing {
    // One row says no more than the figures in all.
    if (rows.length < 2 || !this.register) return nothing;
    const { locale } = this;
    const words = modelStatsMessages[locale];
    const title = words[division];
    const head = words[HEADS[division]];
    const number = (value: number) => formatNumber(value, locale);
    const drawn = division === 'byUnit' ? rows.slice(0, DRAWN_UNITS) : rows;
    const most = rows.reduce((best, row) =>
      best.isUnknown || (row.end > best.end && !row.isUnknown) ? row : best,
    );
    const { start, new: added, removed, end } = whole(this.register);
    const asTable = this.asTable.has(division);
    return chartFigure({
      id: division,
      title,
      level: headingLevel(headingLevel(this.headingLevel, 2) + 1, 6),
      locale,
      caption:
        division === 'byYear'
          ? words.summary(number(start), number(added), number(removed), number(end))
          : [
              words.most(most.label, number(most.end)),
              drawn.length < rows.length ? words.more(drawn.length) : '',
            ].join(' '),
      chart: barChart(
        words.chartName(title),
        drawn.map((row) => ({
          label: row.label,
          parts: [
            { look: 'plain', value: row.end - Math.min(row.end, row.new) },
            { look: 'main', value: Math.min(row.end, row.new) },
            { look: 'hatched', value: row.removed },
          ],
          number: number(row.end),
        })),
        [
          { look: 'plain', label: words.standing },
          { look: 'main', label: words.counts.new },
          { look: 'hatched', label: words.counts.removed },
        ],
      ),
      table: flowTable(rows, head, title, locale, asTable),
      asTable,
      show: (table) => {
        const others = [...this.asTable].filter((other) => other !== division);
        this.asTable = new Set(table ? [...others, division] : others);
      },
      csv: {
        name: words.csvName,
        file: () =>
          csvFile([
            [head, ...FLOW.map((name) => words.counts[name])],
            ...rows.map((row) => [row.label, ...FLOW.map((name) => row[name])]),
          ]),
      },
    });
  }

  #published(register: ModelRegister): TemplateResult {
    const words = modelStatsMessages[this.locale];
    const level = headingLevel(headingLevel(this.headingLevel, 2) + 1, 6);
    return html`<div class="published" part="published">
      ${heading(level, words.published, 'published')}
      <p class="small muted">${words.publishedNote}</p>
      ${publishedTable(register, this.locale)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-stats': GdModelStats;
  }
}
