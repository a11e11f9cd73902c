import type { PageFolder } from './pages.js';

/**
 * The page on which a denunciation is written and printed. By law there is no electronic denunciation (Law on
 * Denunciations 2018, Art. 22), and a denouncer's identity is secret (Art. 8.3, 9.1b, 56): so the browser is told that
 * nothing of this page may be sent, framed, reached by the page that opened it, or kept.
 */
export const DENUNCIATION: PageFolder = {
  folder: 'denunciation',
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'none'",
      "img-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  },
};
