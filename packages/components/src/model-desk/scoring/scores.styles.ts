import { css } from 'lit';

/** Scores by reviewer and criterion, with what reviewers wrote. */
export const scoreStyles = css`
  .scroll {
    margin: 0 0 1em;
    overflow-x: auto;
  }
  .scores {
    display: table;
    width: 100%;
    border-collapse: collapse;
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
  .own-unit {
    display: block;
    color: var(--_text-muted);
    font-size: 0.875em;
    font-weight: 400;
  }
`;
