import { css } from 'lit';

export const bookDeskStyles = css`
  .panel {
    margin: 0 0 1.25em;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > :last-child {
    margin-bottom: 0;
  }
  article.panel {
    max-width: 60em;
  }
  .box {
    margin: 0 0 1.25em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  /* The bar at the bottom must not cover what has the focus. */
  :is(a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block: 1em 7em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    overflow-wrap: anywhere;
  }
  .line > :is(h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0.75em 0 1.25em;
    padding-bottom: 0.75em;
    border-bottom: 2px solid var(--_accent);
  }
  .parts [aria-current] {
    background: var(--_accent);
    color: var(--_on-accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .short {
    max-width: 18em;
  }
  .short .input {
    max-width: 7em;
  }
  .rows {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.75em 0;
    border-top: 1px solid var(--_border);
  }
  .box > .rows {
    margin: 0.5em 0 0;
  }
  .box > .rows > :last-child {
    padding-bottom: 0;
  }
  .field {
    max-width: 46em;
  }
  .row.panel {
    padding: 1em 1.25em;
  }
  .row > :first-child {
    flex: 1 1 14em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .row p {
    margin: 0;
  }
  .row-title {
    font-weight: 600;
  }
  .row-title a {
    color: inherit;
    text-decoration-thickness: 1px;
  }
  .in-book {
    color: var(--_success);
  }
  .row-tools,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .tool {
    min-height: 2.25em;
    padding: 0.2em 0.7em;
    font-size: 0.9375em;
  }
  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: end;
    gap: 0.75em;
    margin-bottom: 1em;
  }
  summary {
    min-height: 1.75em;
    color: var(--_accent);
    cursor: pointer;
  }
  .box > details[open] {
    margin-bottom: 1em;
  }
  .box textarea.input {
    min-height: 5em;
  }
  .balance {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    margin-bottom: 1.25em;
  }
  .balance figure {
    margin: 0;
  }
  .balance .table-space[tabindex] {
    max-height: 26em;
    overflow-y: auto;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.75em;
    max-height: 36em;
    overflow-y: auto;
    padding: 0.25em;
  }
  .photo-choice {
    padding: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .photo-choice:has(:checked) {
    outline: 3px solid var(--_accent);
  }
  .photo-choice img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  progress {
    width: min(100%, 16em);
    height: 1em;
    accent-color: var(--_accent);
  }
  .save-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.25em;
    padding: 0.75em 1.25em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  dialog {
    width: 36em;
    max-width: calc(100vw - 2em);
    padding: 1.5em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  @container (min-width: 46em) {
    .find {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    }
    .find-target {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 60em) {
    .balance,
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .columns {
      display: grid;
      gap: 1.25em;
      align-items: start;
    }
  }
  /* On a screen with room for it the bar stays in view. */
  @media (min-height: 40em) and (min-width: 40em) {
    .save-bar {
      position: sticky;
      bottom: 0.5em;
      box-shadow: 0 0.1em 0.75em rgb(0 0 0 / 20%);
    }
  }
  @media (forced-colors: active) {
    .parts [aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .photo-choice:has(:checked) {
      outline-color: Highlight;
    }
  }
`;
