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
    align-items: end;
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
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin: 0;
    font-weight: 400;
    white-space: nowrap;
  }
  .sort .input {
    width: auto;
    min-width: 0;
  }
  .count {
    margin: 0;
    font-weight: 600;
  }
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .chip {
    min-height: 2.75em;
    padding: 0.3em 0.9em;
    border-width: 1px;
    border-radius: 2em;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .active .button-link {
    min-height: 2.75em;
  }
  .unit-filter {
    grid-column: 1 / -1;
    justify-self: start;
  }
  gd-unit-picker.unit-filter {
    justify-self: stretch;
    max-width: 40em;
    --gd-surface-soft: var(--_surface);
  }

  :host {
    --_columns: 1;
  }
  .cards,
  .skeletons,
  .box {
    display: grid;
    gap: 1.25em;
  }
  .cards {
    grid-template-columns: minmax(0, 1fr);
  }
  .skeletons,
  .box {
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
  }
  /*
   * What is below the screen is laid out when it comes near; find-in-page, focus and print still reach it. The room of
   * a box that is not drawn yet is that of the first.
   */
  .box {
    content-visibility: auto;
    contain-intrinsic-size: auto var(--_box, calc(26em * 12 / var(--_columns)));
  }
  .box:first-child {
    content-visibility: visible;
  }
  .box:empty,
  .stale {
    min-height: var(--_box, calc(26em * 12 / var(--_columns)));
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .stale > * {
    display: none;
  }
  /* A card to come in the room of the one before it. */
  .box:first-child > .item {
    contain-intrinsic-height: auto 26em;
  }
  .later {
    content-visibility: hidden;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
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
  .empty .active {
    justify-content: center;
  }
  .nominate {
    margin: 1.25em 0 0;
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

  .print-only {
    display: none;
  }

  @container (min-width: 40em) {
    .filter-toggle {
      display: none;
    }
    .filters[hidden] {
      display: grid !important;
    }
    .filters {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .box,
    .skeletons {
      --_columns: 2;
    }
  }
  @container (min-width: 60em) {
    .box,
    .skeletons {
      --_columns: 3;
    }
  }
  @container (min-width: 81em) {
    .box,
    .skeletons {
      --_columns: 4;
    }
  }

  @media print {
    .cards,
    .box {
      display: block;
      content-visibility: visible;
    }
    .box:empty,
    .stale {
      display: none;
    }
    .item {
      margin-bottom: 1em;
    }
    .print-only {
      display: block;
      font-weight: 600;
    }
  }
`;
