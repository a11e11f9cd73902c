import { css } from 'lit';
import { flowStyles } from '../base/form/flow.styles.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { receiptStyles } from '../receipt/receipt.styles.js';

export const modelFormStyles = [
  flowStyles,
  receiptStyles,
  modelCardStyles,
  css`
    form {
      container-type: inline-size;
    }
    .progress {
      margin-bottom: 2em;
      padding: 1em 1.25em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-soft);
    }
    .progress-count {
      margin: 0 0 0.35em;
      font-weight: 700;
    }
    .progress ol {
      margin: 0.75em 0 0;
      padding: 0;
      list-style: none;
    }
    .progress li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 0.75em;
    }
    .progress a {
      padding-block: 0.35em;
    }
    .state-word {
      margin-inline-start: auto;
      color: var(--_text-muted);
      font-size: 0.875em;
    }
    .state-word .icon {
      margin-inline-end: 0.25em;
    }
    .state-word.done {
      color: var(--_success);
    }
    .state-word.wrong {
      color: var(--_danger);
    }

    details {
      margin: 0 0 1.5em;
    }

    .line {
      display: grid;
      gap: 0 1em;
      align-items: end;
      margin: 0 0 1em;
      padding: 0.75em 1em 1em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .line .field {
      margin-bottom: 0.75em;
    }
    .line label,
    .about-file label {
      font-weight: 400;
    }
    .line .button {
      justify-self: start;
    }
    .about-file {
      flex: 1 1 100%;
    }
    .about-file .field:last-child {
      margin-bottom: 0.5em;
    }
    .about-file .field {
      margin-bottom: 0.75em;
    }

    .read {
      margin: 0 0 1.5em;
      padding-bottom: 0.75em;
      border-bottom: 1px solid var(--_border);
    }
    .read > .button {
      min-height: 2.75em;
    }
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
      gap: 0.6em 1.5em;
      margin: 0 0 1em;
    }
    .facts dt {
      color: var(--_text-muted);
      font-size: 0.875em;
    }
    .facts dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .read .card {
      height: auto;
      max-width: 30em;
    }
    .read-photos {
      display: grid;
      gap: 1em;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    }
    .read-photos figure {
      margin: 0;
    }
    .read-photos .file-picture {
      width: 9em;
      height: 9em;
      margin-bottom: 0.35em;
    }
    .slug {
      font-size: 1.25em;
    }

    @container (min-width: 40em) {
      .line {
        grid-template-columns: minmax(9em, 1fr) minmax(12em, 2fr) auto;
      }
      .line-figures {
        grid-template-columns: minmax(12em, 2fr) minmax(7em, 1fr) auto;
      }
      .line .field {
        margin-bottom: 0;
      }
    }
    @container (min-width: 58em) {
      .frame {
        display: grid;
        gap: 2.5em;
        grid-template-columns: 17em minmax(0, 1fr);
        align-items: start;
      }
      .frame ~ .actions {
        margin-inline-start: 19.5em;
      }
      .progress {
        position: sticky;
        inset-block-start: 1em;
      }
    }
    @media (forced-colors: active) {
      .progress,
      .line {
        border-color: CanvasText;
      }
    }
  `,
];
