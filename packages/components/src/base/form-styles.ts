import { css } from 'lit';
import { fieldStyles } from './field.styles.js';

/** Fields, choices and the error summary. */
export const formStyles = [
  fieldStyles,
  css`
    fieldset {
      padding: 0;
      border: 0;
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
  `,
];
