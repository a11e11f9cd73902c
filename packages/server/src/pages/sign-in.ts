/** Sign-in and sign-out: `/auth/sign-in`, `/auth/callback`, `/auth/sign-out`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AuthorizationResponseError } from 'openid-client';
import { checkOwnPage } from '../http/own-page.js';
import { loggable } from '../http/problems.js';
import { newSecret } from '../ids.js';
import { beginAttempt, takeAttempt } from '../staff/attempts.js';
import { readClaims } from '../staff/claims.js';
import {
  attemptCookie,
  attemptCookieOptions,
  sessionCookie,
  sessionCookieOptions,
} from '../staff/cookies.js';
import type { Identity } from '../staff/issuer.js';
import { isLoopback } from '../staff/oidc-settings.js';
import { localPath } from '../staff/return-path.js';
import { beginSession, endSession, refusalOf } from '../staff/sessions.js';
import type { AuthOptions } from './auth.js';
import { sendPage } from './page.js';
import * as words from './sign-in-words.js';

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const START = '/officers/';

/** A query parameter that stands once. */
export function parameter(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** Where browsers reach this server; undefined for a Host that cannot be right when no public address is set. */
function baseOf(
  { protocol, host, hostname }: FastifyRequest,
  publicUrl: string | undefined,
): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  return isLoopback(hostname) ? `${protocol}://${host}` : undefined;
}

/** Where to go after sign-in: a local path, or the page that gives a token to a registered portal. */
async function aimOf(request: FastifyRequest, { sites }: AuthOptions): Promise<string | undefined> {
  if (parameter(request, 'mode') !== 'popup') return localPath(parameter(request, 'return'));
  const origin = parameter(request, 'origin') ?? '';
  if (!(await sites.isRegisteredOrigin(origin))) return undefined;
  return `/auth/popup?origin=${encodeURIComponent(origin)}`;
}

async function signIn(
  options: AuthOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { oidc, services, publicUrl } = options;
  if (!oidc) return sendPage(request, reply, words.NOT_SET_UP);
  const base = baseOf(request, publicUrl);
  const returnPath = await aimOf(request, options);
  if (base === undefined || returnPath === undefined) return sendPage(request, reply, words.BAD_ADDRESS);
  const begun = await oidc.issuer
    .begin(`${base}/auth/callback`, parameter(request, 'account') === 'other')
    .catch((error: unknown) => {
      request.log.error({ error: loggable(error) }, 'the issuer cannot be reached');
    });
  if (!begun) return sendPage(request, reply, words.ISSUER_AWAY);
  // One cookie for all tabs of a browser, so that a second sign-in does not spoil the first.
  const known = request.cookies[attemptCookie(publicUrl)];
  const browser = known !== undefined && SECRET.test(known) ? known : newSecret();
  await beginAttempt(services.database, { ...begun, returnPath }, browser, services.clock());
  return reply
    .setCookie(attemptCookie(publicUrl), browser, attemptCookieOptions(publicUrl))
    .header('Cache-Control', 'no-store')
    .redirect(begun.url, 303);
}

async function callback(
  options: AuthOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { oidc, services, publicUrl } = options;
  if (!oidc) return sendPage(request, reply, words.NOT_SET_UP);
  const base = baseOf(request, publicUrl);
  const { database, units } = services;
  const now = services.clock();
  const [state, browser] = [parameter(request, 'state'), request.cookies[attemptCookie(publicUrl)]];
  const attempt =
    state !== undefined && browser !== undefined && (await takeAttempt(database, state, browser, now));
  if (!attempt || base === undefined) return sendPage(request, reply, words.ATTEMPT_GONE);

  const [, query = ''] = request.url.split('?');
  let identity: Identity;
  try {
    identity = await oidc.issuer.finish(new URL(`${base}/auth/callback?${query}`), attempt);
  } catch (error) {
    const isCancelled = error instanceof AuthorizationResponseError && error.error === 'access_denied';
    if (!isCancelled) request.log.error({ error: loggable(error) }, 'a sign-in failed');
    return sendPage(request, reply, isCancelled ? words.CANCELLED : words.FAILED);
  }
  const claimed = readClaims(identity.claims, oidc.claims);
  const refusal = await refusalOf(database, units, claimed);
  if (refusal) {
    request.log.warn({ refusal }, 'a sign-in was refused');
    return sendPage(request, reply, words.notAllowed(refusal));
  }
  request.tenant = claimed.tenant;
  const earlier = request.cookies[sessionCookie(publicUrl)];
  const session = await beginSession(database, identity, claimed, earlier, now);
  return reply
    .setCookie(sessionCookie(publicUrl), session, sessionCookieOptions(publicUrl))
    .header('Cache-Control', 'no-store')
    .redirect(attempt.returnPath, 303);
}

/** Answers where to go next: to the issuer's own sign-out where it has one, for computers that people share. */
async function signOut(
  { oidc, services, publicUrl }: AuthOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  checkOwnPage(request, publicUrl);
  const cookie = sessionCookie(publicUrl);
  await endSession(services.database, request.cookies[cookie]);
  const base = baseOf(request, publicUrl) ?? '';
  const next = await oidc?.issuer.signOutUrl(`${base}${START}`).catch((error: unknown) => {
    request.log.error({ error: loggable(error) }, 'the issuer cannot be reached');
    return undefined;
  });
  return reply
    .clearCookie(cookie, sessionCookieOptions(publicUrl))
    .header('Cache-Control', 'no-store')
    .send({ next: next ?? START });
}

export function addSignIn(app: FastifyInstance, options: AuthOptions): void {
  const route =
    (handler: typeof signIn) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      await options.limits.countCall('staff.me', request);
      return handler(options, request, reply);
    };
  app.get('/sign-in', { config: { operation: 'auth.signIn' } }, route(signIn));
  app.get('/callback', { config: { operation: 'auth.callback' } }, route(callback));
  app.post('/sign-out', { config: { operation: 'auth.signOut' } }, route(signOut));
}
