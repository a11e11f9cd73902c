import { css } from 'lit';

/** A card that fits its own room, wherever the portal puts it; container queries, not the width of the screen. */
export const modelCardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  /* The room of a photo is kept before it comes, whatever its own shape. */
  .cover {
    display: block;
    width: calc(100% + 2.5em);
    height: auto;
    margin: -1.25em -1.25em 1em;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface-soft);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.75em;
    margin: 0 0 0.65em;
  }
  .title {
    margin: 0 0 0.5em;
    font-size: 1.125em;
    line-height: 1.4;
  }
  .title:focus-visible {
    outline-offset: 4px;
  }
  .title a {
    /* 24 pixels high (WCAG 2.2, 2.5.8) without moving the lines. */
    padding-block: 0.25em;
    color: inherit;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1px;
  }
  .title a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  .place,
  .partial {
    display: flex;
    gap: 0.5em;
    margin: 0 0 0.75em;
  }
  .place .icon,
  .partial .icon {
    margin-top: 0.2em;
    color: var(--_text-muted);
  }
  .today {
    display: block;
    color: var(--_text-muted);
  }
  .figures {
    margin: 0 0 0.75em;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .figures div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    padding: 0.15em 0;
  }
  .figures dt {
    color: var(--_text-muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .figures dd {
    margin: 0;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .foot {
    margin-top: auto;
    padding-top: 0.75em;
    border-top: 1px solid var(--_border);
  }
  .foot > p:last-child {
    margin-bottom: 0;
  }
  .partial {
    margin-bottom: 0.35em;
    color: var(--_text-muted);
  }
  .source a {
    padding-block: 0.25em;
  }

  @media (forced-colors: active) {
    .figures {
      border: 1px solid CanvasText;
    }
  }
`;
