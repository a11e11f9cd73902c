/** `expression; // value` in a document: the value is what the expression gives. */
import ts from 'typescript';

export interface Shown {
  /** The expression, as it stands in the document. */
  expression: string;
  /** The comment behind it, or on the lines below. */
  comment: string;
}

function commentBehind(text: string, end: number): string {
  const ranges = [
    ...(ts.getTrailingCommentRanges(text, end) ?? []),
    ...(ts.getLeadingCommentRanges(text, end) ?? []),
  ];
  const seen = new Set<number>();
  const lines = ranges.flatMap((range) => {
    // A comment after an empty line belongs to what follows.
    const isNear = !/\n\s*\n/.test(text.slice(end, range.pos));
    if (seen.has(range.pos) || !isNear) return [];
    seen.add(range.pos);
    return [text.slice(range.pos + 2, range.end).trim()];
  });
  return lines.join(' ');
}

/**
 * Rewrites a program so that each commented expression is handed, unevaluated, to `shown(index, () => …)`.
 * @returns the program and what is shown, by index
 */
export function extractShown(code: string): { code: string; shown: Shown[] } {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
  const shown: Shown[] = [];
  let rewritten = '';
  let position = 0;
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const comment = commentBehind(code, statement.end);
    if (comment === '') continue;
    const expression = statement.expression.getText(source);
    rewritten += code.slice(position, statement.getStart(source));
    rewritten += `await shown(${shown.length}, async () => (${expression}));`;
    position = statement.end;
    shown.push({ expression, comment });
  }
  return { code: rewritten + code.slice(position), shown };
}

export type Expected =
  /** It throws an error of this name. */
  | { kind: 'throws'; name: string }
  | { kind: 'value'; value: unknown }
  /** The comment says it in words. */
  | { kind: 'words' };

/** A literal at the start of the comment; `…` in it stands for what is left out. */
function literalOf(comment: string): string | undefined {
  if (/, say$/.test(comment)) return undefined;
  const scalar = /^(true|false|undefined|null|-?\d+(?:\.\d+)?|'[^']*'|"[^"]*")(?=$|[:,])/.exec(comment)?.[1];
  if (scalar !== undefined) return scalar;
  return /^[[{]/.test(comment) ? comment.replace(/,\s*…\s*(?=[}\]])/g, '') : undefined;
}

export function readExpected(comment: string): Expected {
  const thrown = /^throws (\w+)/.exec(comment)?.[1];
  if (thrown !== undefined) return { kind: 'throws', name: thrown };
  const literal = literalOf(comment);
  if (literal === undefined) return { kind: 'words' };
  try {
    return { kind: 'value', value: new Function(`return (${literal})`)() };
  } catch {
    return { kind: 'words' };
  }
}
