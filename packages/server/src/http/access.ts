/** Who calls an operation, and whether they may. */
import { type Access, CASE_SECRET, HEADERS } from '@gd/contract';
import type { FastifyRequest } from 'fastify';
import { authenticateSender } from '../cases/sender.js';
import { authenticate } from '../keys/keys.js';
import { ProblemError } from '../problem-error.js';
import type { Sites } from '../sites/sites.js';
import type { Caller, Services } from '../use-case.js';
import type { Limits } from './limits.js';
import { checkOrigin } from './origins.js';

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

async function admitOfficer(door: Doorkeeper, access: Access, request: FastifyRequest): Promise<Admitted> {
  const { services, limits, sites, publicUrl } = door;
  const [, key] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (key === undefined) throw unauthenticated();
  await limits.checkGuesses(request);
  const found = await authenticate(services.database, services.units, key);
  if (!found) {
    await limits.countWrongSecret(request);
    throw unauthenticated();
  }
  checkOrigin(request, await sites.originsOf(found.tenant), publicUrl);
  if (!access.roles?.some((role) => found.officer.roles.includes(role))) throw new ProblemError('forbidden');
  return { tenant: found.tenant, caller: { type: 'officer', officer: found.officer } };
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
  await limits.checkGuesses(request);
  const { code } = request.params as { code: string };
  const found = await authenticateSender(services.database, code, caseSecretOf(request));
  if (!found) {
    await limits.countWrongSecret(request);
    throw new ProblemError('case_not_found');
  }
  checkOrigin(request, await sites.originsOf(found.tenant), publicUrl);
  return { tenant: found.tenant, caller: { type: 'sender', caseId: found.caseId } };
}

/** Admits a caller by one of the ways an operation allows. @throws {ProblemError} */
export function admit(door: Doorkeeper, access: Access, request: FastifyRequest): Promise<Admitted> {
  if (access.roles && (request.headers.authorization !== undefined || !access.site))
    return admitOfficer(door, access, request);
  if (access.site) return admitSite(door, request);
  return admitSender(door, request);
}
