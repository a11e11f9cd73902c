import { css } from 'lit';
import { flowStyles } from '../base/form/flow.styles.js';
import { receiptStyles } from '../receipt/receipt.styles.js';

export const feedbackFormStyles = [
  flowStyles,
  receiptStyles,
  css`
    .choice .badge {
      margin-inline-start: 0.35em;
    }
    .lodging {
      padding-top: 1em;
      border-top: 0.25em solid var(--_accent);
    }
    .go-on {
      margin-top: 1.5em;
      padding-top: 1em;
      border-top: 1px solid var(--_border);
    }
    .on-behalf {
      margin: 0 0 1.5em;
    }
    .waiting,
    .kept {
      margin-bottom: 2em;
      padding: 1em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .waiting > :first-child,
    .kept > :first-child {
      margin-top: 0;
    }
    .waiting-item {
      padding: 0.75em 0;
      border-top: 1px solid var(--_border);
    }
    .waiting-item p {
      margin: 0 0 0.25em;
      overflow-wrap: anywhere;
    }
    .similar-region:not(:empty) {
      margin-bottom: 1.5em;
    }
    .similar-item {
      padding: 0.75em 0;
      border-top: 1px solid var(--_border);
    }
    .similar-item p {
      margin-bottom: 0.5em;
    }
    .similar-item summary {
      font-weight: 600;
    }
    .point .button {
      margin: 0 0 1em;
    }
    .point .field,
    .point-kept p {
      max-width: 40em;
      margin-bottom: 0.5em;
    }
  `,
];
