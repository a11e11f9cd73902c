/** One line for each answer: ids and numbers only. No address, query, header or body is ever logged. */
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The tenant the request turned out to belong to. */
    tenant: string | undefined;
  }
}

export function addRequestLog(app: FastifyInstance): void {
  app.decorateRequest('tenant', undefined);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        operation: request.routeOptions.config.operation,
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        tenant: request.tenant,
      },
      'answered',
    );
  });
}
