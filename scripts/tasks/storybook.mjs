import { runNode } from '../lib/run.mjs';

/**
 * Serves Storybook until it is stopped; `build` makes the static site instead. It opens no browser, sends
 * no telemetry and asks for no newer version.
 * @param {string[]} args
 */
export function run(args) {
  const command =
    args[0] === 'build'
      ? ['build', ...args.slice(1)]
      : ['dev', '--port', '6006', '--ci', '--no-version-updates', ...args];
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  return runNode('node_modules/storybook/dist/bin/dispatcher.js', command, { env });
}
