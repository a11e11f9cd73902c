import { css } from 'lit';

/** The review before publishing. */
export const reviewStyles = css`
  .review {
    border-color: var(--_accent);
  }
  .review-text {
    margin: 0 0 1.5em;
    padding-bottom: 1.25em;
    border-bottom: 1px solid var(--_border);
  }
  .side-by-side {
    display: grid;
    gap: 1em;
  }
  .original {
    padding: 0.6em 0.9em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  mark {
    padding: 0 0.15em;
    border-bottom: 3px solid var(--_danger);
    border-radius: 0.2em;
    background: var(--_danger-soft);
    color: inherit;
  }
  mark.kept {
    border-bottom: 3px dotted var(--_text-muted);
    background: none;
  }
  .finding-number {
    margin-inline-end: 0.25em;
    padding: 0 0.35em;
    border-radius: 0.7em;
    background: var(--_danger);
    color: var(--_surface);
    font-size: 0.75em;
    font-weight: 700;
  }
  mark.kept .finding-number {
    background: var(--_text-muted);
  }
  textarea.input.short {
    min-height: 4em;
  }
  .findings {
    margin: 0.75em 0 0;
  }
  .findings .choice {
    padding: 0.25em 0;
    overflow-wrap: anywhere;
  }
  .photo-reviews,
  .boxes {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .photo-review {
    margin: 0 0 1.5em;
    padding-bottom: 1em;
    border-bottom: 1px solid var(--_border);
  }
  .photo-frame {
    position: relative;
    width: fit-content;
    max-width: 40em;
    margin: 0.5em 0;
  }
  .photo-frame canvas {
    display: block;
    max-width: 100%;
    height: auto;
    max-height: 32em;
    border-radius: var(--_radius);
  }
  .photo-frame svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    cursor: crosshair;
    touch-action: none;
  }
  rect {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-width: 3;
  }
  .outline-dark {
    stroke: #000;
  }
  .outline-light {
    stroke: #fff;
    stroke-dasharray: 6 6;
  }
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1em;
    padding: 0.5em 0;
  }
  .box-figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .box-figure {
    margin: 0;
    font-size: 0.875em;
    font-weight: 400;
  }
  .box-figure .input {
    width: 5.5em;
  }
  .confirmation {
    margin-top: 1.5em;
    padding: 1em;
    border: 2px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  .confirmation .choice {
    padding: 0;
    font-weight: 600;
  }

  @container (min-width: 48em) {
    .side-by-side {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Canvas;
      color: CanvasText;
      border: 2px solid CanvasText;
    }
    mark.kept {
      border-style: dotted;
    }
  }
`;
