/** The fenced blocks of the documents, and how each is run. */
import { readDocument } from './documents.js';

export interface Snippet {
  document: string;
  /** The line of its fence, from 1. */
  line: number;
  /** The first word behind the fence, empty where there is none. */
  language: string;
  code: string;
}

export function snippetsOf(document: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: Snippet | undefined;
  for (const [index, line] of readDocument(document).split(/\r?\n/).entries()) {
    const fence = /^\s*```(\S*)/.exec(line);
    if (fence && !open) {
      open = { document, line: index + 1, language: fence[1] ?? '', code: '' };
    } else if (fence && open) {
      snippets.push(open);
      open = undefined;
    } else if (open) {
      open.code += `${line}\n`;
    }
  }
  if (open) throw new Error(`${document}:${open.line}: the block is not closed`);
  return snippets;
}

export const isProgram = ({ language }: Snippet): boolean => language === 'ts' || language === 'js';

/**
 * Where a program runs: `node` alone, with the mock; `system`, in Node against the running demo; `page`, in a browser.
 * The documents' own placeholders tell, so that no fence needs a mark that readers would see.
 */
export type Place = 'node' | 'system' | 'page';

export interface Program extends Snippet {
  place: Place;
  /** The file that a reader saves it as, such as `report.mjs` or `/officers.js`, from its first line. */
  file: string | undefined;
}

const startsProgram = ({ code }: Snippet): boolean => /^import\b/m.test(code);
const fileOf = (code: string): string | undefined => /^\/\/ (\S+\.m?js)\n/.exec(code)?.[1];

function placeOf(code: string, file: string | undefined): Place {
  if (file?.startsWith('/') || /from '@gd\/components(?!\/ssr')|import '@gd\/components/.test(code))
    return 'page';
  return /https?:\/\/(127\.0\.0\.1|api\.example\.vn)/.test(code) ? 'system' : 'node';
}

/** The programs of a document: a block without an import goes on from the one before it. */
export function programsOf(document: string): Program[] {
  const programs: Snippet[] = [];
  for (const snippet of snippetsOf(document).filter(isProgram)) {
    const previous = programs.at(-1);
    if (startsProgram(snippet) || fileOf(snippet.code)) programs.push({ ...snippet });
    else if (previous?.language === snippet.language) previous.code += snippet.code;
    else throw new Error(`${document}:${snippet.line}: the block imports nothing and goes on from nothing`);
  }
  return programs.map((program) => {
    const file = fileOf(program.code);
    return { ...program, file, place: placeOf(program.code, file) };
  });
}

export const nameOf = ({ document, line }: Snippet): string => `${document}:${line}`;
