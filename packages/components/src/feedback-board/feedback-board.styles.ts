import { css } from 'lit';

export const feedbackBoardStyles = css`
  :host {
    container-type: inline-size;
  }
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0 1em;
    margin: 0 0 1.25em;
    padding: 1.25em 1.25em 0.25em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  /* Labels, hints and controls in one row each, whichever field has a hint. */
  .controls .field {
    display: grid;
    grid-row: span 3;
    grid-template-rows: auto auto auto;
    grid-template-rows: subgrid;
    align-items: end;
    margin: 0 0 1em;
  }
  .controls .input {
    grid-row: 3;
  }
  .list {
    display: grid;
    gap: 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .controls,
  .list {
    max-width: 56em;
  }
  .busy {
    opacity: 0.55;
  }
  .report {
    padding: 1.25em 1.35em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .report .title {
    margin: 0.5em 0 0.35em;
    font-size: 1.2em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .words {
    margin: 0.5em 0;
    max-width: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .answer {
    margin: 1em 0 0;
    padding: 0.1em 0 0.1em 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .answer .by {
    margin: 0;
    font-weight: 600;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin: 0.75em 0 0;
  }
  .photos canvas {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-top: 1em;
  }
  .foot p {
    margin: 0;
  }
  .skeleton {
    height: 14em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .more {
    margin-top: 1.25em;
    text-align: center;
  }
  .open-data {
    margin-top: 1.5em;
  }
`;
