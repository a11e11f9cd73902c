import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ServiceStatisticsView } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import type { Failure } from '../base/failure.js';
import { formatDateTime, formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { icon, iconStyles } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { save } from '../case-timeline/save.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { barChart, hatch } from './chart.js';
import {
  COUNTS,
  formatMonth,
  isHidden,
  monthRows,
  onTimeShare,
  percent,
  satisfactionText,
  toCsv,
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
  static override styles: CSSResultGroup = [super.styles, contentStyles, iconStyles, serviceStatsStyles];

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
    if (failure) return failureView(failure, locale, () => void this.#load());
    if (!figures)
      return html`<p class="visually-hidden" role="status">${baseMessages[locale].loading}</p>
        <div class="skeleton" aria-hidden="true"></div>`;
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
        <dd class="total-number words">${satisfactionText(total, locale) || words.noRatings}</dd>
      </div>
    </dl>`;
  }

  #figure(division: Division, rows: readonly Row[]): TemplateResult | typeof nothing {
    if (rows.length === 0 || !this.figures) return nothing;
    const { locale } = this;
    const { minimumCell } = this.figures;
    const words = serviceStatsMessages[locale];
    const title = words[division];
    const asTable = this.asTable[division];
    const head = division === 'byMonth' ? words.month : words.unit;
    const level = headingLevel(headingLevel(this.headingLevel, 2) + 1, 6);
    const most = rows.reduce((best, row) => ((row.received ?? -1) > (best.received ?? -1) ? row : best));
    return html`<figure part="figure" aria-labelledby=${division}>
      <div class="figure-head">
        ${heading(level, title, division)} ${this.#tools(division, rows, title, head)}
      </div>
      <figcaption>
        ${
          !most.received
            ? words.hidden(minimumCell)
            : words.summary(rows.length, most.label, formatNumber(most.received ?? 0, locale))
        }
      </figcaption>
      <div ?hidden=${asTable} class="chart-space">${barChart(rows, title, minimumCell, locale)}</div>
      <div class=${asTable ? '' : 'visually-hidden'}>
        ${countsTable(rows, head, title, minimumCell, locale, asTable)}
      </div>
    </figure>`;
  }

  #tools(division: Division, rows: readonly Row[], title: string, head: string): TemplateResult {
    const { locale, asTable } = this;
    const words = serviceStatsMessages[locale];
    const show = (table: boolean) => {
      this.asTable = { ...asTable, [division]: table };
    };
    return html`<div class="tools no-print">
      <div class="toggle" role="group" aria-label=${words.showAs(title)}>
        ${[false, true].map(
          (table) =>
            html`<button
              type="button"
              class="button button-secondary"
              aria-pressed=${asTable[division] === table}
              @click=${() => show(table)}
            >
              ${table ? words.table : words.chart}
            </button>`,
        )}
      </div>
      <button
        type="button"
        class="button button-secondary"
        aria-label=${words.csvOf(title)}
        @click=${() =>
          save(new Blob([toCsv(head, rows, locale)], { type: 'text/csv;charset=utf-8' }), words.csvName)}
      >
        ${icon('file')}${words.csv}
      </button>
    </div>`;
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
