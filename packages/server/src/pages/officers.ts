import type { PageFolder } from './pages.js';

/**
 * The officers' page, of the API's own origin: its session is a cookie that no script can read. The elements come from
 * `/kit/`.
 */
export const OFFICERS: PageFolder = {
  folder: 'officers',
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html gd 'allow-duplicates'",
    ].join('; '),
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
};
