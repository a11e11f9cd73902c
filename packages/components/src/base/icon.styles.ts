import { css } from 'lit';

/** A module of its own: styles are there from the first moment on, the drawings come with what they stand beside. */
export const iconStyles = css`
  .icon {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
