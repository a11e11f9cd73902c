/** `/open311/v2/`: GeoReport v2 beside the API's own operations. Formats by suffix, errors in the standard's form. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../http/language.js';
import { loggable, toProblem } from '../http/problems.js';
import { authenticate, keyIdOf } from '../keys/keys.js';
import { addressOf } from '../limits/address.js';
import type { Services } from '../use-case.js';
import { discoveryData } from './discovery.js';
import { CONTENT_TYPES, type Data, type Format, type Root, write } from './format.js';
import { tenantOf } from './jurisdiction.js';
import { Parameters } from './parameters.js';
import { dataOfProblem, dataOfRefusal, refuse, Refusal, statusOf } from './refusal.js';
import { oneRequest, type Question, requestList, updateList } from './requests.js';
import { definitionData, serviceData, serviceOf, servicesOf } from './services.js';
import { type Submitter, submitRequest } from './submit.js';

export const OPEN311_PATH = '/open311/v2';

/** 4,000 and 5,000 characters of Vietnamese, of up to nine bytes each in a form, with room to spare. */
const LARGEST_FORM = 256 * 1024;

export interface Open311Options {
  services: Services;
  publicUrl: string | undefined;
}

interface Target {
  /** Path without its format. */
  parts: string[];
  format: Format;
}

const notFound = (): Refusal => refuse(404, 'Không tìm thấy.', 'Not found.');

/** Every server has XML, so that is what a path without a format is refused in. */
const formatOf = (request: FastifyRequest): Format => (/\.json(\?|$)/.test(request.url) ? 'json' : 'xml');

function targetOf(request: FastifyRequest): Target {
  const [, path, format] = /^(.+)\.(xml|json)$/s.exec((request.params as { '*': string })['*']) ?? [];
  if (path === undefined) throw notFound();
  return { parts: path.split('/'), format: format as Format };
}

const localeOf = (request: FastifyRequest) => languageOf(request.headers['accept-language']);

/** The key of a caller, who may hand requests in. @throws {Refusal} 403 */
async function submitterOf(
  { database, units, limits }: Services,
  request: FastifyRequest,
  key: string | undefined,
): Promise<Submitter> {
  if (key === undefined) throw refuse(403, 'Thiếu api_key.', 'The api_key is missing.');
  const subject = keyIdOf(key);
  const found = await authenticate(database, units, key);
  if (!found) {
    await limits.countWrongSecret(request, subject);
    throw refuse(403, 'api_key không đúng.', 'The api_key is not right.');
  }
  await limits.checkGuesses(request, subject);
  if (!found.officer.roles.includes('submitter'))
    throw refuse(
      403,
      'Khóa này không được gửi yêu cầu (cần vai trò submitter).',
      'This key may not hand requests in (it needs the role submitter).',
    );
  return { tenant: found.tenant, keyId: subject };
}

/** The key in `Authorization`, with which a caller reads its own; never in an address, where logs would keep it. */
async function readerOf(services: Services, request: FastifyRequest, tenant: string): Promise<string | null> {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  const submitter = await submitterOf(services, request, /^Bearer +(\S+)$/i.exec(authorization)?.[1]);
  return submitter.tenant === tenant ? submitter.keyId : null;
}

