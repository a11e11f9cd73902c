import { discoveryOf } from '../read.js';
import type { Open311Discovery, Open311Endpoint } from '../types.js';
import type { Open311Format } from '../client.js';
import type { Assertion } from './assertion.js';
import { differenceOf } from './compare.js';
import type { Context } from './context.js';
import { type Answer, dataIn, dataOfSuccess } from './probe.js';
import { expect, Skipped } from './report.js';

/** The specification of GeoReport v2 in discovery. */
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

const answerOf = ({ probe, options }: Context, format: Open311Format): Promise<Answer> =>
  probe.fetch(new URL(`${options.discoveryUrl}.${format}`), format);

async function discovery(context: Context, format: Open311Format): Promise<Open311Discovery> {
  return discoveryOf(dataOfSuccess(await answerOf(context, format)));
}

/** Fields that say nothing. */
const emptyIn = (item: Open311Discovery | Open311Endpoint): string[] =>
  Object.entries(item)
    .filter(([, value]: [string, unknown]) => value === null || (Array.isArray(value) && value.length === 0))
    .map(([name]) => name);

const endpointsOf = ({ endpoints }: Open311Discovery): Open311Endpoint[] =>
  endpoints.filter(({ specification }) => specification?.replace(/\/$/, '') === SPECIFICATION);

function expectPast(changeset: string | null, where: string): void {
  const time = Date.parse(changeset ?? '');
  expect(!Number.isNaN(time), `The changeset of ${where} is no date: “${changeset}”`);
  expect(time <= Date.now(), `The changeset of ${where} lies in the future: ${changeset}`);
}

export const DISCOVERY: readonly Assertion[] = [
  {
    id: '1.1',
    text: 'Discovery is there in both formats, with every field filled in.',
    async run(context, format) {
      const found = await discovery(context, format);
      expect(emptyIn(found).length === 0, `Empty: ${emptyIn(found).join(', ')}`);
      for (const endpoint of found.endpoints)
        expect(emptyIn(endpoint).length === 0, `Empty in an endpoint: ${emptyIn(endpoint).join(', ')}`);
    },
  },
  {
    id: '1.2',
    text: 'Each changeset of discovery is a date in the past.',
    async run(context, format) {
      const found = await discovery(context, format);
      expectPast(found.changeset, 'discovery');
      for (const endpoint of found.endpoints) expectPast(endpoint.changeset, `endpoint ${endpoint.url}`);
    },
  },
  {
    id: '1.3',
    text: 'Discovery says the same in XML and JSON.',
    once: true,
    async run(context) {
      const [xml, json] = [await answerOf(context, 'xml'), await answerOf(context, 'json')];
      const difference = differenceOf(dataIn(xml), dataIn(json));
      expect(difference === undefined, difference ?? '');
    },
  },
  {
    id: '1.4',
    text: 'Discovery lists an endpoint of GeoReport v2, of type production or test, with text/xml among its formats.',
    async run(context, format) {
      const endpoints = endpointsOf(await discovery(context, format));
      expect(endpoints.length > 0, `There is no endpoint of ${SPECIFICATION}`);
      for (const { url, formats, type } of endpoints) {
        expect(formats.includes('text/xml'), `${url} does not list text/xml`);
        expect(type === 'production' || type === 'test', `${url} is of type ${type}`);
      }
    },
  },
  {
    id: '1.5',
    text: 'Each endpoint of GeoReport v2 in discovery serves the services in the formats it lists.',
    async run(context, format) {
      const type = format === 'xml' ? 'text/xml' : 'application/json';
      const endpoints = endpointsOf(await discovery(context, format)).filter(({ formats }) =>
        formats.includes(type),
      );
      if (endpoints.length === 0) throw new Skipped(`No endpoint lists ${type}`);
      for (const { url } of endpoints) {
        expect(url !== null && /^https?:\/\//.test(url), `${url} is no web address`);
        dataOfSuccess(
          await context.probe.fetch(new URL(`${url.replace(/\/$/, '')}/services.${format}`), format),
        );
      }
    },
  },
];
