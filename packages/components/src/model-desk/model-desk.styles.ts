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
  @media (forced-colors: active) {
    .queue-tab[aria-pressed='true'] {
      border-color: Highlight;
    }
    .figures {
      border: 1px solid CanvasText;
    }
  }
`;
