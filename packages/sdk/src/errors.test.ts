import { expect, it, vi } from 'vitest';
import { isGdError, type GdErrorKind } from './index.js';
import { failureOf } from './testing/failure.js';
import { json, problem, type Reply } from './testing/http-server.js';
import { DRAFT, SITE } from './testing/samples.js';
import { useScriptedServer } from './testing/scripted-client.js';

const server = useScriptedServer();
const { clientOf } = server;

const kinds: [string, number, GdErrorKind][] = [
  ['unauthenticated', 401, 'unauthenticated'],
  ['forbidden', 403, 'forbidden'],
  ['case_not_found', 404, 'notFound'],
  ['command_not_allowed', 409, 'conflict'],
  ['etag_stale', 412, 'preconditionFailed'],
  ['if_match_missing', 428, 'preconditionFailed'],
  ['validation_failed', 422, 'validation'],
  ['rate_limited', 429, 'rateLimited'],
  ['idempotency_key_reused', 422, 'problem'],
  ['a_code_of_a_newer_server', 400, 'problem'],
];
it.each(kinds)('%s (%i) is of kind %s', async (code, status, kind) => {
  const client = await clientOf([problem(code, status)], { retry: { limit: 0 } });
  const error = await failureOf(client.sites.read());
  expect(error).toMatchObject({ kind, code, status, requestId: 'req-1', message: `title of ${code}` });
  expect([isGdError(error), isGdError(error, 'problem'), isGdError(error, kind)]).toEqual([true, true, true]);
  expect(isGdError(error, 'network')).toBe(false);
});

it('name the fields that were refused', async () => {
  const errors = [
    { pointer: '/title', code: 'too_short', detail: 'Cần ít nhất 5 ký tự', params: { minimum: 5 } },
  ];
  const client = await clientOf([problem('validation_failed', 422, {}, { errors, detail: 'Có một lỗi' })]);
  const error = await failureOf(client.cases.submit(DRAFT));
  expect(isGdError(error, 'validation') && error.fieldErrors).toEqual(errors);
  expect((error as Error).message).toBe('Có một lỗi');
});

it.each([
  [413, 'problem', false],
  [404, 'notFound', false],
  [502, 'problem', true],
])('a proxy’s HTML of status %i still is an error of kind %s', async (status, kind, retryable) => {
  const html: Reply = (response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>!</h1>');
  const client = await clientOf([html], { retry: { limit: 0 }, locale: 'en' });
  const error = await failureOf(client.sites.read());
  expect(error).toMatchObject({ kind, status, retryable, code: `http_${status}`, requestId: null });
  expect((error as Error).message).toBe(`The server reported error ${status}`);
});

it('an answer that does not fit is a contract error that names paths, not values', async () => {
  const client = await clientOf([
    json({ ...SITE, kinds: ['ZZZ-private-value'] }, 200, { 'gd-request-id': 'r7' }),
  ]);
  const error = await failureOf(client.sites.read());
  expect(isGdError(error, 'contract') && error.paths).toEqual(['/kinds/0']);
  expect(error).toMatchObject({ code: 'contract_mismatch', requestId: 'r7' });
  expect((error as Error).message).not.toContain('ZZZ');
});

it('an answer that is no JSON is a contract error', async () => {
  const client = await clientOf([(response) => response.end('<html>Sign in to the Wi-Fi</html>')]);
  expect(await failureOf(client.sites.read())).toMatchObject({ kind: 'contract', paths: [''] });
});

it('no server at all is a network error with words', async () => {
  const client = await clientOf([json(SITE)], { retry: { limit: 0 }, locale: 'en' });
  await server.close();
  const error = await failureOf(client.sites.read());
  expect(error).toMatchObject({ kind: 'network', code: 'network_error', requestId: null });
  expect((error as Error).message).toBe(
    'The server could not be reached. Check the connection and try again.',
  );
});

it('are recognised when another copy of the package made them', async () => {
  const client = await clientOf([problem('forbidden', 403)]);
  const error = await failureOf(client.sites.read());
  vi.resetModules();
  const other = await import('./index.js');
  expect(error).not.toBeInstanceOf(other.GdError);
  expect(other.isGdError(error, 'forbidden')).toBe(true);
  expect([isGdError(new Error('x')), isGdError(null), isGdError('x', 'problem')]).toEqual([
    false,
    false,
    false,
  ]);
});
