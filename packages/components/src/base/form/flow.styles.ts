import { css } from 'lit';
import { filesStyles } from '../../files/files.styles.js';
import { formStyles } from '../form-styles.js';
import { iconStyles } from '../icon.styles.js';
import { frameStyles } from './frame.styles.js';

/** A form that is written in sections, looked at once more, and sent. */
export const flowStyles = [
  frameStyles,
  formStyles,
  iconStyles,
  filesStyles,
  css`
    .choice-hint {
      display: block;
      color: var(--_text-muted);
    }
    .choice {
      min-height: 2.75em;
      align-items: flex-start;
    }
    summary {
      padding: 0.5em 0;
      color: var(--_accent);
      cursor: pointer;
    }

    .contact-private {
      margin-bottom: 1.25em;
    }
    .columns {
      display: grid;
      gap: 0 1.5em;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    }
    .columns .field {
      margin-bottom: 0.75em;
    }
    .columns label {
      font-weight: 400;
    }

    .restored-actions {
      margin-top: 0.5em;
    }
    #send-failure p:last-of-type {
      margin-bottom: 0;
    }

    .answers {
      margin: 0 0 1.5em;
    }
    .answer {
      display: grid;
      gap: 0.15em 1em;
      grid-template-columns: 1fr auto;
      padding: 0.75em 0;
      border-bottom: 1px solid var(--_border);
    }
    .answer dt {
      font-weight: 600;
    }
    .answer dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .answer dd:not(.answer-change) {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .answer-change {
      grid-row: 1;
      grid-column: 2;
    }
    .answer-change .button {
      min-height: 2.75em;
      margin: -0.6em 0;
      padding: 0 0.5em;
    }

    @media (min-width: 48em) {
      .answer {
        grid-template-columns: minmax(10em, 14em) 1fr auto;
      }
      .answer dd:not(.answer-change) {
        grid-row: 1;
        grid-column: 2;
      }
      .answer-change {
        grid-column: 3;
      }
    }
  `,
];
