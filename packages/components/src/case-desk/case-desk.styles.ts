import { css } from 'lit';

export const caseDeskStyles = css`
  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin: 0 0 0.6em;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .command {
    max-width: 42em;
  }
  #command-title {
    font-size: 1.125em;
  }
  .input-short {
    max-width: 12em;
  }
  .commands + .label {
    margin-top: 1em;
  }
  .choice-hint {
    margin: 0;
    padding-inline-start: 2.1em;
  }
  .new-due {
    min-height: 1.6em;
  }
  .part {
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .part > legend {
    padding: 0 0.5em;
  }
  .reads {
    margin-top: 0.75em;
  }
  .read-list,
  .subject-cases {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .read-list li + li {
    margin-top: 0.4em;
  }
  .code-text {
    overflow-wrap: anywhere;
  }
  .subject-cases {
    margin-top: 1em;
  }
  .subject-cases li {
    padding: 0.75em 0;
    border-top: 1px solid var(--_border);
  }
  .subject-cases p {
    margin: 0 0 0.25em;
  }
  dialog {
    max-width: min(36em, calc(100vw - 2em));
    padding: 1.5em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  #command-title {
    scroll-margin-block-start: 1.5em;
  }
  .steps {
    border-color: var(--_accent);
  }
  .loading {
    min-height: 24em;
  }
  .choose {
    padding: 2.5em 1.25em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
    text-align: center;
  }
  .files .photo {
    max-width: 40em;
  }

  @container (min-width: 56em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25em;
      align-items: start;
    }
  }
`;
