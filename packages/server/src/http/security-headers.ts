import { API_VERSION, HEADERS } from '@gd/contract';
import type { FastifyInstance } from 'fastify';

/** On every answer: nothing the server sends is a page, so nothing in it may load, run, frame or be guessed. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Portals load the kit and call the API from their own origins.
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** A year, as browsers' preload lists ask. Only where the server is reached by https. */
const HSTS = 'max-age=31536000; includeSubDomains';

export function addSecurityHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const headers = {
    ...SECURITY_HEADERS,
    ...(publicUrl?.startsWith('https:') && { 'Strict-Transport-Security': HSTS }),
    [HEADERS.version]: API_VERSION,
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, [HEADERS.requestId]: request.id });
  });
}
