import { css } from 'lit';

/** The form of a step. */
export const stepStyles = css`
  .group {
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .group > legend {
    padding: 0 0.5em;
  }
  .group > .field:last-child,
  .row > .field:last-of-type {
    margin-bottom: 0.75em;
  }
  .row {
    margin: 0 0 1em;
    padding: 0 0 1em;
    border-bottom: 1px solid var(--_border);
  }
  .row .field {
    margin-bottom: 0.75em;
  }
  .choice-hint {
    display: block;
    padding: 0;
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .panel > .commands:not(:last-child) {
    margin-bottom: 1em;
  }
  #step-heading {
    scroll-margin-block-start: 1.5em;
  }
  .marks :is(input, textarea) {
    scroll-margin-block-end: 6em;
  }
  /* In sight while the marks above it are given. */
  .live-total {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* The files of a case have their name in a row. */
  .file-text .file-name {
    flex: none;
  }
  .drop + .files {
    margin-top: 0.75em;
  }
  .about-file {
    flex: 1 1 100%;
  }
  .about-file .field {
    margin-bottom: 0.75em;
  }
  .about-file label {
    font-weight: 400;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }
  @container (min-width: 36em) {
    .marks {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 0 1em;
      padding-block: 0.25em 0;
    }
    .marks > .field {
      margin-bottom: 0.75em;
    }
  }
  @media (forced-colors: active) {
    .live-total {
      border: 1px solid CanvasText;
    }
  }
`;
