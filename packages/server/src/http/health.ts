/** For load balancers and Prometheus. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { statement, type Database } from '../database/database.js';
import { hashSecret } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import type { Metrics } from './metrics.js';

const ping = statement('ping', z.object({}), 'select 1');

export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await database.one(ping, []);
    } catch {
      throw new ProblemError('unavailable', { headers: { 'Retry-After': '2' } });
    }
    return reply.header('Cache-Control', 'no-store').send({ status: 'ok' });
  });
}

/** `/metrics`, with a token where one is set: the numbers tell how many cases come in. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics, token: string | undefined): void {
  app.get('/metrics', async (request, reply) => {
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (token !== undefined && !timingSafeEqual(hashSecret(given), hashSecret(token))) {
      throw new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
