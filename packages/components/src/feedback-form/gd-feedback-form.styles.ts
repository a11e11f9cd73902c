import { css } from 'lit';
import { iconStyles } from '../base/icons.js';
import { formStyles } from '../base/form-styles.js';
import { contentStyles, hostStyles } from '../base/styles.js';
import { receiptStyles } from '../receipt/receipt.styles.js';

export const feedbackFormStyles = [
  hostStyles,
  contentStyles,
  formStyles,
  iconStyles,
  receiptStyles,
  css`
    section + section {
      margin-top: 2em;
      padding-top: 1.5em;
      border-top: 1px solid var(--_border);
    }
    section > :last-child,
    section > :last-child > :last-child {
      margin-bottom: 0;
    }

    .choice-hint {
      display: block;
      color: var(--_text-muted);
    }
    .choice {
      min-height: 2.75em;
      align-items: flex-start;
    }
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
    summary {
      padding: 0.5em 0;
      color: var(--_accent);
      cursor: pointer;
    }

    .point .button {
      margin: 0 0 1em;
    }
    .point .field,
    .point-kept p {
      max-width: 40em;
      margin-bottom: 0.5em;
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

    .drop {
      display: flex;
      margin-top: 0.75em;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em 1em;
      padding: 1em;
      border: 2px dashed var(--_border-strong);
      border-radius: var(--_radius);
    }
    .drop-over {
      border-color: var(--_accent);
      background: var(--_accent-soft);
    }
    .drop .button {
      margin: 0;
    }
    input:focus-visible + .button {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    .refused .field-error {
      display: flex;
      gap: 0.5em;
    }
    .refused .icon {
      margin-top: 0.2em;
    }

    .files,
    .plain {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .files {
      margin-top: 0.75em;
    }
    .file {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75em;
      padding: 0.75em 0;
      border-bottom: 1px solid var(--_border);
    }
    .file-picture {
      display: grid;
      flex: none;
      place-items: center;
      width: 4em;
      height: 4em;
      overflow: hidden;
      border-radius: var(--_radius);
      background: var(--_surface-soft);
    }
    .file-picture canvas {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .file-text {
      display: flex;
      flex: 1 1 10em;
      flex-direction: column;
      min-width: 0;
    }
    .file-text .field-error {
      margin: 0;
    }
    .file-name {
      overflow-wrap: anywhere;
      font-weight: 600;
    }
    .file-actions {
      display: flex;
      gap: 0.5em;
    }
    progress {
      width: 100%;
      height: 0.5em;
      accent-color: var(--_accent);
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
