import { css } from 'lit';

/** Status, due dates, timeline and files of a case. */
export const caseStyles = css`
  :host {
    container-type: inline-size;
  }
  .panel {
    margin: 0 0 1.25em;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .panel > :last-child {
    margin-bottom: 0;
  }
  .label {
    margin: 0 0 0.25em;
    font-weight: 700;
  }
  .code {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .button-small {
    min-height: 2.95em;
    padding: 0.3em 0.9em;
    font-size: 0.9375em;
  }
  .badge {
    padding: 0.2em 0.8em;
    line-height: 1.5;
  }
  /* Focus is put there for what is read next; a heading is no control, so no ring is drawn. */
  :is(h2, h3, h4):focus-visible {
    outline: none;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.6em 1.5em;
    margin: 0 0 1em;
  }
  /* The place is the longest, and in a column of its own on the next line it would be narrow. */
  .head .facts > :last-child {
    grid-column: 1 / -1;
  }
  .facts dt {
    color: var(--_text-muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .facts dd {
    margin: 0;
  }

  .deadlines,
  .timeline,
  .files,
  .skipped {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .deadline + .deadline {
    margin-top: 0.9em;
    padding-top: 0.9em;
    border-top: 1px solid var(--_border);
  }
  .deadline p {
    margin: 0;
  }
  .deadline-step {
    font-weight: 700;
  }
  .deadline-due {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .standing {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    font-weight: 600;
  }
  .standing .icon {
    align-self: center;
  }
  .standing-good {
    color: var(--_success);
  }
  .standing-bad {
    color: var(--_danger);
  }
  .standing-soon {
    color: var(--_warning);
  }
  .standing-calm {
    color: var(--_text-muted);
  }
  summary {
    display: list-item;
    padding: 0.6em 0;
    color: var(--_accent);
    cursor: pointer;
  }
  details > p {
    margin: 0 0 0.5em;
    font-size: 0.9375em;
  }
  .skipped-title {
    font-weight: 600;
  }
  .skipped {
    font-size: 0.9375em;
  }

  .event {
    position: relative;
    padding: 0 0 1.25em 3em;
  }
  .event:last-child {
    padding-bottom: 0;
  }
  .event:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: 2em auto 0 1em;
    width: 2px;
    background: var(--_border);
  }
  .event-mark {
    position: absolute;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    width: 2em;
    height: 2em;
    border: 2px solid var(--_border);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_text-muted);
  }
  .event:first-child > .event-mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .event-title {
    margin: 0;
    padding-top: 0.15em;
    font-weight: 700;
  }
  .event-internal {
    margin-inline-start: 0.4em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .event-noted .event-text {
    border-inline-start: 4px solid var(--_warning);
  }
  .event-when {
    margin: 0 0 0.4em;
    color: var(--_text-muted);
  }
  .event-text {
    margin: 0 0 0.6em;
    padding: 0.6em 0.9em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }

  .files {
    display: grid;
    gap: 0.6em;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .file-name {
    display: flex;
    flex: 1 1 12em;
    gap: 0.5em;
    min-width: 0;
  }
  .file-name .icon {
    margin-top: 0.2em;
  }
  .file-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .file-input:focus-visible + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .chosen {
    margin-top: 0.6em;
  }
  .file .field-error {
    flex-basis: 100%;
    margin: 0;
  }
  .photo {
    flex-basis: 100%;
  }
  .photo canvas {
    display: block;
    max-width: 100%;
    height: auto;
    max-height: 36em;
    border-radius: var(--_radius);
    object-fit: contain;
  }

  @media (forced-colors: active) {
    .event:not(:last-child)::before {
      background: CanvasText;
    }
  }
  @media print {
    .panel,
    .event {
      break-inside: avoid;
    }
  }
`;
