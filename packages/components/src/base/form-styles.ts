import { css } from 'lit';

/** Labels, inputs, hints, errors and the error summary. */
export const formStyles = css`
  form {
    margin: 0;
  }
  .field,
  fieldset {
    margin: 0 0 1.5em;
    min-inline-size: 0;
  }
  fieldset {
    padding: 0;
    border: 0;
  }
  label,
  legend {
    display: block;
    margin: 0 0 0.25em;
    padding: 0;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .hint {
    margin: 0 0 0.4em;
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .field-error {
    margin: 0 0 0.4em;
    color: var(--_danger);
    font-weight: 600;
  }
  .field-invalid {
    padding-inline-start: 0.9em;
    border-inline-start: 0.3em solid var(--_danger);
  }

  .input,
  select.input,
  textarea.input {
    display: block;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  textarea.input {
    min-height: 8em;
    resize: vertical;
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .input:disabled {
    background: var(--_surface-soft);
    color: var(--_text-muted);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.7em;
    padding: 0.4em 0;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    margin: 0.1em 0 0;
    accent-color: var(--_accent);
  }

  .error-summary {
    margin: 0 0 1.5em;
    padding: 1em 1.25em;
    border: 0.25em solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .error-summary ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .error-summary a {
    color: var(--_danger);
    font-weight: 600;
  }
`;
