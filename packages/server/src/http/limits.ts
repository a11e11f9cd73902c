/** Limits on how often one address may call, in the memory of this server. */
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { HEADERS, type OperationId } from '@gd/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.js';
import type { RateLimits } from '../settings.js';
import { SITE_KEY } from '../sites/sites.js';

const MINUTE = 60_000;
/** An IPv6 customer owns a /64, so counting single addresses would limit nobody. */
const IPV6_PREFIX = 64;

export interface Limits {
  /** Counts a call. @throws {ProblemError} `rate_limited` */
  countCall(operation: OperationId, request: FastifyRequest): Promise<void>;
  /** @throws {ProblemError} `rate_limited` when the address has sent too many wrong secrets lately */
  checkGuesses(request: FastifyRequest): Promise<void>;
  countWrongSecret(request: FastifyRequest): Promise<void>;
}

const addressOf = (request: FastifyRequest): string => normalizeIP(request.ip, IPV6_PREFIX);
/** What is no site key counts as none: else each made-up value would have a count, and memory, of its own. */
function siteKeyOf(request: FastifyRequest): string {
  const key = String(request.headers[HEADERS.site.toLowerCase()] ?? '');
  return SITE_KEY.test(key) ? key : '';
}

/** Limits of single operations, apart from the one on all calls. */
const LIMIT_OF: Partial<Record<OperationId, 'submit' | 'upload' | 'track'>> = {
  'cases.submit': 'submit',
  'files.upload': 'upload',
  'cases.track': 'track',
  'cases.trackFile': 'track',
  'cases.reply': 'track',
  'cases.withdraw': 'track',
  'cases.confirm': 'track',
};

export async function addLimits(app: FastifyInstance, limits: RateLimits): Promise<Limits> {
  await app.register(rateLimit, { global: false });
  const counter = (max: number, timeWindow: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow, keyGenerator });

  const all = counter(limits.all, MINUTE, addressOf);
  const addressAndSite = (request: FastifyRequest) => `${addressOf(request)} ${siteKeyOf(request)}`;
  const single = {
    submit: counter(limits.submit, MINUTE, addressAndSite),
    upload: counter(limits.upload, MINUTE, addressAndSite),
    track: counter(limits.track, MINUTE, addressOf),
  };
  // Checked before it is counted, so the last allowed guess is the one that reaches the limit.
  const guesses = counter(limits.wrongSecret - 1, 15 * MINUTE, addressOf);

  function refuseIfExceeded(state: Awaited<ReturnType<typeof all>>): void {
    if (state.isAllowed || !state.isExceeded) return;
    throw new ProblemError('rate_limited', {
      headers: { 'Retry-After': String(Math.max(1, state.ttlInSeconds)) },
    });
  }

  return {
    async countCall(operation, request) {
      refuseIfExceeded(await all(request));
      const limit = LIMIT_OF[operation];
      if (limit) refuseIfExceeded(await single[limit](request));
    },
    async checkGuesses(request) {
      refuseIfExceeded(await guesses(request, { increment: false }));
    },
    async countWrongSecret(request) {
      await guesses(request);
    },
  };
}
