/** Every `ts` block has its types checked, and every `ts` or `js` block that needs no server runs as it stands. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documents, root } from './support/documents.js';
import { onShown } from './support/shown.js';
import { extractShown, readExpected, type Shown } from './support/shown-values.js';
import { nameOf, type Program, programsOf } from './support/snippets.js';

const programs = documents.flatMap(programsOf);
// Inside the workspace, so that the packages are found from there.
const folder = join(root, '.cache/docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

function write(program: Program, extension: string, code: string): string {
  const file = join(folder, `${nameOf(program).replace(/[^\w]+/g, '-')}.${extension}`);
  writeFileSync(file, code);
  return file;
}

describe('types', () => {
  const files = new Map(
    programs
      .filter(({ language }) => language === 'ts')
      .map((program) => [write(program, 'types.ts', `${program.code}\nexport {};\n`), program]),
  );

  // One program of all blocks still reads and checks every package from its source.
  it('fit', { timeout: 120_000 }, () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(root, 'tsconfig.tests.json'),
      { noEmit: true, types: ['node'] },
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (problem) => expect.fail(String(problem.messageText)),
      },
    );
    const compiler = ts.createProgram([...files.keys()], config!.options);
    const faults = [...files].flatMap(([file, program]) => {
      const source = compiler.getSourceFile(file);
      return [...compiler.getSyntacticDiagnostics(source), ...compiler.getSemanticDiagnostics(source)].map(
        ({ messageText, start = 0 }) => {
          const line = program.line + 1 + source!.getLineAndCharacterOfPosition(start).line;
          return `${program.document}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
        },
      );
    });
    expect(files.size).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

/** A string that ends with an ellipsis is a beginning; what an object leaves out is not looked at. */
function pattern(value: unknown): unknown {
  if (typeof value === 'string' && value.endsWith('…')) return expect.stringContaining(value.slice(0, -1));
  if (Array.isArray(value)) return value.map(pattern);
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pattern(each)])),
  );
}

async function check({ expression, comment }: Shown, evaluate: () => Promise<unknown>): Promise<void> {
  const expected = readExpected(comment);
  if (expected.kind === 'throws') {
    await expect(evaluate(), expression).rejects.toMatchObject({ name: expected.name });
    return;
  }
  const value = await evaluate();
  if (expected.kind === 'words') return;
  // "34: …" behind a list is its length.
  const actual = Array.isArray(value) && typeof expected.value === 'number' ? value.length : value;
  expect(actual, expression).toEqual(pattern(expected.value));
}

describe('programs', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(
    programs.filter(({ place }) => place === 'node').map((program) => [nameOf(program), program] as const),
  )('%s runs', async (_name, program) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { code, shown } = extractShown(program.code);
    const helper = JSON.stringify(join(import.meta.dirname, 'support/shown.js'));
    const file = write(program, 'run.ts', `import { shown } from ${helper};\n${code}`);
    onShown((index, evaluate) => check(shown[index]!, evaluate));
    await import(file);
  });
});
