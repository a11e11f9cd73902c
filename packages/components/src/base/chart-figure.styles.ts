import { css } from 'lit';

/** Figures of numbers: totals, charts of bars, and their tables. */
export const chartFigureStyles = css`
  :host {
    container-type: inline-size;
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
    gap: 0.75em;
    margin: 1em 0 1.5em;
  }
  .totals > div {
    display: flex;
    flex-direction: column;
    padding: 0.85em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .totals dt {
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .totals dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .total-number {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.3;
  }
  .total-number.words {
    font-size: 1em;
    font-weight: 600;
  }
  figure {
    margin: 0 0 2em;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .figure-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  .figure-head :is(h2, h3, h4, h5, h6) {
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .tools .button {
    min-height: 2.75em;
    padding-block: 0.3em;
  }
  .tools .button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .toggle {
    display: inline-flex;
  }
  .toggle .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .toggle .button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-inline-start: 0;
  }
  figcaption {
    margin: 0.5em 0 0.75em;
    color: var(--_text-muted);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    margin-bottom: 0.75em;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .patterns {
    position: absolute;
  }
  /* One grid for all rows, so that the bars begin on one line whatever the labels. */
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75em;
  }
  .bar-row {
    display: contents;
  }
  .bar-label {
    grid-column: 1 / -1;
    padding-top: 0.4em;
    overflow-wrap: anywhere;
  }
  .bar-space,
  .bar {
    display: block;
    overflow: visible;
  }
  .bar-number {
    min-width: 2.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bar rect,
  .swatch rect {
    stroke: var(--_border-strong);
    stroke-width: 1;
  }
  .part-main {
    fill: var(--_accent);
  }
  .part-plain {
    fill: var(--_surface);
  }
  .hatch-ground {
    fill: var(--_surface);
  }
  .hatch-line {
    fill: var(--_danger);
  }

  .table-space[tabindex] {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.75em;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom: 2px solid var(--_border-strong);
    font-size: 0.9375em;
  }
  tbody th {
    min-width: 8em;
    font-weight: 600;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  .skeleton {
    height: 26em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .notes p {
    max-width: 68ch;
  }

  @container (min-width: 38em) {
    .bars {
      grid-template-columns: fit-content(14em) minmax(0, 1fr) auto;
      row-gap: 0.5em;
    }
    .bar-label {
      grid-column: 1;
      padding-top: 0;
    }
  }
  @media (forced-colors: active) {
    .bars,
    .swatch {
      forced-color-adjust: none;
    }
    .bars {
      color: CanvasText;
    }
    .part-main,
    .hatch-line {
      fill: CanvasText;
    }
    .bar rect,
    .swatch rect {
      stroke: CanvasText;
    }
    .part-plain,
    .hatch-ground {
      fill: Canvas;
    }
    .tools .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    figure {
      break-inside: avoid;
    }
    .table-space[tabindex] {
      overflow: visible;
    }
    /* On paper both are seen. */
    .chart-space[hidden],
    figure > .visually-hidden {
      position: static;
      display: block !important;
      width: auto;
      height: auto;
      margin: 1em 0 0;
      clip-path: none;
    }
  }
`;
