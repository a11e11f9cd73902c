import type { Open311Request } from '../types.js';
import type { Assertion } from './assertion.js';
import { expect, Skipped } from './report.js';

/** W3C's profile of ISO 8601, with an offset. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Two clocks are never the same. */
const TOLERANCE_MS = 60_000;

const TIMES = ['requested_datetime', 'updated_datetime', 'expected_datetime'] as const;

function some(requests: readonly Open311Request[]): readonly Open311Request[] {
  if (requests.length === 0) throw new Skipped('The server lists no request');
  return requests;
}

export const INSTANTS: readonly Assertion[] = [
  {
    id: '9.1',
    text: 'Every time has an offset, and the time of the request is there.',
    async run(context, format) {
      for (const request of some(await context.requests({}, format))) {
        expect(request.requested_datetime !== null, `Request ${request.service_request_id} has no time`);
        for (const name of TIMES) {
          const time = request[name];
          expect(
            time === null || (INSTANT.test(time) && !Number.isNaN(Date.parse(time))),
            `${name} of request ${request.service_request_id} is ${time}`,
          );
        }
      }
    },
  },
  {
    id: '9.2',
    text: 'No request was updated before it was made, and each status is open or closed.',
    async run(context, format) {
      for (const { service_request_id, status, requested_datetime, updated_datetime } of some(
        await context.requests({}, format),
      )) {
        expect(status === 'open' || status === 'closed', `Request ${service_request_id} is ${status}`);
        expect(
          updated_datetime === null || Date.parse(updated_datetime) >= Date.parse(requested_datetime ?? ''),
          `Request ${service_request_id} was updated before it was made`,
        );
      }
    },
  },
  {
    id: '9.3',
    text: 'A closed request says when it was closed, which has passed.',
    async run(context, format) {
      for (const { service_request_id, updated_datetime } of some(
        await context.requests({ status: 'closed' }, format),
      )) {
        const at = Date.parse(updated_datetime ?? '');
        expect(!Number.isNaN(at), `Request ${service_request_id} is closed without a time`);
        expect(at <= Date.now() + TOLERANCE_MS, `Request ${service_request_id} was closed in the future`);
      }
    },
  },
];
