/** Breaks the data of administrative units, which the picker loads by itself, for the time of a story. */
import { configure } from '@gd/components';

const FOLDER = 'https://mock.gd.invalid/units/';

/** For `beforeEach`: the data never comes, or the connection is broken. Gives what mends it. */
export function breakUnitsData(how: 'slow' | 'offline'): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (!new Request(input).url.startsWith(FOLDER)) return real(input, init);
    return how === 'offline'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : new Promise<Response>(() => undefined);
  };
  configure({ unitsBase: FOLDER });
  return () => {
    globalThis.fetch = real;
    configure({ unitsBase: '' });
  };
}
