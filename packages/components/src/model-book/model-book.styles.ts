import { css } from 'lit';

export const modelBookStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    margin-bottom: 1.5em;
  }
  .head .front {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .head :is(h2, h3, h4, h5, h6) {
    margin: 0 0 0.25em;
    font-size: 1.75em;
    line-height: 1.35;
  }
  .subtitle {
    margin: 0 0 0.5em;
    font-size: 1.125em;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 1em 0 0;
    padding: 0;
    list-style: none;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-bottom: 1em;
  }
  .contents {
    padding: 1em 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .contents :is(h3, h4, h5, h6) {
    margin: 0 0 0.5em;
  }
  .contents ol {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .contents .small {
    white-space: nowrap;
  }
  .contents li {
    padding-block: 0.15em;
  }
  .link {
    min-height: 1.75em;
    padding: 0.1em 0;
    border: 0;
    background: none;
    color: var(--_accent-text, var(--_accent));
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .chapter {
    margin-top: 2.5em;
  }
  .chapter > :is(h3, h4, h5, h6) {
    padding-bottom: 0.35em;
    border-bottom: 2px solid var(--_accent);
    scroll-margin-top: 1em;
  }
  .prose {
    max-width: 68ch;
  }
  .models {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    margin: 1.25em 0;
    padding: 0;
    list-style: none;
  }
  .model {
    content-visibility: auto;
    contain-intrinsic-size: auto 28em;
  }
  .model .card {
    height: auto;
  }
  .story {
    padding: 0.75em 1.25em;
    border: 1px solid var(--_border);
    border-top: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .story summary {
    min-height: 1.75em;
    color: var(--_accent-text, var(--_accent));
    cursor: pointer;
  }
  .story dt {
    margin-top: 0.75em;
    font-weight: 600;
  }
  .story dd {
    max-width: 68ch;
    margin: 0;
  }
  .skeleton {
    height: 26em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  @container (min-width: 46em) {
    .head.with-cover {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: center;
    }
    .model .card {
      border-bottom-left-radius: 0;
      border-bottom-right-radius: 0;
    }
    .model .card:last-child {
      border-radius: var(--_radius);
    }
  }
  @media print {
    .model {
      content-visibility: visible;
    }
    .chapter {
      break-before: page;
    }
  }
`;
