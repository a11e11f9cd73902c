/** Where a person goes after signing in. */

const START = '/officers/';
/** Any origin does: a path that leads away from it is not a local one. */
const BASE = 'http://gd.invalid';

/**
 * The local path that was asked for, the officers' page where none was, or undefined for an address elsewhere: what
 * leads away (`//x`, `/\x`, a tab in between) is found by the parser that browsers use. Sign-in itself is no aim.
 */
export function localPath(wanted: string | undefined): string | undefined {
  if (wanted === undefined || wanted === '') return START;
  if (!wanted.startsWith('/') || wanted.length > 500 || !URL.canParse(wanted, BASE)) return undefined;
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/'))
    return undefined;
  return url.pathname + url.search + url.hash;
}
