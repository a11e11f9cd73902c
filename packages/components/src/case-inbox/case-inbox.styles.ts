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
  td:not(.cell-title)::before {
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
    td:not(.cell-title)::before {
      content: none;
    }
    .cell-title {
      width: 32%;
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
