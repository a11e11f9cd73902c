import type { Open311Format } from '../client.js';
import type { Assertion } from './assertion.js';
import { attributeName, type Context, SENTENCE } from './context.js';
import { NO_ID } from './formats.js';
import { expectRefusal } from './probe.js';
import { expect, Skipped } from './report.js';

type Changes = Record<string, string | undefined>;

/** A submission that must be refused. */
function refuses(
  id: string,
  text: string,
  status: number,
  changes: (context: Context) => Changes | Promise<Changes>,
): Assertion {
  return {
    id,
    text: `${text} (${status})`,
    writes: true,
    async run(context, format) {
      const form = await context.form(await changes(context));
      expectRefusal(await context.post(format, form), status);
    },
  };
}

/** A path that must not be there. */
const missing = (id: string, text: string, path: string): Assertion => ({
  id,
  text: `${text} (404)`,
  run: async (context, format) => expectRefusal(await context.probe.get(path, format), 404),
});

const attributesOfTarget = async (context: Context) => context.attributesOf(await context.target());

const NOT_ON_EARTH: readonly Changes[] = [
  { lat: 'north', long: '105.97' },
  { lat: 'NaN', long: '105.97' },
  { lat: '90.01', long: '105.97' },
  { lat: '20.25', long: '-180.5' },
];

export const REFUSALS: readonly Assertion[] = [
  refuses('7.1', 'A request without a key is refused.', 403, () => ({ api_key: undefined })),
  refuses('7.2', 'A request with a wrong key is refused.', 403, () => ({ api_key: NO_ID })),
  refuses('7.3', 'A request without a service is refused.', 400, () => ({ service_code: undefined })),
  refuses('7.4', 'A request for an unknown service is refused.', 404, () => ({ service_code: NO_ID })),
  refuses('7.5', 'A request with half a place is refused.', 400, () => ({
    lat: '20.25',
    long: undefined,
    address_string: undefined,
    address_id: undefined,
  })),
  refuses('7.6', 'A request without a required attribute is refused.', 400, async (context) => {
    const required = (await attributesOfTarget(context)).find((attribute) => attribute.required);
    if (!required) throw new Skipped('The service requires no attribute');
    return { [attributeName(required)]: undefined };
  }),
  refuses(
    '7.7',
    'A request with a value that the attribute does not offer is refused.',
    400,
    async (context) => {
      const list = (await attributesOfTarget(context)).find(({ values }) => values.length > 0);
      if (!list) throw new Skipped('The service has no list');
      return { [attributeName(list)]: NO_ID };
    },
  ),
  refuses('7.8', 'A description of 4,001 characters is refused.', 400, () => ({
    description: SENTENCE.padEnd(4_001, 'a'),
  })),
  {
    id: '7.9',
    text: 'A place that is no place on Earth is refused. (400)',
    writes: true,
    async run(context, format) {
      for (const place of NOT_ON_EARTH)
        expectRefusal(
          await context.post(
            format,
            await context.form({ ...place, address_string: undefined, address_id: undefined }),
          ),
          400,
        );
    },
  },
  missing('7.10', 'An unknown request is not found.', `requests/${NO_ID}`),
  missing('7.11', 'An unknown token is not found.', `tokens/${NO_ID}`),
  missing('7.12', 'An unknown service is not found.', `services/${NO_ID}`),
  {
    id: '7.13',
    text: 'An unknown jurisdiction is not found. (404)',
    async run(context, format) {
      const answer = await context.probe.get('services', format, { jurisdiction_id: NO_ID });
      if (answer.status === 200)
        throw new Skipped('The endpoint serves one jurisdiction and ignores the parameter');
      expectRefusal(answer, 404);
    },
  },
  {
    id: '7.14',
    text: 'A format that there is not is not found. (404)',
    once: true,
    async run({ probe }) {
      const { status, what } = await probe.get('services', 'yaml' as Open311Format);
      expect(status === 404, `${what} answered ${status}`);
    },
  },
];
