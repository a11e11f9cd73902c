import { css } from 'lit';

/** Two models side by side; on a phone one below the other. */
export const compareStyles = css`
  .compare {
    width: 100%;
    margin-top: 1em;
    border-collapse: collapse;
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
`;
