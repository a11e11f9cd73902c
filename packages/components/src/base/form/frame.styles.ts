import { css } from 'lit';
import { fieldStyles } from '../field.styles.js';
import { contentStyles, hostStyles } from '../styles.js';

/** Styles of a form's first fields; those of the rest come with it, and move nothing of these. */
export const frameStyles = [
  hostStyles,
  contentStyles,
  fieldStyles,
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
  `,
];
