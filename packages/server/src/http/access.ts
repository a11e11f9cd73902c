/** Who calls an operation, and whether they may. */
import { type Access, CASE_SECRET, HEADERS } from '@gd/contract';
import { parseTrackingCode } from '@gd/rules';
import type { FastifyRequest } from 'fastify';
import { authenticateSender } from '../cases/sender.js';
import { authenticate, keyIdOf } from '../keys/keys.js';
import type { Limits } from '../limits/limits.js';
import { ProblemError } from '../problem-error.js';
import type { Sites } from '../sites/sites.js';
import { findTenant } from '../sites/store.js';
import { sessionCookie } from '../staff/cookies.js';
import { holderOf, isToken, sessionOf, type SignedIn } from '../staff/sessions.js';
import type { Caller, Services } from '../use-case.js';
import { checkOrigin } from './origins.js';
import { checkOwnPage } from './own-page.js';

export interface Doorkeeper {
  services: Services;
  sites: Sites;
  limits: Limits;
  publicUrl: string | undefined;
}

export interface Admitted {
  tenant: string;
  caller: Caller;
}

/** A header that may stand once only. */
export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value[0] : value;
}

/** The sender's secret, or undefined where the header is missing or has no secret's form. */
export function caseSecretOf(request: FastifyRequest): string | undefined {
  const secret = headerOf(request, HEADERS.caseSecret);
  return secret !== undefined && CASE_SECRET.test(secret) ? secret : undefined;
}

const unauthenticated = (): ProblemError =>
  new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } });

type Identified = Omit<SignedIn, 'expiresAt'> & { expiresAt: string | null };

async function byKey(door: Doorkeeper, request: FastifyRequest, key: string): Promise<Identified> {
  const { services, limits, sites, publicUrl } = door;
  const subject = keyIdOf(key);
  const found = await authenticate(services.database, services.units, key);
  if (!found) {
    await limits.countWrongSecret(request, subject);
    throw unauthenticated();
  }
  await limits.checkGuesses(request, subject);
  checkOrigin(request, await sites.originsOf(found.tenant), publicUrl);
  return { ...found, by: 'key', expiresAt: null };
}

/** A token that has run out is no guess, and 256 bits cannot be guessed: it is not counted. */
async function byToken({ services, publicUrl }: Doorkeeper, request: FastifyRequest, token: string) {
  const holder = await holderOf(services, token);
  if (!holder) throw unauthenticated();
  checkOrigin(request, [holder.origin], publicUrl);
  return holder;
}

async function bySession({ services, publicUrl }: Doorkeeper, request: FastifyRequest) {
  const cookie = request.cookies[sessionCookie(publicUrl)];
  if (cookie === undefined) throw unauthenticated();
  // First of all: a page elsewhere must not even keep a session from running out.
  checkOwnPage(request, publicUrl);
  const session = await sessionOf(services, cookie);
  if (!session) throw unauthenticated();
  return session;
}

function identify(door: Doorkeeper, request: FastifyRequest): Promise<Identified> {
  const { authorization } = request.headers;
  if (authorization === undefined) return bySession(door, request);
  const [, credential] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (credential === undefined) throw unauthenticated();
  return isToken(credential) ? byToken(door, request, credential) : byKey(door, request, credential);
}

async function admitOfficer(door: Doorkeeper, access: Access, request: FastifyRequest): Promise<Admitted> {
  const { tenant, officer, by, expiresAt } = await identify(door, request);
  if (!access.roles?.some((role) => officer.roles.includes(role))) throw new ProblemError('forbidden');
  return { tenant, caller: { type: 'officer', officer, by, expiresAt } };
}

async function admitSite({ sites, publicUrl }: Doorkeeper, request: FastifyRequest): Promise<Admitted> {
  const key = headerOf(request, HEADERS.site);
  if (key === undefined || key === '') throw new ProblemError('site_key_missing');
  const site = await sites.byKey(key);
  if (!site) throw new ProblemError('site_key_unknown');
  checkOrigin(request, site.origins, publicUrl);
  return { tenant: site.tenant_id, caller: { type: 'site', site } };
}

/** A wrong code and a wrong secret get the same answer, so that nothing tells which codes exist. */
async function admitSender(door: Doorkeeper, request: FastifyRequest): Promise<Admitted> {
  const { services, limits, sites, publicUrl } = door;
  const { code } = request.params as { code: string };
  const parsed = parseTrackingCode(code);
  const subject = parsed.ok ? parsed.code : '';
  const found = await authenticateSender(services.database, code, caseSecretOf(request));
  if (!found) {
    await limits.countWrongSecret(request, subject);
    throw new ProblemError('case_not_found');
  }
  await limits.checkGuesses(request, subject);
  checkOrigin(request, await sites.originsOf(found.tenant), publicUrl);
  return { tenant: found.tenant, caller: { type: 'sender', caseId: found.caseId } };
}

/** Anybody, from any page, for the tenant that the path names. */
async function admitPublic({ services }: Doorkeeper, request: FastifyRequest): Promise<Admitted> {
  const { tenant } = request.params as { tenant: string };
  if (!(await findTenant(services.database, tenant))) throw new ProblemError('not_found');
  return { tenant, caller: { type: 'public' } };
}

/** Where a site may call as well: a key or token says that an officer does, a cookie only where no site is named. */
function isOfficers({ publicUrl }: Doorkeeper, { siteFirst }: Access, request: FastifyRequest): boolean {
  const namesSite = headerOf(request, HEADERS.site) !== undefined;
  if (request.headers.authorization !== undefined) return !(siteFirst && namesSite);
  return !namesSite && request.cookies[sessionCookie(publicUrl)] !== undefined;
}

/** Admits a caller by one of the ways an operation allows. @throws {ProblemError} */
export function admit(door: Doorkeeper, access: Access, request: FastifyRequest): Promise<Admitted> {
  if (access.roles && (!access.site || isOfficers(door, access, request)))
    return admitOfficer(door, access, request);
  if (access.public) return admitPublic(door, request);
  if (access.site) return admitSite(door, request);
  return admitSender(door, request);
}
