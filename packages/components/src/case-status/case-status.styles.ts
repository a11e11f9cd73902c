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
  .steps > form,
  .steps > details {
    margin-top: 1em;
  }
  .steps summary {
    padding: 0.5em 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .rating {
    max-width: 34em;
    padding-top: 1em;
    border-top: 1px solid var(--_border);
  }
  .rating .choice {
    min-height: 2.75em;
  }
  .verify-actions {
    margin: 0 0 0.5em;
  }
  .verify-actions label {
    margin: 0;
    font-weight: 600;
  }
  .verified {
    margin-top: 1em;
  }
  .checks {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .check {
    display: flex;
    gap: 0.75em;
    padding: 0.75em 0;
    border-top: 1px solid var(--_border);
  }
  .check p {
    margin: 0;
  }
  .check .icon {
    margin-top: 0.2em;
  }
  .check-good > .icon,
  .check-good .check-result {
    color: var(--_success);
  }
  .check-wrong > .icon,
  .check-wrong .check-result {
    color: var(--_danger);
  }
  .check-open > .icon,
  .check-open .check-result {
    color: var(--_warning);
  }
  .check-skipped > .icon,
  .check-skipped .check-result {
    color: var(--_text-muted);
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
  dialog .field + .field {
    margin-top: 1.25em;
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
