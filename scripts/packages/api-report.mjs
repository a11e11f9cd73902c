/** The API of a public package as one text: every export of every entry point, as its declaration says it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { paths } from '../lib/paths.mjs';

const printer = ts.createPrinter({ removeComments: true });

/** The type of a schema, written out, is thousands of lines in an order that the compiler chooses. */
const MOST_LINES = 80;

/** @param {string} text of a `const` */
const shortened = (text) =>
  text.split('\n').length > MOST_LINES ? (text.split('\n')[0] ?? '').replace(/[:<{ ]*$/, ': …') : text;

const NAMED_TEXT = /^\s*[\w"'.-]+: "[^"]*";$/;

/**
 * The compiler orders unions of texts, and the members of an enumeration, by what it happened to see first: another order
 * after a build of a part than after a whole one. Here they stand by the alphabet.
 * @param {string} text
 */
export function inSteadyOrder(text) {
  const unions = text.replace(/"[^"\n]*"(?: \| "[^"\n]*")+/g, (union) =>
    union.split(' | ').sort().join(' | '),
  );
  /** @type {string[][]} */
  const runs = [];
  for (const line of unions.split('\n')) {
    const run = runs.at(-1);
    if (run && NAMED_TEXT.test(line) && NAMED_TEXT.test(run[0] ?? '')) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => run.sort()).join('\n');
}

/** The reports of all packages, by the name of the package's folder. @param {readonly string[]} names */
export function apiReports(names) {
  const entries = names.map((name) => ({ name, points: entryPointsOf(name) }));
  const program = ts.createProgram(
    entries.flatMap(({ points }) => points.map(({ file }) => file)),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      experimentalDecorators: true,
      skipLibCheck: true,
    },
  );
  return new Map(entries.map(({ name, points }) => [name, report(program, name, points)]));
}

/**
 * The declarations that the build wrote for each subpath that can be imported and is not a pattern.
 * @param {string} name
 */
function entryPointsOf(name) {
  const dir = path.join(paths.packages, name);
  const manifest = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return Object.entries(manifest.exports)
    .filter(([subpath, target]) => typeof target.default === 'string' && !subpath.includes('*'))
    .map(([subpath, target]) => {
      const file = path.join(dir, target.types);
      if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build.`);
      return { subpath, file };
    });
}

/**
 * @param {ts.Program} program
 * @param {string} name
 * @param {{ subpath: string, file: string }[]} points
 */
function report(program, name, points) {
  const checker = program.getTypeChecker();
  /** What was shown under an earlier entry point. @type {Map<ts.Symbol, string>} */
  const shown = new Map();
  const sections = points.map(({ subpath, file }) => {
    const address = `@gd/${name}${subpath.slice(1)}`;
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const exported = module ? checker.getExportsOfModule(module) : [];
    const lines = exported
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((symbol) => {
        const found = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const before = shown.get(found);
        if (before !== undefined) return `${symbol.name}: see ${before}`;
        shown.set(found, address);
        return declarationsOf(found, symbol.name, name);
      });
    return [`## ${address}`, ...lines].join('\n\n');
  });
  return `${sections.join('\n\n\n')}\n`;
}

/**
 * @param {ts.Symbol} symbol
 * @param {string} exportedAs
 * @param {string} name
 */
function declarationsOf(symbol, exportedAs, name) {
  const own = path.join(paths.packages, name, 'dist').replaceAll('\\', '/');
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const source = declaration.getSourceFile();
    if (!source.fileName.startsWith(own)) return `${exportedAs}: of another package`;
    const print = (/** @type {ts.Node} */ node) => printer.printNode(ts.EmitHint.Unspecified, node, source);
    return ts.isVariableDeclaration(declaration)
      ? shortened(print(declaration.parent.parent))
      : print(declaration);
  });
  const renamed = symbol.name === exportedAs ? '' : `${exportedAs} = `;
  return renamed + inSteadyOrder(texts.join('\n'));
}
