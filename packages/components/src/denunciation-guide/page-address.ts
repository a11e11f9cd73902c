import type { Locale } from '@gd/contract';

const PATHS = { vi: '/denunciation/', en: '/denunciation/en/' } as const satisfies Record<Locale, string>;

/**
 * The isolated page on the API's own origin. The address says the language and nothing else: neither portal nor unit,
 * from which somebody could guess who denounced.
 * Undefined where the API is not named by an address of the web.
 */
export function pageAddress(apiBase: string | undefined, locale: Locale): URL | undefined {
  try {
    const { origin, protocol } = new URL(apiBase ?? '');
    return /^https?:$/.test(protocol) ? new URL(PATHS[locale], origin) : undefined;
  } catch {
    return undefined;
  }
}
