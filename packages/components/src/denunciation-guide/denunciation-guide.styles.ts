import { css } from 'lit';
import { iconStyles } from '../base/icon.styles.js';
import { contentStyles, hostStyles } from '../base/styles.js';

export const denunciationGuideStyles = [
  hostStyles,
  contentStyles,
  iconStyles,
  css`
    .guide {
      padding: clamp(1em, 4vw, 1.75em);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .head {
      display: flex;
      align-items: flex-start;
      gap: 0.6em;
    }
    .head .icon {
      width: 1.8em;
      height: 1.8em;
      color: var(--_accent);
    }
    .head h2,
    .head h3,
    .head h4,
    .head h5,
    .head h6 {
      margin: 0 0 0.5em;
    }
    .steps {
      margin: 0 0 1.25em;
      padding: 0;
      list-style: none;
      counter-reset: step;
    }
    .steps li {
      position: relative;
      min-height: 2em;
      padding: 0 0 0.75em 2.75em;
      counter-increment: step;
    }
    .steps li::before {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      display: grid;
      place-items: center;
      width: 1.85em;
      height: 1.85em;
      border: 2px solid var(--_accent);
      border-radius: 50%;
      color: var(--_accent);
      font-weight: 700;
      content: counter(step);
    }
    .steps ul,
    details ul {
      margin: 0.25em 0 0.5em;
      padding-inline-start: 1.2em;
    }
    .steps ul li {
      min-height: 0;
      padding: 0;
    }
    .steps ul li::before {
      content: none;
    }
    details {
      margin-top: 1.25em;
      border-top: 1px solid var(--_border);
    }
    details > :last-child {
      margin-bottom: 0;
    }
    summary {
      padding: 0.75em 0;
      color: var(--_accent);
      font-weight: 600;
      cursor: pointer;
    }
    .address {
      margin: 0.85em 0 0;
      color: var(--_text-muted);
    }
    .address code {
      color: var(--_text);
      font-family: ui-monospace, 'Cascadia Mono', 'Roboto Mono', Menlo, monospace;
      overflow-wrap: anywhere;
    }
    ::slotted([slot='where']) {
      display: block;
      margin: 0 0 1.25em;
    }
    @media (forced-colors: active) {
      .steps li::before {
        border-color: currentColor;
      }
    }
  `,
];
