import { css } from 'lit';

/** The drop zone and the list of chosen files. */
export const filesStyles = css`
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
`;
