/** Cross-origin calls: which pages may read answers, and from which pages a site key may be used. */
import { HEADERS } from '@gd/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Sites } from '../sites/sites.js';
import { ProblemError } from '../problem-error.js';

const ALLOWED_HEADERS = [
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'If-Match',
  'If-None-Match',
  'Tus-Resumable',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
  HEADERS.site,
  HEADERS.caseSecret,
  HEADERS.proof,
  HEADERS.version,
  HEADERS.idempotencyKey,
  // W3C Trace Context: a portal that traces its pages may follow a request through.
  'traceparent',
].join(', ');

const EXPOSED_HEADERS = [
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'Content-Disposition',
  'Content-Language',
  'Tus-Resumable',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Offset',
  HEADERS.version,
  HEADERS.requestId,
].join(', ');

/** Two hours, the longest that Chromium keeps a preflight. */
const PREFLIGHT_SECONDS = '7200';

/** An origin as the browser of a web page sends it; a sandboxed frame or a file sends `null`. */
const WEB_ORIGIN = /^https?:\/\/[^\s/]{1,253}$/;

/** Whether a page is one of the server's own, which needs no permission. */
export function isOwn(origin: string, request: FastifyRequest, publicUrl: string | undefined): boolean {
  return origin === publicUrl || origin === `${request.protocol}://${request.host}`;
}

/**
 * A preflight carries no `Gd-Site` value, so it passes from anywhere; the request itself is then checked: here whether
 * any site knows the page, and by {@link checkOrigin} whether that site does.
 *
 * A page that is not registered may read one answer, the refusal. Without that its browser would say only that the
 * network failed, and its web team, for whom a wrong origin is the likeliest first mistake, would look in the wrong place.
 */
export function addCors(app: FastifyInstance, sites: Sites, publicUrl: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    reply.header('Vary', 'Origin, Accept-Language');
    const { origin } = request.headers;
    if (request.routeOptions.config.isPublic) {
      reply.header('Access-Control-Allow-Origin', '*');
      return;
    }
    if (origin === undefined || isOwn(origin, request, publicUrl)) return;
    if (!WEB_ORIGIN.test(origin)) throw new ProblemError('origin_not_allowed');
    reply.header('Access-Control-Allow-Origin', origin);
    reply.header('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    if (request.method === 'OPTIONS') {
      await reply
        .code(204)
        .header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE')
        .header('Access-Control-Allow-Headers', ALLOWED_HEADERS)
        .header('Access-Control-Max-Age', PREFLIGHT_SECONDS)
        .send();
      return;
    }
    if (!(await sites.isRegisteredOrigin(origin))) throw new ProblemError('origin_not_allowed');
  });
}

/**
 * Refuses a call from a page that is not registered for the caller. A call without `Origin` comes from no page
 * (a server, a command line) and passes: an Origin header is not authentication.
 * @param registered the origins of the site, or of all sites of the tenant for officers and senders
 */
export function checkOrigin(
  request: FastifyRequest,
  registered: readonly string[],
  publicUrl: string | undefined,
): void {
  const { origin } = request.headers;
  if (origin === undefined || registered.includes(origin) || isOwn(origin, request, publicUrl)) return;
  throw new ProblemError('origin_not_allowed');
}
