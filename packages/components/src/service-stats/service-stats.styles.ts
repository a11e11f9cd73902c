import { css } from 'lit';

export const serviceStatsStyles = css`
  .bar-hidden {
    grid-column: 1 / -1;
  }
  .hidden-cell {
    color: var(--_text-muted);
  }

  @container (min-width: 38em) {
    .bar-hidden {
      grid-column: 2 / -1;
    }
  }
`;
