/** The commands of an `sh` block. */

/** Words of each command, without comments, assignments before it, and the `$( )` around it. */
export function commandsOf(code: string): string[][] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/^export \w+=\$\((.*)\)$/, '$1')
        .replace(/^(\w+=\S* +)+/, '')
        .split(/\s+/),
    );
}

/**
 * Whether every command ends by itself, quickly, and changes nothing but the demo: such a block is run whole. `gd-verify`
 * reads files, so it is run where the block makes some.
 */
export const endsByItself = (code: string): boolean =>
  commandsOf(code).every(
    ([program, ...words]) =>
      program === 'curl' ||
      program === 'node' ||
      (words.includes('gd-server') && !words.includes('serve')) ||
      (words[0] === 'gd-verify' && code.includes(' > ')),
  );
