import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 1.5em;
    line-height: 1.5;
    --line: color-mix(in srgb, currentColor 55%, transparent);
  }
  .controls,
  .results {
    display: grid;
    gap: 1.25em;
    align-content: start;
    min-inline-size: 0;
  }
  @media (min-width: 60em) {
    :host {
      grid-template-columns: minmax(18em, 24em) minmax(0, 1fr);
    }
  }
  fieldset {
    display: grid;
    gap: 0.9em;
    min-inline-size: 0;
    margin: 0;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: 0.5em;
  }
  legend,
  h2 {
    font-weight: 700;
    font-size: 1em;
  }
  h2 {
    margin: 0;
  }
  label {
    display: grid;
    gap: 0.2em;
  }
  label.check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
  }
  .check input {
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
  }
  .hint {
    font-size: 0.9em;
  }
  .wrong {
    font-weight: 600;
  }
  input:not([type='checkbox']),
  select,
  button {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.7em;
    border: 1px solid var(--line);
    border-radius: 0.4em;
    color: inherit;
    background: transparent;
    font: inherit;
  }
  option,
  optgroup {
    color: CanvasText;
    background: Canvas;
  }
  button {
    inline-size: auto;
    justify-self: start;
    font-weight: 600;
    cursor: pointer;
  }
  :is(input, select, button, pre):focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  section {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .preview {
    overflow: auto;
    max-block-size: 40em;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: 0.5em;
  }
  pre {
    overflow: auto;
    margin: 0;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: 0.5em;
    font-size: 0.9em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
`;
