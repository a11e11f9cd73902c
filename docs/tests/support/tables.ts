/** The tables of the documents. */
import { readDocument } from './documents.js';

const section = (document: string, heading: string): string => {
  const [, text = ''] = readDocument(document).split(`\n${heading}\n`);
  return text.split(/\n##? /)[0]!;
};

/** The code words of a cell. */
export const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** The cells of each row of the tables under a heading, without heads. */
export const cellsOf = (document: string, heading: string): string[][] =>
  section(document, heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The first cell of each row of the table under a heading, as its code words; then the second. */
export const rowsOf = (document: string, heading: string): [names: string[], second: string][] =>
  cellsOf(document, heading).map(([first = '', second = '']) => [namesIn(first), second.replaceAll('`', '')]);
