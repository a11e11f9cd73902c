import { css } from 'lit';

export const caseInboxStyles = css`
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    align-items: end;
    gap: 1em;
    margin: 0 0 1.25em;
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .controls .field {
    margin: 0;
  }
  .controls .field:first-child {
    grid-column: 1 / -1;
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin: 0 0 0.75em;
  }
  .count {
    margin: 0;
    font-weight: 600;
  }
  table {
    display: block;
    width: 100%;
    border-collapse: collapse;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tbody,
  tr,
  td {
    display: block;
  }
  tr {
    margin-bottom: 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }
  tr[aria-current] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  td {
    padding: 0.2em 0;
    overflow-wrap: break-word;
  }
  time,
  .badge {
    white-space: nowrap;
  }
  .cell-pick {
    float: inline-end;
    margin: -0.6em -0.8em 0 0.5em;
    padding: 0;
  }
  td:not(.cell-title, .cell-pick)::before {
    content: attr(data-label) ': ';
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .open {
    display: block;
    min-height: 2.75em;
    padding: 0.6em 0;
    text-align: start;
    font-size: 1.0625em;
  }
  .extra {
    display: block;
  }
  .several-label {
    display: block;
    margin: 0 0 0.25em;
    font-weight: 600;
  }
  .several details {
    position: relative;
  }
  .several summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    line-height: 1.5;
    list-style: none;
  }
  .several summary::-webkit-details-marker {
    display: none;
  }
  .several details[open] .icon {
    transform: rotate(180deg);
  }
  .several fieldset {
    max-height: 20em;
    margin: 0.25em 0 0;
    padding: 0.5em 0.75em;
    overflow: auto;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .several .choice {
    padding: 0.3em 0;
  }
  .pick-all {
    margin: 0 auto 0 0;
  }
  .pick-area {
    display: inline-grid;
    place-items: center;
    min-width: 2.75em;
    min-height: 2.75em;
    margin: 0;
    cursor: pointer;
  }
  .pick {
    width: 1.4em;
    height: 1.4em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .bulk {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin: 0 0 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .bulk p {
    margin: 0;
  }
  #bulk-result ul {
    margin: 0 0 0.75em;
  }
  .keys {
    margin-top: 1em;
  }
  .busy {
    opacity: 0.55;
  }
  .standing {
    white-space: nowrap;
  }
  .loading {
    min-height: 20em;
  }
  .empty {
    padding: 2.5em 1.25em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
    text-align: center;
  }
  .more {
    display: flex;
    justify-content: center;
    margin-top: 1.25em;
  }

  @container (min-width: 56em) {
    .controls {
      grid-template-columns: minmax(0, 2fr) repeat(4, minmax(10em, 1fr));
    }
    .controls .field:first-child {
      grid-column: auto;
    }
    table {
      display: table;
    }
    thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
      border: 0;
      border-bottom: 1px solid var(--_border);
    }
    th,
    td {
      display: table-cell;
      padding: 0.7em 0.75em;
      border-bottom: 1px solid var(--_border);
      text-align: start;
      vertical-align: top;
    }
    th {
      border-bottom: 2px solid var(--_border-strong);
      font-size: 0.9375em;
      vertical-align: bottom;
    }
    td:not(.cell-title, .cell-pick)::before {
      content: none;
    }
    .cell-title {
      width: 32%;
    }
    .cell-pick,
    .head-pick {
      float: none;
      width: 2.75em;
      padding: 0;
    }
    .several fieldset {
      position: absolute;
      z-index: 2;
      inset-inline-start: 0;
      width: max-content;
      min-width: 100%;
      box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 20%);
    }
    .cell-due {
      width: 11em;
    }
    .cell-due .standing {
      display: flex;
    }
    .open {
      margin-block: -0.6em;
    }
    tbody tr:hover {
      background: var(--_surface-soft);
    }
    tbody tr[aria-current] {
      background: var(--_accent-soft);
    }
  }
`;
