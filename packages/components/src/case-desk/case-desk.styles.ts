import { css } from 'lit';

export const caseDeskStyles = css`
  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin: 0 0 0.6em;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .command {
    max-width: 42em;
  }
  #command-title {
    font-size: 1.125em;
  }
  .input-day {
    max-width: 12em;
  }
  .steps {
    border-color: var(--_accent);
  }
  .loading {
    min-height: 24em;
  }
  .choose {
    padding: 2.5em 1.25em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
    text-align: center;
  }
  .files .photo {
    max-width: 40em;
  }

  @container (min-width: 56em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25em;
      align-items: start;
    }
  }
`;
