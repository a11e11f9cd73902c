import { css } from 'lit';
import { formStyles } from '../base/form-styles.js';
import { iconStyles } from '../base/icon.styles.js';
import { contentStyles, hostStyles } from '../base/styles.js';
import { paperStyles } from './paper.styles.js';

export const complaintDraftStyles = [
  hostStyles,
  contentStyles,
  formStyles,
  iconStyles,
  paperStyles,
  css`
    .step {
      margin: 0 0 0.75em;
      font-size: 1.125em;
      font-weight: 700;
    }
    .progress {
      display: flex;
      gap: 0.35em;
      margin: 0 0 0.5em;
      padding: 0;
      list-style: none;
    }
    .progress li {
      flex: 1;
      height: 0.4em;
      border-radius: 0.2em;
      background: var(--_border);
    }
    .progress .reached {
      background: var(--_accent);
    }
    section + section {
      margin-top: 2em;
      padding-top: 1.5em;
      border-top: 1px solid var(--_border);
    }
    .choice {
      min-height: 2.75em;
    }
    .choice-hint {
      display: block;
      color: var(--_text-muted);
    }
    .short {
      max-width: 26em;
    }
    .short .input {
      max-width: 14em;
    }
    textarea.input[rows='2'],
    textarea.input[rows='3'] {
      min-height: 0;
    }
    details {
      margin-bottom: 1em;
    }
    summary {
      padding: 0.5em 0;
      color: var(--_accent);
      font-weight: 600;
      cursor: pointer;
    }
    details ul {
      margin: 0;
      padding-inline-start: 1.25em;
    }
    .columns {
      display: grid;
      gap: 0 1.5em;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      align-items: end;
    }
    .limit p {
      margin-bottom: 0.35em;
    }
    .limit-title {
      color: var(--_text-muted);
    }
    .limit-day {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      font-size: 1.125em;
    }
    .notice ul {
      margin: 0 0 0.75em;
      padding-inline-start: 1.25em;
    }
    .preview {
      margin-top: 1.75em;
    }
    .errors .button {
      margin: 0 0 1.5em;
    }
    ::slotted([slot='where']),
    ::slotted([slot='other-ways']) {
      display: block;
      margin: 0 0 1em;
    }
    @media (forced-colors: active) {
      .progress li {
        border: 1px solid currentColor;
      }
      .progress .reached {
        background: Highlight;
      }
    }
  `,
];
