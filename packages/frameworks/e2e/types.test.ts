/** The types of each framework's templates, made from the manifest: what is right compiles, what is wrong does not. */
import { expect, it } from 'vitest';
import { ngc, programOf, run } from './support/build.js';

/** What a program prints that fails, as it has to here. */
const failureOf = (program: string, ...args: string[]): Promise<string> =>
  run(program, ...args).then(
    () => expect.fail('Everything compiled.'),
    (error: unknown) =>
      (error as { stdout: string; stderr: string }).stdout + (error as { stderr: string }).stderr,
  );

// vue-tsc is tsc that reads .vue too. Wrong lines have `@ts-expect-error` before them.
it('JSX of React, Preact and Solid; Vue', async () => {
  expect(await run(programOf('vue-tsc', 'bin/vue-tsc.js'), '-p', 'types/tsconfig.json')).toBe('');
});

it('Svelte', async () => {
  const output = await failureOf(
    programOf('svelte-check', 'bin/svelte-check'),
    ...['--workspace', 'types', '--tsconfig', './tsconfig.svelte.json', '--output', 'machine-verbose'],
  );
  const faults = [
    ...output.matchAll(/"filename":"([^"]+)","start":\{"line":(\d+),.*"message":"(.*)","code"/g),
  ];
  expect(faults.map(([, file, line, message]) => [file, Number(line), message])).toEqual([
    ['Wrong.svelte', 4, expect.stringContaining('tree')],
    ['Wrong.svelte', 5, expect.stringContaining('lable')],
    ['Wrong.svelte', 6, expect.stringContaining("'id' is missing")],
    ['Wrong.svelte', 7, expect.stringContaining("'code' does not exist")],
    ['Wrong.svelte', 8, expect.stringContaining('many')],
  ]);
});

// The right template is the app's, which the other test compiles.
it('Angular', async () => {
  const output = await failureOf(ngc, '-p', 'types/tsconfig.angular.json');
  expect(output).toContain("Property 'code' does not exist on type 'UnitChange'");
  expect(output).toContain("Property 'valeu' does not exist on type 'GdUnitPicker'");
  expect(output.match(/error/g)).toHaveLength(2);
});
