import { css } from 'lit';

export const caseStatusStyles = css`
  .lookup {
    max-width: 34em;
  }
  .input-code,
  .input-secret {
    font-variant-numeric: tabular-nums;
  }
  .input-code {
    max-width: 16em;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  textarea.input-secret {
    min-height: 0;
    max-width: 26em;
    resize: none;
    overflow-wrap: anywhere;
  }
  .head-status {
    margin: 0 0 0.6em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding-top: 1em;
    border-top: 1px solid var(--_border);
  }
  .toolbar .small {
    margin: 0;
    color: var(--_text-muted);
  }
  .said {
    padding: 1.1em 1.25em;
    overflow-wrap: anywhere;
  }
  .said .prose {
    font-size: 1.0625em;
  }
  .said .file {
    background: var(--_surface);
  }
  dialog {
    width: min(34em, calc(100% - 2em));
    max-height: calc(100% - 2em);
    padding: 1.5em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(10 20 30 / 55%);
  }
  dialog .field {
    margin-bottom: 0;
  }

  @container (min-width: 52em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25em;
      align-items: start;
    }
  }
`;