async function answerGet(
  { services, publicUrl }: Open311Options,
  request: FastifyRequest,
  [resource, id, ...others]: readonly string[],
): Promise<[Root, Data]> {
  const { database: db, units, clock } = services;
  const locale = localeOf(request);
  if (others.length > 0) throw notFound();
  if (resource === 'discovery' && id === undefined) {
    const base = publicUrl ?? `${request.protocol}://${request.host}`;
    return ['discovery', await discoveryData(db, units, `${base}${OPEN311_PATH}`, locale)];
  }
  const parameters = new Parameters(request.url.split('?')[1] ?? '');
  const tenant = await tenantOf(db, parameters.get('jurisdiction_id'));
  request.tenant = tenant;
  if (resource === 'services' && id === undefined)
    return ['services', (await servicesOf(db, tenant)).map((service) => serviceData(service, locale))];
  if (resource === 'services' && id !== undefined)
    return ['service_definition', definitionData(await serviceOf(db, tenant, id), locale)];

  const keyId = await readerOf(services, request, tenant);
  const question: Question = { db, units, reader: { tenant, keyId }, locale, now: clock() };
  if (resource === 'requests' && id === undefined)
    return ['service_requests', await requestList(question, parameters)];
  if (resource === 'requests' && id !== undefined)
    return ['service_requests', await oneRequest(question, id)];
  if (resource === 'servicerequestupdates' && id === undefined)
    return ['service_request_updates', await updateList(question, parameters)];
  // Requests get their id at once, so no token is ever given.
  if (resource === 'tokens' && id !== undefined)
    throw refuse(404, 'Không có mã chờ này.', 'There is no such token.');
  throw notFound();
}

async function answerPost(
  { services }: Open311Options,
  request: FastifyRequest,
  parts: readonly string[],
): Promise<[Root, Data]> {
  if (parts.join('/') !== 'requests') throw notFound();
  if (typeof request.body !== 'string')
    throw refuse(
      400,
      'Cần biểu mẫu application/x-www-form-urlencoded.',
      'An application/x-www-form-urlencoded form is needed.',
    );
  const parameters = new Parameters(request.body);
  const submitter = await submitterOf(services, request, parameters.get('api_key'));
  const jurisdiction = parameters.get('jurisdiction_id');
  if (jurisdiction !== undefined && (await tenantOf(services.database, jurisdiction)) !== submitter.tenant)
    throw refuse(
      403,
      'api_key không dùng được cho địa phương này.',
      'The api_key is of another jurisdiction.',
    );
  request.tenant = submitter.tenant;
  const call = {
    services,
    address: addressOf(request.ip),
    requestId: request.id,
    locale: localeOf(request),
  };
  return ['service_requests', await submitRequest(call, submitter, parameters)];
}

function send(reply: FastifyReply, status: number, format: Format, root: Root, data: Data): FastifyReply {
  return reply
    .code(status)
    .type(CONTENT_TYPES[format])
    .send(write(format, root, data));
}

function sendRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [format, locale] = [formatOf(request), localeOf(request)];
  if (error instanceof Refusal)
    return send(reply, error.status, format, 'errors', dataOfRefusal(error, locale));
  const problem = toProblem(error);
  if (problem.code === 'internal_error') request.log.error({ error: loggable(error) }, 'unexpected error');
  return send(
    reply.headers(problem.headers),
    statusOf(problem),
    format,
    'errors',
    dataOfProblem(problem, locale),
  );
}

export async function addOpen311(app: FastifyInstance, options: Open311Options): Promise<void> {
  const { limits } = options.services;
  await app.register(
    async (scope) => {
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: LARGEST_FORM },
        (_request, body, done) => done(null, body),
      );
      scope.setErrorHandler(sendRefusal);
      scope.setNotFoundHandler((request, reply) => sendRefusal(notFound(), request, reply));
      scope.addHook('onRequest', async (_request, reply) => {
        // What is read without a key is for everybody, and a key is no cookie: no page can borrow it.
        reply.headers({
          'Access-Control-Allow-Origin': '*',
          'Cache-Control': 'no-store',
          Vary: 'Accept-Language',
        });
      });
      const config = { operation: 'open311' };
      scope.get('/*', { config }, async (request, reply) => {
        await limits.countCall('sites.read', request);
        const { parts, format } = targetOf(request);
        return send(reply, 200, format, ...(await answerGet(options, request, parts)));
      });
      scope.post('/*', { config, bodyLimit: LARGEST_FORM }, async (request, reply) => {
        await limits.countCall('cases.submit', request);
        const { parts, format } = targetOf(request);
        return send(reply, 200, format, ...(await answerPost(options, request, parts)));
      });
    },
    { prefix: OPEN311_PATH },
  );
}
