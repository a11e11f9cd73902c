import { css } from 'lit';
import { darkTokens, lightTokens } from './token-styles.js';

const dark = css`
  ${darkTokens}
  --_shade: #fff;
  /* Light text needs its dark ground even on a page that stays light. */
  background: var(--_surface);
  color-scheme: dark;
`;

/**
 * Tokens and resets of every element.
 *
 * - Sizes are in `em` from a base that no portal can shrink: `rem` would follow the portal's `html { font-size }`.
 * - Text properties that inherit through a shadow root are set here, so that a portal's own do not distort an element.
 *   A rule of the page beats one of `:host`, also one for `*`; only `!important` turns that round. Font, size and
 *   colour are left without it: portals set them on purpose.
 * - Colours are tokens `--gd-*` (scripts/tokens/tokens.mjs); a portal sets one, the accent, and may set any.
 */
export const hostStyles = css`
  :host {
    ${lightTokens}
    --_shade: #000;
    --_radius: var(--gd-radius, 0.5em);

    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--gd-font, inherit);
    font-size: var(--gd-font-size, max(1rem, 16px));
    font-weight: 400 !important;
    font-style: normal !important;
    line-height: 1.6 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    cursor: auto !important;
  }

  /*
   * Room for the sticky header and footer of a page: what gets the focus under them is scrolled out from there (WCAG 2.2,
   * 2.4.11). A browser does so by itself only for what is outside the window.
   */
  :is(a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block: 7em 5em;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='dark']) {
    ${dark}
  }

  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
    }
  }

  /*
   * Where a portal sets the accent alone, the colours beside it are made from it. Text on it is black or white: at a
   * relative luminance (WCAG 2.2) of 0.179, which is y here, both have 4.58 : 1. Without --gd-accent nothing is made,
   * since a var() of nothing is not valid; an older browser keeps the defaults.
   */
  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_accent-strong-made: color-mix(in srgb, var(--gd-accent) 80%, var(--_shade));
      --_accent-soft-made: color-mix(in srgb, var(--gd-accent) 10%, var(--_surface));
      --_on-accent-made: color(
        from var(--gd-accent) xyz-d65 calc(0.9505 * clamp(0, (0.179 - y) * 1e6, 1))
          clamp(0, (0.179 - y) * 1e6, 1) calc(1.089 * clamp(0, (0.179 - y) * 1e6, 1))
      );
    }
  }

  :host([theme='inherit']) {
    --_surface: var(--gd-surface, transparent);
    /* The portal's text stands on these grounds, and it may be light. */
    --_surface-soft: var(--gd-surface-soft, transparent);
    --_accent-soft: var(--gd-accent-soft, transparent);
    --_danger-soft: var(--gd-danger-soft, transparent);
    --_success-soft: var(--gd-success-soft, transparent);
    --_warning-soft: var(--gd-warning-soft, transparent);
    --_text: var(--gd-text, inherit);
    --_text-muted: var(--gd-text-muted, inherit);
    font-family: inherit;
    font-size: inherit;
    color: inherit;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  [hidden] {
    display: none !important;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`;

/** Headings, text, buttons, notices and badges. */
export const contentStyles = css`
  h2,
  h3,
  h4 {
    margin: 0 0 0.5em;
    line-height: 1.35;
    font-weight: 700;
  }
  h2 {
    font-size: 1.375em;
  }
  h3 {
    font-size: 1.125em;
  }
  h4 {
    font-size: 1em;
  }
  p {
    margin: 0 0 0.75em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .small {
    font-size: 0.875em;
  }
  .muted {
    color: var(--_text-muted);
  }
  .prose {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.45em 1.1em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_accent-strong);
  }
  .button-secondary {
    background: transparent;
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .button-secondary:hover {
    background: var(--_accent-soft);
    color: var(--_accent-strong);
  }
  .button-danger {
    background: transparent;
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .button-danger:hover {
    background: var(--_danger-soft);
  }
  .button-link {
    min-height: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .button-link:hover {
    background: none;
    color: var(--_accent-strong);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-top: 1.25em;
  }

  .state {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 3em;
    color: var(--_text-muted);
  }
  .spinner {
    width: 1.1em;
    height: 1.1em;
    border: 0.18em solid var(--_border);
    border-top-color: var(--_accent);
    border-radius: 50%;
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }

  .notice {
    margin: 0 0 1em;
    padding: 0.85em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 0.35em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
  }
  .notice > :last-child {
    margin-bottom: 0;
  }
  .notice-error {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .notice-success {
    border-inline-start-color: var(--_success);
    background: var(--_success-soft);
  }
  .notice-warning {
    border-inline-start-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.1em 0.65em;
    border: 1px solid currentColor;
    border-radius: 1em;
    background: var(--_accent-soft);
    color: var(--_accent-strong);
    font-size: 0.875em;
    font-weight: 600;
  }
  .badge-success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .badge-danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .badge-warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  /* On the portal's own ground, which may be dark, only its own text is sure to be read. */
  :host([theme='inherit']) .badge-success {
    color: var(--gd-success, inherit);
  }
  :host([theme='inherit']) .badge-danger {
    color: var(--gd-danger, inherit);
  }
  :host([theme='inherit']) .badge-warning {
    color: var(--gd-warning, inherit);
  }
  .badge-muted {
    background: var(--_surface-soft);
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .button,
    .notice,
    .badge {
      border-color: currentColor;
    }
    .spinner {
      border-top-color: Highlight;
    }
  }

  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
