/** Numbers for Prometheus. Labels are names of operations and codes, never anything of a request. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';
import { addOutboxMetrics } from '../outbox/metrics.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Anybody may read it, from any page. */
    isPublic?: boolean;
    /** Id of the contract's operation that a route serves. */
    operation?: string;
  }
}

export interface Metrics {
  registry: Registry;
}

export function addMetrics(app: FastifyInstance, database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'gd_request_duration_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'gd_database_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = database.connections();
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  addOutboxMetrics(registry, database);
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation ?? 'other';
    duration.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  return { registry };
}
