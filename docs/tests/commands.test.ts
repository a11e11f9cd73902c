/** Every line of an `sh` block calls something that exists; those that end by themselves are run by the e2e tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documents, root } from './support/documents.js';
import { commandsOf } from './support/commands.js';
import { nameOf, programsOf, snippetsOf } from './support/snippets.js';

interface Manifest {
  name: string;
  bin?: Record<string, string>;
  scripts: Record<string, string>;
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;

const { scripts } = manifestOf('.');
const packages = ['units', 'rules', 'contract', 'receipts', 'sdk', 'components', 'server'].map((name) =>
  manifestOf(`packages/${name}`),
);
const packageNames = packages.map(({ name }) => name);
const bins = packages.flatMap(({ bin }) => Object.keys(bin ?? {}));
const usage = readFileSync(join(root, 'packages/server/src/cli.ts'), 'utf8');

const unless = (fine: boolean, fault: string): string | undefined => (fine ? undefined : fault);
const isCommand = (name: string): boolean => usage.match(/^ {2}[a-z]+/gm)!.includes(`  ${name}`);

function faultOfNpm([action = '', ...words]: readonly string[]): string | undefined {
  if (action === 'start' || action === 'test') return undefined;
  const names = words.filter((word) => !word.startsWith('-'));
  if (action === 'install')
    return unless(
      // By name, or in a clone that lies beside the reader's own app.
      names.every(
        (name) =>
          packageNames.includes(name) ||
          existsSync(join(root, name.replace(/^\.\.\/gd\//, ''), 'package.json')),
      ),
      'no such package',
    );
  const [script = '', command = ''] = names;
  if (action !== 'run' || !scripts[script]) return `there is no script ${script}`;
  return unless(script !== 'gd-server' || isCommand(command), `there is no command ${command}`);
}

/** What is wrong with a command, or undefined. */
function faultOf([program = '', ...words]: readonly string[], document: string): string | undefined {
  const [first = '', second = ''] = words;
  switch (program) {
    case 'npm':
      return faultOfNpm(words);
    case 'npx':
      if (first === 'gd-server') return unless(isCommand(second), `there is no command ${second}`);
      if (bins.includes(first)) return undefined;
      return unless(existsSync(join(root, 'node_modules/.bin', first)), `there is no ${first}`);
    case 'node':
      return unless(
        programsOf(document).some(({ file }) => file === first),
        `there is no ${first}`,
      );
    case 'curl':
      return undefined;
    default:
      return 'nobody tests this program';
  }
}

const blocks = documents.flatMap(snippetsOf).filter(({ language }) => language === 'sh');

it.each(blocks.map((block) => [nameOf(block), block] as const))('%s names what exists', (_name, block) => {
  const commands = commandsOf(block.code);
  expect(commands).not.toEqual([]);
  for (const words of commands) expect(faultOf(words, block.document), words.join(' ')).toBeUndefined();
});

it('has no block that nobody tests', () => {
  // Of whole apps and of other systems' files: packages/frameworks.
  const apps = ['tsx', 'vue', 'angular-ts', 'svelte', 'yaml'];
  const tested = ['ts', 'js', 'html', 'css', 'sh', 'sql', 'json', 'csp', '', ...apps];
  const others = documents.flatMap(snippetsOf).filter(({ language }) => !tested.includes(language));
  expect(others.map((block) => `${nameOf(block)} ${block.language}`)).toEqual([]);
});
