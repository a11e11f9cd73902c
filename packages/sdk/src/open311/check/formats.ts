import type { Open311Format } from '../client.js';
import type { Assertion } from './assertion.js';
import { differenceOf } from './compare.js';
import { type Context, SENTENCE } from './context.js';
import { type Answer, CONTENT_TYPES, dataIn, dataOfSuccess, expectStatus } from './probe.js';
import { expect, Skipped } from './report.js';

/** An id that no server gives. */
export const NO_ID = 'gd-open311-check-no-such-id';

const normalType = (type: string): string =>
  type
    .toLowerCase()
    .replace(/\s*;\s*/g, '; ')
    .replaceAll('"', '');

async function expectSame(context: Context, path: string, query: Record<string, string> = {}): Promise<void> {
  if (!context.options.formats.includes('json')) throw new Skipped('The server has XML only');
  const xml = dataOfSuccess(await context.probe.get(path, 'xml', query));
  const json = dataOfSuccess(await context.probe.get(path, 'json', query));
  const difference = differenceOf(xml, json);
  expect(difference === undefined, `${path}: ${difference}`);
}

/** One answer of each kind that every server has, a refusal among them. */
const answers = async ({ probe }: Context, format: Open311Format): Promise<Answer[]> => [
  await probe.get('services', format),
  await probe.get('requests', format),
  await probe.get(`requests/${NO_ID}`, format),
];

/** What must come back as it went: marks composed and combining, an emoji, and all that XML and HTML must escape. */
const HARD_TEXT = `${SENTENCE} Đường “Lê Thánh Tông” \u{1F6A7} <b>&amp;</b> "hai" 'một' ]]> a<b>c & d`;
const COMBINING = `${SENTENCE} Tie\u0302\u0301ng Vie\u0323\u0302t`;

async function roundTrip(context: Context, format: Open311Format, description: string): Promise<string> {
  const { service_request_id: id } = await context.submit(format, await context.form({ description }));
  if (id === null) throw new Skipped('The server gives no id at once');
  const open = await context.read(id, format);
  const shown = open?.description ?? (await context.read(id, format, context.ownHeaders()))?.description;
  if (shown === undefined || shown === null) throw new Skipped('The server does not show the description');
  return shown;
}

export const FORMATS: readonly Assertion[] = [
  {
    id: '2.1',
    text: 'Services are the same list in XML and JSON.',
    once: true,
    run: (context) => expectSame(context, 'services'),
  },
  {
    id: '2.2',
    text: 'A definition is the same object in XML and JSON.',
    once: true,
    async run(context) {
      const service = (await context.services()).find(({ metadata }) => metadata);
      if (!service) throw new Skipped('No service has attributes');
      await expectSame(context, `services/${encodeURIComponent(service.service_code)}`);
    },
  },
  {
    id: '2.3',
    text: 'Requests are the same list in XML and JSON, also where it is empty or has one item.',
    once: true,
    async run(context) {
      await expectSame(context, 'requests', { service_request_id: NO_ID });
      const [one] = await context.some(1);
      await expectSame(context, 'requests', { service_request_id: one.service_request_id });
      await expectSame(context, 'requests');
    },
  },
  {
    id: '2.4',
    text: 'One request is a list of one in both formats.',
    once: true,
    async run(context) {
      const [{ service_request_id: id }] = await context.some(1);
      const path = `requests/${encodeURIComponent(id)}`;
      if (!context.options.formats.includes('json')) throw new Skipped('The server has XML only');
      const data = dataOfSuccess(await context.probe.get(path, 'json'));
      expect(Array.isArray(data) && data.length === 1, `${path}.json is no list of one`);
      await expectSame(context, path);
    },
  },
  {
    id: '3.1',
    text: 'Every answer, also a refusal, has the content type of its format with charset=utf-8.',
    async run(context, format) {
      for (const { what, headers } of await answers(context, format)) {
        const type = headers.get('Content-Type') ?? 'none';
        expect(normalType(type) === CONTENT_TYPES[format], `${what} has the type ${type}`);
      }
    },
  },
  {
    id: '3.2',
    text: 'XML begins with a declaration that says UTF-8, and has no namespace.',
    once: true,
    async run(context) {
      for (const answer of await answers(context, 'xml')) {
        dataIn(answer);
        expect(
          /^<\?xml\s[^>]*encoding=["']utf-8["'][^>]*\?>/i.test(answer.text),
          `${answer.what} has no declaration that says UTF-8`,
        );
        expect(
          !/<[^>]*\sxmlns(:\w+)?=|<\/?\w+:\w/.test(withoutCdata(answer.text)),
          `${answer.what} has a namespace`,
        );
      }
    },
  },
  {
    id: '3.3',
    text: 'Text comes back as it was sent: Vietnamese, emoji and what XML and HTML must escape.',
    writes: true,
    async run(context, format) {
      const shown = await roundTrip(context, format, HARD_TEXT);
      expect(shown === HARD_TEXT, `“${HARD_TEXT}” came back as “${shown}”`);
      const combining = await roundTrip(context, format, COMBINING);
      expect(
        combining.normalize('NFC') === COMBINING.normalize('NFC'),
        `“${COMBINING}” came back as “${combining}”`,
      );
      return combining === COMBINING ? 'Byte for byte.' : 'Combining marks came back composed (NFC).';
    },
  },
  {
    id: '3.4',
    text: 'A list is at the top in JSON, without a wrapper; one that is empty is [] and an XML root without items.',
    async run(context, format) {
      const answer = await context.probe.get('requests', format, { service_request_id: NO_ID });
      expectStatus(answer, 200);
      const data = dataIn(answer);
      expect(Array.isArray(data) && data.length === 0, `${answer.what} is no empty list`);
      if (format === 'xml')
        expect(/<service_requests\s*(\/>|>)/.test(answer.text), `${answer.what} has another root`);
    },
  },
];

const withoutCdata = (text: string): string => text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
