import { css } from 'lit';

export const modelDetailStyles = css`
  :host {
    container-type: inline-size;
  }
  article {
    overflow-wrap: anywhere;
  }
  :is(h2, h3, h4, h5, h6):focus-visible {
    outline: none;
  }
  .main-title {
    font-size: 1.6em;
    text-wrap: balance;
  }
  .summary {
    max-width: 60em;
    font-size: 1.0625em;
  }
  section {
    margin: 2em 0 0;
  }
  section > :last-child {
    margin-bottom: 0;
  }
  .prose {
    max-width: 70ch;
  }
  .parts {
    display: grid;
    gap: 0 2.5em;
  }
  .parts > * {
    min-width: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.6em 1.5em;
    margin: 1em 0 0;
  }
  .parts > div > .facts {
    margin-top: 2em;
  }
  .facts dt {
    color: var(--_text-muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .facts dd {
    margin: 0;
  }
  .plain,
  .photos,
  .events {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain li + li {
    margin-top: 0.75em;
  }
  .plain a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .plain p {
    margin: 0.25em 0 0;
  }

  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 1em;
    margin: 1.25em 0 0;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-top: 0.35em;
    color: var(--_text-muted);
  }
  .photo {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    cursor: zoom-in;
  }
  .photo img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: inherit;
  }
  dialog {
    max-width: min(60em, calc(100vw - 2em));
    max-height: calc(100dvh - 2em);
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 65%);
  }
  dialog img {
    display: block;
    max-width: 100%;
    max-height: calc(100dvh - 11em);
    width: auto;
    height: auto;
    margin: 0 auto;
  }
  dialog .button {
    margin-top: 0.75em;
  }

  .events {
    border-inline-start: 3px solid var(--_border);
  }
  .event {
    position: relative;
    padding: 0 0 1.1em 1.25em;
  }
  .event::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(-0.4em - 1.5px);
    top: 0.45em;
    width: 0.8em;
    height: 0.8em;
    border-radius: 50%;
    background: var(--_accent);
    border: 2px solid var(--_surface);
  }
  .event p {
    margin: 0;
  }
  .event-title {
    font-weight: 700;
  }

  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-top: 1.25em;
  }
  .share p {
    margin: 0;
  }

  .survey,
  .contact {
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .survey .figures {
    max-width: 44em;
    margin: 0 0 1.25em;
    background: var(--_surface);
  }
  .survey .hint {
    margin-bottom: 1em;
  }
  .survey fieldset {
    margin-bottom: 1em;
  }
  .survey .choice {
    display: inline-flex;
    margin-inline-end: 1.25em;
  }
  /* On a phone the scale stays one line: five columns, the number below its button. */
  @container (max-width: 30em) {
    .survey fieldset {
      display: grid;
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .survey fieldset > :not(.choice) {
      grid-column: 1 / -1;
    }
    .survey .choice {
      flex-direction: column;
      align-items: center;
      margin-inline-end: 0;
      text-align: center;
    }
  }
  .thanks {
    margin: 0.75em 0 0;
    font-weight: 600;
  }

  @container (min-width: 56em) {
    /* Of a model without a story only the facts are there: they begin where the story would. */
    .parts:has(> :first-child > *) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .event::before {
      background: CanvasText;
    }
    .survey,
    .contact {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .parts {
      display: block;
    }
    section {
      break-inside: avoid-page;
    }
    .photos {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
