/** Calls by cookie: the browser adds the cookie by itself, so what asked must be a page of this server. */
import { HEADERS } from '@gd/contract';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.js';
import { isOwn } from './origins.js';

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Refuses what a page of another origin asks for, registered or not. A write must also show that it comes from a
 * script: a form of another page can send no header of its own, and its browser says where it stands.
 * @throws {ProblemError} `origin_not_allowed` or `forbidden`
 */
export function checkOwnPage(request: FastifyRequest, publicUrl: string | undefined): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const fromElsewhere = origin !== undefined && !isOwn(origin, request, publicUrl);
  // `none`: typed by the person into the address line.
  const notOwn = site !== undefined && site !== 'same-origin' && !(site === 'none' && isSafe(request.method));
  if (fromElsewhere || notOwn) throw new ProblemError('origin_not_allowed');
  if (isSafe(request.method)) return;
  if (
    (origin === undefined && site === undefined) ||
    request.headers[HEADERS.version.toLowerCase()] === undefined
  )
    throw new ProblemError('forbidden');
}
