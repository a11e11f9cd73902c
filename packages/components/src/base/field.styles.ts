import { css } from 'lit';

/** Labels, inputs, hints and errors. */
export const fieldStyles = css`
  form {
    margin: 0;
  }
  .field,
  fieldset {
    margin: 0 0 1.5em;
    min-inline-size: 0;
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
`;
