import { css } from 'lit';
import { iconStyles } from '../base/icon.styles.js';
import { formStyles } from '../base/form-styles.js';
import { contentStyles, hostStyles } from '../base/styles.js';

export const unitPickerStyles = [
  hostStyles,
  contentStyles,
  formStyles,
  iconStyles,
  css`
    .picker > .field,
    fieldset > .field:last-child,
    fieldset:last-of-type {
      margin-bottom: 0;
    }
    .picker > fieldset > legend {
      margin-bottom: 0.5em;
      font-size: 1.125em;
    }

    .combobox {
      position: relative;
    }
    .combobox .input {
      padding-inline-end: 3em;
      text-overflow: ellipsis;
    }
    .toggle {
      position: absolute;
      inset-block: 1px;
      inset-inline-end: 1px;
      display: grid;
      place-items: center;
      width: 2.75em;
      padding: 0;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_text-muted);
      font: inherit;
      cursor: pointer;
    }
    .toggle:disabled {
      cursor: not-allowed;
    }

    .popup {
      position: absolute;
      z-index: 10;
      inset-inline: 0;
      top: calc(100% + 0.25em);
      scroll-margin-block: 0.5em;
      border: 1px solid var(--_border-strong);
      border-radius: var(--_radius);
      background: var(--_surface);
      box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
    }
    :host([theme='inherit']) .popup {
      background: var(--gd-surface, Canvas);
    }
    .popup ul {
      /* The listbox itself scrolls: the keys of the combobox move in it, which a box around it would not have. */
      max-height: min(22em, 60vh);
      overflow: auto;
      overscroll-behavior: contain;
      margin: 0;
      padding: 0.25em;
      list-style: none;
    }
    .option {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 0.5em;
      min-height: 2.75em;
      padding: 0.4em 0.6em;
      border-radius: calc(var(--_radius) * 0.75);
      cursor: pointer;
      /* Of fifty rows eight are seen; the others are laid out when they are scrolled to. */
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2.75em;
    }
    .option-name {
      font-weight: 600;
    }
    .option-place,
    .option-former {
      color: var(--_text-muted);
      font-weight: 400;
    }
    .option-former {
      flex-basis: 100%;
      font-size: 0.9375em;
    }
    .option:hover {
      background: var(--_surface-soft);
    }
    .option[aria-selected='true'] {
      background: var(--_accent-soft);
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    .list-status {
      margin: 0;
      padding: 0.6em 0.85em;
      color: var(--_text-muted);
    }
    ul:not([hidden]) + .list-status {
      border-top: 1px solid var(--_border);
    }

    .resolution {
      margin: 0.75em 0 0;
    }
    .resolution-summary {
      font-weight: 600;
    }
    .resolution-steps {
      margin: 0 0 0.5em;
      padding-inline-start: 1.4em;
    }
    .successors {
      margin: 0.75em 0 0;
    }
    .note {
      color: var(--_text-muted);
    }
    .notice-error {
      margin: 0.75em 0 0;
    }
  `,
];
