import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { paths } from '../lib/paths.mjs';

const ELEMENT = 'packages/components/src/index.ts';
const LIT = "import { html } from 'lit';\n";

/** The project's own configuration, without the rules that must compile every package first. */
const eslint = new ESLint({
  cwd: paths.root,
  overrideConfig: /** @type {any} */ ({ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }),
});

/**
 * @param {string} code
 * @param {string} [file]
 */
async function rulesBrokenBy(code, file = ELEMENT) {
  const results = await eslint.lintText(code, { filePath: path.join(paths.root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

it.each([
  ['gd/package-boundaries', "import '@gd/server';"],
  ['gd/package-boundaries', "import 'zod';"],
  ['gd/package-boundaries', "import 'node:fs';"],
  ['gd/package-boundaries', "import 'lit/directives/style-map.js';"],
  ['no-restricted-syntax', `${LIT}export const a = html\`<p style="color: red"></p>\`;`],
  ['no-restricted-syntax', `${LIT}export const a = (b: string) => html\`<p id=\${b} style=\${b}></p>\`;`],
  ['lit/no-legacy-template-syntax', `${LIT}export const a = html\`<p on-click=\${0}></p>\`;`],
  ['lit/lifecycle-super', 'export class A extends GdElement { connectedCallback() {} }'],
  ['lit-a11y/alt-text', `${LIT}export const a = html\`<img src="a.png" />\`;`],
  [
    'wc/no-constructor-attributes',
    "export class A extends GdElement { constructor() { super(); this.setAttribute('a', ''); } }",
  ],
  ['@typescript-eslint/no-explicit-any', 'export const a = (b: any) => b;'],
  ['@typescript-eslint/no-unused-vars', 'const a = 1;'],
  ['eqeqeq', 'export const a = (b: unknown) => b == 1;'],
  ['no-console', "console.log('a');"],
])('reports %s in %s', async (rule, code) => {
  expect(await rulesBrokenBy(code)).toContain(rule);
});

it('leaves a good element alone', async () => {
  const code = `${LIT}export const a = (b: string) => html\`<p class="lead" .title=\${b}>style = \${b}</p>\`;\n`;
  expect(await rulesBrokenBy(code)).toEqual([]);
});

it('checks stories as it checks elements', async () => {
  const code = `${LIT}export const a = html\`<p style="color: red"></p>\`;`;
  expect(await rulesBrokenBy(code, 'stories/a.stories.ts')).toContain('no-restricted-syntax');
});
