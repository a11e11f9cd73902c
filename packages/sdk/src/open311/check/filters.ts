import { requestsOf } from '../read.js';
import type { Open311Request } from '../types.js';
import type { Assertion } from './assertion.js';
import { NO_ID } from './formats.js';
import { dataOfSuccess, expectRefusal, expectStatus } from './probe.js';
import { expect, Skipped } from './report.js';

const idsOf = (requests: readonly Open311Request[]): string[] =>
  requests.map(({ service_request_id }) => service_request_id ?? '').sort();

const sameIds = (a: readonly Open311Request[], b: readonly Open311Request[]): boolean =>
  idsOf(a).join('\n') === idsOf(b).join('\n');

/** The instant written with another offset. */
function withOffset(time: string, hours: number): string {
  const shifted = new Date(Date.parse(time) + hours * 3_600_000).toISOString().slice(0, 19);
  return hours === 0 ? `${shifted}Z` : `${shifted}+${String(hours).padStart(2, '0')}:00`;
}

const daysAfter = (time: string, days: number): string =>
  withOffset(new Date(Date.parse(time) + days * 86_400_000).toISOString(), 0);

export const FILTERS: readonly Assertion[] = [
  {
    id: '8.1',
    text: 'Several ids, separated by commas, give those requests.',
    async run(context, format) {
      const wanted = await context.some(2);
      const found = await context.requests({ service_request_id: idsOf(wanted).join(',') }, format);
      expect(
        sameIds(wanted, found),
        `Asked for ${idsOf(wanted).join(' and ')}, got ${idsOf(found).join(', ')}`,
      );
    },
  },
  {
    id: '8.2',
    text: 'An id overrides every other filter.',
    async run(context, format) {
      const [{ service_request_id: id, status }] = await context.some(1);
      const other = status === 'open' ? 'closed' : 'open';
      const found = await context.requests(
        {
          service_request_id: id,
          status: other,
          start_date: '2001-01-01T00:00:00Z',
          end_date: '2001-01-02T00:00:00Z',
        },
        format,
      );
      expect(idsOf(found).join() === id, `Request ${id} did not come`);
    },
  },
  {
    id: '8.3',
    text: 'A status that there is not is refused. (400)',
    run: async (context, format) =>
      expectRefusal(await context.probe.get('requests', format, { status: NO_ID }), 400),
  },
  {
    id: '8.4',
    text: 'A period of more than 90 days is refused (400) or cut to 90 days.',
    async run(context, format) {
      const now = new Date().toISOString();
      const period = { start_date: daysAfter(now, -200), end_date: daysAfter(now, 0) };
      const answer = await context.probe.get('requests', format, period);
      expectStatus(answer, 200, 400);
      if (answer.status === 400) {
        expectRefusal(answer, 400);
        return 'Refused.';
      }
      const times = requestsOf(dataOfSuccess(answer)).map((request) =>
        Date.parse(request.requested_datetime ?? ''),
      );
      const days = times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / 86_400_000;
      expect(days <= 90, `${answer.what} gave requests ${Math.ceil(days)} days apart`);
      return `Answered, with requests of ${Math.ceil(days)} days.`;
    },
  },
  {
    id: '8.5',
    text: 'A status gives requests of that status only, and both together give all.',
    async run(context, format) {
      const open = await context.requests({ status: 'open' }, format);
      const closed = await context.requests({ status: 'closed' }, format);
      expect(
        open.every(({ status }) => status === 'open'),
        'There are others among the open ones',
      );
      expect(
        closed.every(({ status }) => status === 'closed'),
        'There are others among the closed ones',
      );
      const all = await context.requests({ status: 'open,closed' }, format);
      const listed = await context.requests({}, format);
      expect(
        all.length === listed.length,
        `open,closed gave ${all.length} requests, no filter ${listed.length}`,
      );
    },
  },
  {
    id: '8.6',
    text: 'A service gives its requests only.',
    async run(context, format) {
      const [{ service_code: code }] = await context.some(1);
      const found = await context.requests({ service_code: `${code},${NO_ID}` }, format);
      expect(found.length > 0, `${code} gave none of its requests`);
      expect(
        found.every(({ service_code }) => service_code === code),
        'There are requests of other services',
      );
    },
  },
  {
    id: '8.7',
    text: 'A period has its first and its last instant in it.',
    async run(context, format) {
      const [{ service_request_id: id, requested_datetime }] = await context.some(1);
      const at = requested_datetime ?? '';
      const starting = await context.requests({ start_date: at, end_date: daysAfter(at, 1) }, format);
      const ending = await context.requests({ start_date: daysAfter(at, -1), end_date: at }, format);
      expect(idsOf(starting).includes(id), `A period that starts at ${at} is without request ${id}`);
      expect(idsOf(ending).includes(id), `A period that ends at ${at} is without request ${id}`);
      const later = await context.requests(
        { start_date: daysAfter(at, 1), end_date: daysAfter(at, 2) },
        format,
      );
      expect(!idsOf(later).includes(id), `A period of the next day has request ${id}`);
    },
  },
  {
    id: '8.8',
    text: 'An instant is the same with +07:00 and with Z.',
    async run(context, format) {
      const [{ requested_datetime }] = await context.some(1);
      const at = requested_datetime ?? '';
      const end_date = daysAfter(at, 1);
      const zulu = await context.requests({ start_date: withOffset(at, 0), end_date }, format);
      const hanoi = await context.requests({ start_date: withOffset(at, 7), end_date }, format);
      expect(sameIds(zulu, hanoi), `${withOffset(at, 7)} and ${withOffset(at, 0)} gave different requests`);
    },
  },
  {
    id: '8.9',
    text: 'An empty parameter is the same as none.',
    async run(context, format) {
      const empty = { service_code: '', status: '', start_date: '', end_date: '', service_request_id: '' };
      expect(
        sameIds(await context.requests(empty, format), await context.requests({}, format)),
        'Empty filters gave other requests than none',
      );
    },
  },
  {
    id: '8.10',
    text: 'No answer has more than 1,000 requests.',
    async run(context, format) {
      const { length } = await context.requests({}, format);
      expect(length <= 1000, `There were ${length}`);
      if (length < 1000) throw new Skipped(`The server lists ${length}`);
    },
  },
];
