/** Bars drawn by hand: one for each row, divided into parts; hatched where a part must not hang on colour. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** `main`: in the accent. `hatched`: in lines. `plain`: an outline. */
export type PartLook = 'main' | 'hatched' | 'plain';

export interface BarPart {
  look: PartLook;
  /** How much of the row it is. */
  value: number;
}

export interface BarRow {
  label: string;
  parts: readonly BarPart[];
  /** What stands at the end of the bar; or in its place, where there is no bar. */
  number: string;
  instead?: TemplateResult | undefined;
}

const fillOf = (look: PartLook) => (look === 'hatched' ? 'url(#hatch)' : nothing);

const total = ({ parts }: BarRow): number => parts.reduce((sum, { value }) => sum + value, 0);

function bar({ parts }: BarRow, longest: number): SVGTemplateResult {
  const share = (value: number): number => (longest > 0 ? (100 * value) / longest : 0);
  let x = 0;
  return svg`<svg class="bar" width="100%" height="24">${parts.map(({ look, value }) => {
    const [at, width] = [x, share(value)];
    x += width;
    return width > 0
      ? svg`<rect class=${`part-${look}`} x=${`${at}%`} width=${`${width}%`} y="1" height="22" fill=${fillOf(look)}></rect>`
      : nothing;
  })}</svg>`;
}

const swatch = (look: PartLook): TemplateResult =>
  html`<svg class="swatch" width="24" height="16" aria-hidden="true">
    <rect class="part-${look}" x="1" y="1" width="22" height="14" fill=${fillOf(look)}></rect>
  </svg>`;

/** The pattern of hatched parts, drawn once for all bars of an element. */
export const hatch = (): TemplateResult =>
  html`<svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="8" height="8"></rect>
        <rect class="hatch-line" width="3" height="8"></rect>
      </pattern>
    </defs>
  </svg>`;

/** The bars are one picture with a name; the table beside it has every number. */
export function barChart(
  name: string,
  rows: readonly BarRow[],
  legend: readonly { look: PartLook; label: string }[],
): TemplateResult {
  const longest = Math.max(0, ...rows.map(total));
  return html`<div class="chart">
    <p class="legend small" aria-hidden="true">
      ${legend.map(({ look, label }) => html`<span>${swatch(look)} ${label}</span>`)}
    </p>
    <div class="bars" role="img" aria-label=${name}>
      ${rows.map(
        (row) =>
          html`<div class="bar-row">
            <span class="bar-label">${row.label}</span>
            ${
              row.instead ??
              html`<span class="bar-space">${bar(row, longest)}</span
                ><span class="bar-number">${row.number}</span>`
            }
          </div>`,
      )}
    </div>
  </div>`;
}
