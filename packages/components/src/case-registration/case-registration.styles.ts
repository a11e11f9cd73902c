import { css } from 'lit';

export const caseRegistrationStyles = css`
  form {
    max-width: 46em;
  }
  .input-short {
    max-width: 12em;
  }
  .choice-hint {
    margin: 0;
    padding-inline-start: 2.1em;
  }
  .panel > .field:last-child {
    margin-bottom: 0;
  }
`;
