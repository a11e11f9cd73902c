import { css } from 'lit';

export const signInStyles = css`
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    min-height: 3.5em;
  }
  .place p {
    margin: 0;
  }
  .person {
    display: flex;
    gap: 0.5em;
    min-width: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .person .icon {
    margin-top: 0.1em;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .button-small {
    min-height: 2.95em;
    padding: 0.3em 0.9em;
    font-size: 0.9375em;
  }
  .ends-soon {
    flex-basis: 100%;
    margin: 0;
  }
  .ends-soon p + p {
    margin-top: 0.5em;
  }
  .field-error {
    flex-basis: 100%;
    color: var(--_danger);
    font-weight: 600;
  }
`;
