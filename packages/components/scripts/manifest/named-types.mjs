import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

/**
 * The parser also looks into the types of private members and of the DOM, and tells at length what it gives up there;
 * none of that is in the manifest, so it is kept quiet.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
function quietly(work) {
  const { warn } = console;
  console.warn = () => {};
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}

/** The sources of the package, read with its own settings. @param {any} context */
export const sources = ({ ts, globs }) =>
  quietly(() => getTsProgram(ts, globs, 'tsconfig.json'))
    .getSourceFiles()
    .filter(({ fileName }) => globs.some((/** @type {string} */ file) => fileName.endsWith(file)));

/** The type parser, which writes out named unions. */
export function namedTypes() {
  const parser = typeParserPlugin({ parseObjectTypes: 'none' });
  return {
    name: 'gd-named-types',
    /** @param {any} context */
    analyzePhase: (context) => quietly(() => parser?.analyzePhase(context)),
  };
}
