/** Puts the HTTP side together. */
import { openApiDocument } from '@gd/contract/openapi';
import underPressure from '@fastify/under-pressure';
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { addBookPages } from '../books/print-route.js';
import { newId } from '../ids.js';
import { addModelPage } from '../pages/model-page.js';
import { addPages } from '../pages/pages.js';
import { ProblemError } from '../problem-error.js';
import { addOpen311 } from '../open311/routes.js';
import { addAuth } from '../pages/auth.js';
import { addPlain } from '../plain/routes.js';
import type { Settings } from '../settings.js';
import { openSites } from '../sites/sites.js';
import { openIssuer } from '../staff/issuer.js';
import type { Services } from '../use-case.js';
import { USE_CASES } from '../use-cases.js';
import { addHealth, addMetricsRoute } from './health.js';
import { addKit } from './kit.js';
import { addRequestLog } from './logging.js';
import { addMetrics } from './metrics.js';
import { addCors } from './origins.js';
import { addProblems, answerBadPath, answerBrokenConnection } from './problems.js';
import { addRoutes } from './routes.js';
import { addSecurityHeaders } from './security-headers.js';
import { addUploads } from '../uploads/routes.js';
import { addMultipart } from './upload.js';

/** 64 KiB: the longest report with room to spare. Files have a limit of their own. */
const LARGEST_BODY = 64 * 1024;
/** Two minutes: a part of an upload, 5 MiB, over a slow mobile line. */
const REQUEST_TIMEOUT_MS = 120_000;
const MOST_EVENT_LOOP_DELAY_MS = 3_000;

export interface AppOptions {
  services: Services;
  settings: Settings;
  logger: FastifyBaseLogger;
  checkAnswers: boolean;
}

export async function buildApp({
  services,
  settings,
  logger,
  checkAnswers,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: newId,
    trustProxy: trustOf(settings.trustProxy),
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Also for whoever asks for a file and then reads nothing of it.
    connectionTimeout: REQUEST_TIMEOUT_MS,
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: answerBadPath,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.removeContentTypeParser('text/plain');
  addProblems(app);
  addSecurityHeaders(app, settings.publicUrl);
  addRequestLog(app);
  const metrics = addMetrics(app, services.database);
  const sites = openSites(services.database);
  addCors(app, sites, settings.publicUrl);
  await app.register(underPressure, {
    maxEventLoopDelay: MOST_EVENT_LOOP_DELAY_MS,
    pressureHandler: () => {
      throw new ProblemError('unavailable', { headers: { 'Retry-After': '5' } });
    },
  });
  await addMultipart(app);
  const { limits } = services;

  addHealth(app, services.database);
  addMetricsRoute(app, metrics, settings.metricsToken);
  addOpenApi(app);
  await addPages(app);
  addModelPage(app, { services, limits, publicUrl: settings.publicUrl });
  if (settings.kitFolder !== undefined) await addKit(app, settings.kitFolder);
  const { oidc, publicUrl } = settings;
  await addAuth(app, {
    services,
    sites,
    limits,
    publicUrl,
    oidc: oidc && { issuer: openIssuer(oidc), claims: oidc.claims },
  });
  addBookPages(app, { services, sites, limits, publicUrl });
  await addPlain(app, { services, sites, limits, publicUrl });
  await addOpen311(app, { services, publicUrl: settings.publicUrl });
  await addUploads(app, { services, sites, limits, publicUrl: settings.publicUrl });
  addRoutes(app, {
    services,
    sites,
    limits,
    publicUrl: settings.publicUrl,
    useCases: USE_CASES,
    checkAnswers,
  });
  return app;
}

/** A number means so many proxies before this server. */
function trustOf(
  trusted: Settings['trustProxy'],
): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;
}

function addOpenApi(app: FastifyInstance): void {
  const document = JSON.stringify(openApiDocument());
  app.get('/openapi.json', (_request, reply) =>
    reply
      .header('Access-Control-Allow-Origin', '*')
      .header('Cache-Control', 'public, max-age=300')
      .type('application/json; charset=utf-8')
      .send(document),
  );
}
