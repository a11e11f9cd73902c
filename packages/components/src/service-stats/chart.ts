/** Received by month or unit, divided into on time, late, and what is still in time. */
import { html, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { barChart, type BarPart } from '../base/bars.js';
import { formatNumber } from '../base/format.js';
import { isHidden, type Row } from './figures.js';
import { serviceStatsMessages } from './messages.js';

export function partsOf({ received, onTime, late }: Row): BarPart[] {
  const [all, good, bad] = [received ?? 0, onTime ?? 0, late ?? 0];
  return [
    { look: 'main', value: good },
    { look: 'hatched', value: bad },
    { look: 'plain', value: Math.max(0, all - good - bad) },
  ];
}

export function receivedChart(
  rows: readonly Row[],
  title: string,
  minimumCell: number,
  locale: Locale,
): TemplateResult {
  const words = serviceStatsMessages[locale];
  const bars = rows.map((row) => ({
    label: row.label,
    parts: partsOf(row),
    number: formatNumber(row.received ?? 0, locale),
    instead: isHidden(row)
      ? html`<span class="bar-hidden small muted">${words.hidden(minimumCell)}</span>`
      : undefined,
  }));
  return barChart(words.chartName(title), bars, [
    { look: 'main', label: words.counts.onTime },
    { look: 'hatched', label: words.counts.late },
    { look: 'plain', label: words.rest },
  ]);
}
