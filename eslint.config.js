import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { packageBoundaries } from './scripts/eslint/package-boundaries.mjs';

const ELEMENTS = ['packages/components/src/**/*.ts', 'stories/**/*.ts'];
const ELEMENT_CLASSES = ['LitElement', 'GdElement', 'GdApiElement', 'GdFormControl'];
const TESTS = ['**/*.test.ts', 'packages/*/e2e/**/*.ts'];

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/parts/',
    '**/.data/',
    '.cache/',
    'docs-site/',
    'storybook-static/',
    'packages/*/data/',
    '**/*.generated.*',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // The pages' own scripts; what runs in Node there is called .mjs, but for the bench's pages.
    files: ['packages/portal/**/*.js', 'packages/server/pages/**/*.js', 'packages/bench/src/*/pages/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The few rules on types that find real faults; the whole set costs several times as much.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { gd: { rules: { 'package-boundaries': packageBoundaries } } },
    rules: { 'gd/package-boundaries': 'error' },
  },
  {
    files: ELEMENTS,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    settings: {
      litHtmlSources: ['lit'],
      wc: { elementBaseClasses: ELEMENT_CLASSES },
      lit: { elementBaseClasses: ELEMENT_CLASSES },
    },
    rules: {
      'lit/lifecycle-super': 'error',
      // The base classes are known here, and TypeScript checks the call.
      'wc/guard-super-call': 'off',
      // It does not see a <label for>; axe checks every name in the rendered element.
      'lit-a11y/accessible-name': 'off',
      // A role said aloud restores what CSS takes from a table or a list that is laid out otherwise.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|\\s)style\\s*=/]',
          message: 'A strict CSP blocks style attributes: use a class and the static styles.',
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      // chai's assertions are bare expressions: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // The tests in a browser, and their conformance suites.
    files: [
      'packages/components/src/**/*.test.ts',
      'packages/components/src/**/testing/*.ts',
      '**/*.browser.test.ts',
    ],
    rules: {
      // Their chai types each assertion as a promise, because one of them, accessible(), is one.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'accessible() is a promise: await it, or the test cannot fail.',
        },
      ],
    },
  },
  storybook.configs['flat/recommended'],
]);
