import { css } from 'lit';

export const modelListStyles = css`
  :host {
    container-type: inline-size;
  }
  .controls {
    margin: 0 0 1.25em;
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .controls .field {
    margin: 0;
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 0.85em;
    top: 50%;
    translate: 0 -50%;
    color: var(--_text-muted);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 2.6em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 1em;
    margin-top: 1em;
  }
  .filter-toggle {
    margin-top: 1em;
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    min-height: 2.75em;
    margin: 0 0 0.75em;
  }
  .status-line .button-link {
    min-height: 2.75em;
  }
  .count {
    margin: 0;
    font-weight: 600;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Cards below the screen are laid out when they come near; find-in-page and print still reach them. */
  .cards > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 24em;
  }
  .busy {
    opacity: 0.55;
  }
  .skeleton {
    height: 24em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: linear-gradient(
      100deg,
      var(--_surface-soft) 40%,
      var(--_surface) 50%,
      var(--_surface-soft) 60%
    );
    background-size: 200% 100%;
    animation: shimmer 1.6s linear infinite;
  }
  @keyframes shimmer {
    from {
      background-position: 150% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
  .empty {
    padding: 2.5em 1.25em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
    text-align: center;
  }
  .more {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.5em;
    margin-top: 1.5em;
  }

  @container (min-width: 40em) {
    .filter-toggle {
      display: none;
    }
    .filters[hidden] {
      display: grid !important;
    }
  }

  @media print {
    .cards {
      display: block;
    }
    .cards > li {
      margin-bottom: 1em;
      content-visibility: visible;
    }
  }
`;
