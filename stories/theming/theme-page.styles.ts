import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(16rem, 21rem) minmax(18rem, 1fr) minmax(18rem, 26rem);
    gap: 2rem;
    align-items: start;
    color: #1a2430;
    background: #fff;
    font-size: 0.9375rem;
  }
  @media (max-width: 80rem) {
    :host {
      grid-template-columns: minmax(0, 21rem) minmax(0, 1fr);
    }
    .results {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 48rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  form > label,
  .results > label {
    display: block;
    margin: 0.75rem 0 0.25rem;
    font-weight: 600;
  }
  select,
  textarea,
  .copy {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.5rem;
    padding: 0.4rem 0.6rem;
    border: 1px solid #6b7a89;
    border-radius: 0.375rem;
    color: inherit;
    background: #fff;
    font: inherit;
  }
  textarea {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }
  .copy {
    margin-top: 0.5rem;
    border-color: #0b5cad;
    color: #0b5cad;
    font-weight: 600;
    cursor: pointer;
  }
  ul {
    display: grid;
    gap: 0.5rem;
    margin: 1.25rem 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 3rem 1fr auto;
    gap: 0.75rem;
    align-items: center;
  }
  input[type='color'] {
    width: 3rem;
    height: 2.5rem;
    padding: 0.125rem;
    border: 1px solid #6b7a89;
    border-radius: 0.375rem;
    background: #fff;
  }
  small {
    display: block;
    color: #51606f;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  li button {
    width: 1.75rem;
    height: 1.75rem;
    border: 1px solid #6b7a89;
    border-radius: 50%;
    color: inherit;
    background: none;
    font: inherit;
    line-height: 1;
    cursor: pointer;
  }
  .preview {
    display: grid;
    gap: 2rem;
    padding: 1.5rem;
    border: 1px solid #c9d2db;
    border-radius: 0.5rem;
    background: var(--gd-surface, #fff);
  }
  .preview.dark {
    background: var(--gd-surface, #12181f);
  }
  table {
    width: 100%;
    margin: 0 0 1rem;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  caption {
    font-weight: 600;
    text-align: start;
    font-size: 0.9375rem;
  }
  th,
  td {
    padding: 0.3rem 0.5rem 0.3rem 0;
    border-bottom: 1px solid #dfe5ea;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  td:nth-child(2) {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .good td:last-child::before {
    content: '✓ ';
    color: #146c43;
  }
  .low td {
    color: #b3261e;
    font-weight: 600;
  }
  .low td:last-child::before {
    content: '✗ ';
  }
`;
