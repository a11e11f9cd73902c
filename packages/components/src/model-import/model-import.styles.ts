import { css } from 'lit';

export const modelImportStyles = css`
  :host {
    container-type: inline-size;
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.75em;
    margin: 1em 0;
  }
  .counts > div {
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .counts dd {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
  }
  .columns {
    margin: 0.5em 0;
    padding-inline-start: 1.25em;
  }
  summary {
    min-height: 1.75em;
    cursor: pointer;
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 1.25em 0 0.75em;
    padding: 0;
    border: 0;
  }
  .shown legend {
    float: inline-start;
    margin-inline-end: 1em;
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 1.75em;
  }
  .table-space {
    overflow-x: auto;
    margin-bottom: 1em;
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
  tbody th {
    min-width: 12em;
    font-weight: 600;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .result {
    white-space: nowrap;
  }
  .messages {
    min-width: 16em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .messages li {
    display: flex;
    gap: 0.35em;
  }
  .message-error {
    color: var(--_danger);
  }
  progress {
    width: min(100%, 24em);
    height: 1em;
    accent-color: var(--_accent);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-top: 1.25em;
  }
`;
