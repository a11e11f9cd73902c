import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ServiceStatisticsView } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import { hatch } from '../base/bars.js';
import { chartFigure } from '../base/chart-figure.js';
import { chartFigureStyles } from '../base/chart-figure.styles.js';
import { csvFile } from '../base/csv.js';
import type { Failure } from '../base/failure.js';
import { capitalised, formatDateTime, formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { receivedChart } from './chart.js';
import {
  COUNTS,
  csvLines,
  formatMonth,
  isHidden,
  isSatisfactionHidden,
  monthRows,
  onTimeShare,
  percent,
  satisfactionText,
  unitRows,
  type Row,
} from './figures.js';
import { serviceStatsMessages } from './messages.js';
import { serviceStatsStyles } from './service-stats.styles.js';
import { countsTable } from './table.js';

/** A division of the figures. */
type Division = 'byMonth' | 'byUnit';

/** What the API takes as a month; anything else is left out, as if it were not given. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * How reports and recommendations are settled: received, answered, on time by the first due date, late, refused,
 * reopened, and how satisfied people are; in all, by month and by unit, as a chart and as a table, and as a file.
 *
 * @summary Public figures of how the authorities answer.
 * @element gd-service-stats
 * @slot fallback - What to show when the figures cannot be loaded, such as a link.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The figures could not be loaded.
 * @csspart totals - The figures in all.
 * @csspart figure - Each chart with its table.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for bars and buttons.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The figures are being loaded.
 * @cssstate ready - The figures are shown.
 * @cssstate empty - Nothing came in in this period.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-service-stats from="2026-01" to="2026-12" open-data="37"></gd-service-stats>
 * ```
 * @example
 * ```html
 * <gd-service-stats unit="14329@2025-07-01" heading-level="3"></gd-service-stats>
 * ```
 * @status experimental
 * @since 0.2.0
 */
export class GdServiceStats extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    iconStyles,
    chartFigureStyles,
    serviceStatsStyles,
  ];

  /** The first month, `YYYY-MM`; without it, as far back as there are figures. */
  @property() from = '';

  /** The last month, `YYYY-MM`; without it, the present one. */
  @property() to = '';

  /** Key of the unit, such as `14329@2025-07-01`; without it, all units of the province. */
  @property() unit = '';

  /** The province whose open data is linked, two digits such as `37`; without it there is no link. */
  @property({ attribute: 'open-data' }) openData = '';

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private figures?: ServiceStatisticsView | undefined;
  @state() private failure?: Failure | undefined;
  @state() private asTable: Readonly<Record<Division, boolean>> = { byMonth: false, byUnit: false };

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
      ...(MONTH.test(from) && { from }),
      ...(MONTH.test(to) && { to }),
      ...(unit && { unit }),
    };
    try {
      const figures = await this.#latest.run((signal) => this.client.statistics.read(query, { signal }));
      if (figures === SUPERSEDED) return;
      this.figures = figures;
      this.state = figures.total.received === 0 ? 'empty' : 'ready';
    } catch (error) {
      this.figures = undefined;
      this.failure = this.fail(error);
    }
  }

  protected override render(): TemplateResult {
    const { figures, failure, locale, state: now } = this;
    if (failure) return this.afterFailure(failureView(failure, locale, () => void this.#load()));
    if (!figures)
      return html`<p class="visually-hidden" role="status">${baseMessages[locale].loading}</p>
        ${this.whileLoading(html`<div class="skeleton" aria-hidden="true"></div>`)}`;
    const words = serviceStatsMessages[locale];
    const level = headingLevel(this.headingLevel, 2);
    const { from, to } = figures;
    return html`<section aria-labelledby="stats-title" aria-busy=${now === 'loading'}>
      ${heading(level, words.title, 'stats-title')}
      <p class="muted">${words.period(formatMonth(from, locale), formatMonth(to, locale))}</p>
      ${
        now === 'empty'
          ? html`<p role="status">${words.none}</p>`
          : html`${hatch()} ${this.#totals(figures)} ${this.#figure('byMonth', monthRows(figures, locale))}
            ${this.#figure('byUnit', unitRows(figures, locale))}`
      }
      ${this.#notes(figures)}
    </section>`;
  }

  #totals({ total, minimumCell }: ServiceStatisticsView): TemplateResult {
    const { locale } = this;
    const words = serviceStatsMessages[locale];
    if (isHidden(total)) return html`<p class="notice">${words.hidden(minimumCell)}</p>`;
    const share = onTimeShare(total);
    return html`<dl class="totals" part="totals" aria-label=${words.total}>
      ${COUNTS.map(
        (name) =>
          html`<div>
            <dt>${words.counts[name]}</dt>
            <dd class="total-number">${formatNumber(total[name] ?? 0, locale)}</dd>
            ${
              name === 'onTime' && share !== null
                ? html`<dd class="small">${words.onTimeShare(percent(share))}</dd>`
                : nothing
            }
          </div>`,
      )}
      <div>
        <dt>${words.satisfactionName}</dt>
        <dd class="total-number words">${capitalised(satisfactionText(total, locale))}</dd>
        ${
          isSatisfactionHidden(total)
            ? html`<dd class="small">${words.fewRatings(minimumCell)}</dd>`
            : nothing
        }
      </div>
    </dl>`;
  }

  #figure(division: Division, rows: readonly Row[]): TemplateResult | typeof nothing {
    if (rows.length === 0 || !this.figures) return nothing;
    const { locale } = this;
    const { minimumCell } = this.figures;
    const words = serviceStatsMessages[locale];
    const title = words[division];
    const head = division === 'byMonth' ? words.month : words.unit;
    const asTable = this.asTable[division];
    const most = rows.reduce((best, row) => ((row.received ?? -1) > (best.received ?? -1) ? row : best));
    return chartFigure({
      id: division,
      title,
      level: headingLevel(headingLevel(this.headingLevel, 2) + 1, 6),
      locale,
      caption: most.received
        ? words.summary(rows.length, most.label, formatNumber(most.received, locale))
        : words.hidden(minimumCell),
      chart: receivedChart(rows, title, minimumCell, locale),
      table: countsTable(rows, head, title, minimumCell, locale, asTable),
      asTable,
      show: (table) => {
        this.asTable = { ...this.asTable, [division]: table };
      },
      csv: { name: words.csvName, file: () => csvFile(csvLines(head, rows, locale)) },
    });
  }

  #notes({ minimumCell, countedAt }: ServiceStatisticsView): TemplateResult {
    const { locale, openData } = this;
    const words = serviceStatsMessages[locale];
    const address = (format: 'csv' | 'json') => this.client.openData.url('service', openData, format);
    return html`<div class="notes small muted">
      <p>
        ${words.method} ${words.hiddenNote(minimumCell)} ${words.countedAt(formatDateTime(countedAt, locale))}
      </p>
      ${
        openData
          ? html`<p class="no-print">
              ${icon('file')} ${words.openData} <a href=${address('csv')}>CSV</a> ·
              <a href=${address('json')}>JSON</a>
            </p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-service-stats': GdServiceStats;
  }
}
