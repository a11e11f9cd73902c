import { css } from 'lit';

export const modelStatsStyles = css`
  .published {
    margin-top: 2em;
  }
  .published th.number {
    white-space: nowrap;
  }
  /* On a phone the table scrolls; without room of its own a note would make its row a screen high. */
  .note {
    min-width: 16em;
  }
`;
