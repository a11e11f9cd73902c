import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * What the shipped sources (packages/<name>/src) of each package may import. One line per package:
 * `uses`: packages of this workspace; `node`: whether Node's own modules, else only in `*.node.ts`;
 * `browser`: whether it is part of a page, where every kilobyte and the strict CSP count.
 * @type {Record<string, { uses: string[], node: boolean, browser: boolean }>}
 */
export const PACKAGES = {
  units: { uses: [], node: false, browser: true },
  rules: { uses: ['units'], node: false, browser: true },
  receipts: { uses: [], node: false, browser: true },
  contract: { uses: ['units', 'rules'], node: false, browser: true },
  sdk: { uses: ['units', 'rules', 'receipts', 'contract'], node: false, browser: true },
  components: { uses: ['units', 'rules', 'receipts', 'contract', 'sdk'], node: false, browser: true },
  server: { uses: ['units', 'rules', 'receipts', 'contract'], node: true, browser: false },
  portal: {
    uses: ['units', 'rules', 'receipts', 'contract', 'sdk', 'components', 'server'],
    node: true,
    browser: false,
  },
};

/** Modules that a page must not load, each with what to use and why. @type {Record<string, string>} */
const NOT_IN_PAGES = {
  zod: 'use zod/mini: zod itself is several times larger',
  'lit/directives/style-map.js': 'a strict CSP blocks the style attribute that it writes; use a class',
};

const NOT_SHIPPED = /\.test\.ts$|\/testing\//;

/**
 * @param {string} from path of the importing file, with slashes
 * @param {string} source module specifier
 * @returns {string | undefined} what is wrong
 */
export function findProblem(from, source) {
  const [, name = '', file = ''] = /(?:^|\/)packages\/([^/]+)\/src\/(.+)$/.exec(from) ?? [];
  const allowed = PACKAGES[name];
  if (!allowed || NOT_SHIPPED.test(from)) return undefined;

  if (source.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(from), source);
    const ownFolder = from.slice(0, from.length - `src/${file}`.length);
    return target.startsWith(ownFolder)
      ? undefined
      : 'a package imports its own files only; name the other package';
  }
  const used = /^@gd\/([^/]+)/.exec(source)?.[1];
  if (used !== undefined && used !== name && !allowed.uses.includes(used)) {
    return `@gd/${name} may not use @gd/${used} (see scripts/eslint/package-boundaries.mjs)`;
  }
  if (isBuiltin(source) && !allowed.node && !file.endsWith('.node.ts')) {
    return `@gd/${name} runs in browsers: Node's modules belong in a *.node.ts file`;
  }
  const reason = NOT_IN_PAGES[source];
  return allowed.browser && reason ? `not in a page: ${reason}` : undefined;
}

/** ESLint rule: imports between packages go one way. @type {import('eslint').Rule.RuleModule} */
export const packageBoundaries = {
  meta: { type: 'problem', messages: { crossed: "'{{source}}': {{problem}}." }, schema: [] },
  create(context) {
    const from = context.filename.replaceAll('\\', '/');
    const check = (/** @type {any} */ node) => {
      const source = node?.value;
      const problem = typeof source === 'string' ? findProblem(from, source) : undefined;
      if (problem) context.report({ node, messageId: 'crossed', data: { source, problem } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
    };
  },
};
