import { css } from 'lit';

/** The petition on paper: black on white in every theme, in the face and size of office papers. */
export const paperStyles = css`
  .sheet {
    box-sizing: border-box;
    background: #fff;
    color: #000;
    color-scheme: light;
    font:
      1.125em/1.5 'Times New Roman',
      'Liberation Serif',
      Tinos,
      serif;
    overflow-wrap: break-word;
  }
  .sheet p {
    margin: 0 0 0.4em;
    orphans: 2;
    widows: 2;
  }
  .nation,
  .motto,
  .title,
  .about,
  .signature {
    text-align: center;
  }
  .nation,
  .motto,
  .title,
  .to,
  .strong {
    font-weight: 700;
  }
  .sheet .nation {
    margin: 0;
  }
  .motto::after {
    display: block;
    width: 10em;
    margin: 0.2em auto 0;
    border-bottom: 1px solid #000;
    content: '';
  }
  .sheet .date {
    margin: 1.2em 0 0;
    font-style: italic;
    text-align: end;
  }
  .sheet .title {
    margin: 1.1em 0 0.2em;
    font-size: 1.3em;
  }
  .sheet .about {
    margin-bottom: 1.2em;
  }
  .sheet .to {
    margin-bottom: 1.2em;
  }
  .part {
    margin: 1em 0 0.35em !important;
    font-weight: 700;
    break-after: avoid;
  }
  .text {
    text-align: justify;
    text-indent: 1.5em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.35em;
  }
  .blank {
    flex: 1 1 8em;
    min-height: 1.4em;
    border-bottom: 2px dotted #555;
  }
  .signature {
    width: min(20em, 100%);
    margin: 1.5em 0 0 auto;
    break-inside: avoid;
  }
  .sign-hint {
    font-size: 0.9em;
    font-style: italic;
  }
  .sign {
    display: flex;
    padding: 3.5em 1.5em 0;
  }
  @media screen {
    .sheet {
      padding: clamp(1.25em, 7vw, 4.5em) clamp(1.25em, 6vw, 3.5em) clamp(1.25em, 7vw, 4.5em)
        clamp(1.25em, 8vw, 5em);
      border: 1px solid #c9cfcc;
      box-shadow: 0 0.5em 2em rgb(0 0 0 / 12%);
    }
  }
  @media print {
    .sheet {
      font-size: 13.5pt;
    }
  }
`;
