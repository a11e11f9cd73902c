import { css } from 'lit';

export const modelDeskStyles = css`
  /* Named: the list and the model are containers of their own. */
  :host {
    container: desk / inline-size;
  }
  .queue,
  .detail {
    container-type: inline-size;
    min-width: 0;
  }
  .queues {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), max-content));
    gap: 0.5em;
    margin: 0 0 1em;
  }
  .queue-tab {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.3em 0.75em;
    border: 2px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .queue-tab[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-strong);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .queue-count {
    min-width: 2em;
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.875em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .queue .controls {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5em), 1fr));
    gap: 0.75em;
    padding: 1em;
  }
  .queue .controls .field:nth-child(4) {
    grid-column: 1 / -1;
  }
  .cell-none {
    display: none;
  }
  .cell-status .badge {
    white-space: normal;
  }
  .back {
    margin: 0 0 1em;
  }
  .head-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .head .facts > :last-child {
    grid-column: auto;
  }
  .lead {
    font-size: 1.0625em;
  }
  .main .panel :is(h4, h5, h6) {
    margin-top: 1.25em;
  }
  .figures {
    margin: 0 0 1em;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .figures div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    padding: 0.15em 0;
  }
  .figures dt {
    color: var(--_text-muted);
  }
  .figures dd {
    margin: 0;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 1em;
  }
  .photos figure {
    margin: 0;
  }
  .photos canvas {
    display: block;
    width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }
  .replications {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .replications li + li {
    margin-top: 0.75em;
  }

  .group {
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .group > legend {
    padding: 0 0.5em;
  }
  .group > .field:last-child,
  .row > .field:last-of-type {
    margin-bottom: 0.75em;
  }
  .row {
    margin: 0 0 1em;
    padding: 0 0 1em;
    border-bottom: 1px solid var(--_border);
  }
  .row .field {
    margin-bottom: 0.75em;
  }
  .choice-hint {
    display: block;
    padding: 0;
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .panel > .commands:not(:last-child) {
    margin-bottom: 1em;
  }
  .marks :is(input, textarea) {
    scroll-margin-block-end: 6em;
  }
  /* In sight while the marks above it are given. */
  .live-total {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .scroll {
    margin: 0 0 1em;
    overflow-x: auto;
  }
  .scores,
  .compare {
    width: 100%;
    border-collapse: collapse;
  }
  .scores {
    display: table;
    font-size: 0.9375em;
  }
  .scores :is(thead, tbody, tfoot) {
    position: static;
    display: table-row-group;
    width: auto;
    height: auto;
    overflow: visible;
    clip-path: none;
  }
  .scores thead {
    display: table-header-group;
  }
  .scores tfoot {
    display: table-footer-group;
    font-weight: 700;
  }
  .scores caption {
    padding: 0 0 0.5em;
    font-weight: 700;
    text-align: start;
  }
  .scores tr {
    display: table-row;
    border: 0;
  }
  .scores :is(th, td) {
    display: table-cell;
    padding: 0.5em 0.6em;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    overflow-wrap: break-word;
  }
  .scores thead th {
    border-bottom: 2px solid var(--_border-strong);
    font-weight: 700;
  }
  .scores tbody th {
    min-width: 9em;
  }
  .scores .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .scores td:last-child {
    min-width: 8em;
  }
  .scores td:not(.cell-title, .cell-pick)::before {
    content: none;
  }
  .remarks {
    margin: 0;
  }
  .remarks dt {
    margin-top: 0.75em;
    font-weight: 700;
  }
  .remarks dd {
    margin: 0.25em 0 0;
  }

  .compare {
    margin-top: 1em;
  }
  .compare tr {
    margin: 0 0 0.75em;
    padding: 0.75em 1em;
  }
  .compare th {
    display: block;
    text-align: start;
  }
  .compare .group-row {
    padding: 0;
    border: 0;
    background: none;
    font-size: 1.125em;
  }
  .compare td {
    margin-top: 0.5em;
  }
  .compare td:not(.cell-title, .cell-pick)::before {
    content: attr(data-label);
    display: block;
    font-weight: 600;
  }

  /* On a phone the list gives way to the model, and comes back by a button. */
  @container desk (max-width: 63.99em) {
    .with-model > .queue {
      display: none;
    }
  }
  @container desk (min-width: 64em) {
    .with-model {
      display: grid;
      grid-template-columns: minmax(19em, 1fr) minmax(0, 3fr);
      gap: 1.5em;
      align-items: start;
    }
    .with-model > .queue {
      position: sticky;
      inset-block-start: 0;
      max-height: 100vh;
      padding: 0.25em;
      overflow-y: auto;
    }
    .with-model .back {
      display: none;
    }
  }
  @container (min-width: 56em) {
    .queue .controls {
      grid-template-columns: minmax(0, 2fr) repeat(auto-fit, minmax(10em, 1fr));
    }
    .queue .controls .field:nth-child(4) {
      grid-column: auto;
    }
    .cell-none {
      display: table-cell;
    }
  }
  @container (min-width: 52em) {
    .work:not(.writing) {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25em;
      align-items: start;
    }
    .work:not(.writing) > .side {
      grid-column: 2;
      grid-row: 1;
    }
    .work:not(.writing) > .main {
      grid-column: 1;
      grid-row: 1;
    }
  }
  @container (min-width: 36em) {
    .marks {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 0 1em;
      padding-block: 0.25em 0;
    }
    .marks > .field {
      margin-bottom: 0.75em;
    }
  }
  @container (min-width: 40em) {
    .compare thead {
      position: static;
      display: table-header-group;
      width: auto;
      height: auto;
      overflow: visible;
      clip-path: none;
    }
    .compare {
      display: table;
      table-layout: fixed;
    }
    .compare tbody {
      display: table-row-group;
    }
    .compare tr {
      display: table-row;
      background: none;
    }
    .compare :is(th, td) {
      display: table-cell;
      padding: 0.6em 0.75em;
      border-bottom: 1px solid var(--_border);
      vertical-align: top;
      text-align: start;
      overflow-wrap: break-word;
    }
    .compare :is(th, td):first-child {
      width: 24%;
    }
    .compare thead th {
      border-bottom: 2px solid var(--_border-strong);
    }
    .compare .group-row th {
      padding-top: 1.25em;
    }
    .compare td:not(.cell-title, .cell-pick)::before {
      content: none;
    }
  }
  @media (forced-colors: active) {
    .queue-tab[aria-pressed='true'] {
      border-color: Highlight;
    }
    .figures,
    .live-total {
      border: 1px solid CanvasText;
    }
  }
`;
