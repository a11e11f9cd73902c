/** Bars drawn by hand: one for each row, as long as what came in, divided into on time, late and still in time. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { formatNumber } from '../base/format.js';
import { isHidden, type Row } from './figures.js';
import { serviceStatsMessages } from './messages.js';

/** The parts of a bar in per cent of the longest bar, from the left. */
export interface Parts {
  onTime: number;
  late: number;
  rest: number;
}

export function partsOf({ received, onTime, late }: Row, longest: number): Parts {
  const share = (count: number): number => (longest > 0 ? (100 * count) / longest : 0);
  const [all, good, bad] = [received ?? 0, onTime ?? 0, late ?? 0];
  return { onTime: share(good), late: share(bad), rest: share(Math.max(0, all - good - bad)) };
}

/** Hatched, so that late does not hang on colour; drawn once and used by every bar. */
export const hatch = (): TemplateResult =>
  html`<svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="late-ground" width="8" height="8"></rect>
        <rect class="late-line" width="3" height="8"></rect>
      </pattern>
    </defs>
  </svg>`;

function bar(row: Row, longest: number): SVGTemplateResult {
  const { onTime, late, rest } = partsOf(row, longest);
  const part = (name: string, x: number, width: number) =>
    width > 0
      ? svg`<rect class=${`part-${name}`} x=${`${x}%`} width=${`${width}%`} y="1" height="22"
          fill=${name === 'late' ? 'url(#hatch)' : nothing}></rect>`
      : nothing;
  return svg`<svg class="bar" width="100%" height="24">
    ${part('on-time', 0, onTime)} ${part('late', onTime, late)} ${part('rest', onTime + late, rest)}
  </svg>`;
}

const swatch = (name: string): TemplateResult =>
  html`<svg class="swatch" width="24" height="16" aria-hidden="true">
    <rect
      class="part-${name}"
      x="1"
      y="1"
      width="22"
      height="14"
      fill=${name === 'late' ? 'url(#hatch)' : nothing}
    ></rect>
  </svg>`;

/** The bars are one picture with a name; the table beside it has every number. */
export function barChart(
  rows: readonly Row[],
  title: string,
  minimumCell: number,
  locale: Locale,
): TemplateResult {
  const words = serviceStatsMessages[locale];
  const longest = Math.max(0, ...rows.map(({ received }) => received ?? 0));
  return html`<div class="chart">
    <p class="legend small" aria-hidden="true">
      <span>${swatch('on-time')} ${words.counts.onTime}</span>
      <span>${swatch('late')} ${words.counts.late}</span>
      <span>${swatch('rest')} ${words.rest}</span>
    </p>
    <div class="bars" role="img" aria-label=${words.chartName(title)}>
      ${rows.map(
        (row) =>
          html`<div class="bar-row">
            <span class="bar-label">${row.label}</span>
            ${
              isHidden(row)
                ? html`<span class="bar-hidden small muted">${words.hidden(minimumCell)}</span>`
                : html`<span class="bar-space">${bar(row, longest)}</span>
                    <span class="bar-number">${formatNumber(row.received ?? 0, locale)}</span>`
            }
          </div>`,
      )}
    </div>
  </div>`;
}
