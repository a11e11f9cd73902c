import { submittedOf } from '../read.js';
import type { Open311Format } from '../client.js';
import type { Assertion } from './assertion.js';
import { type Context, SENTENCE } from './context.js';
import { type Answer, dataOfSuccess, expectStatus } from './probe.js';
import { expect, Skipped } from './report.js';

const NO_PLACE = { lat: undefined, long: undefined, address_string: undefined, address_id: undefined };

function takes(id: string, form: 'point' | 'string' | 'id', name: string): Assertion {
  return {
    id,
    text: `A request with a place as ${name} is taken, with an id or a token, never both.`,
    writes: true,
    async run(context, format) {
      const place = (await context.places())[form];
      if (!place) throw new Skipped(`No place as ${name} was given, and no listed request has one`);
      await context.submit(format, await context.form({ ...NO_PLACE, ...place }));
    },
  };
}

const askToken = (context: Context, token: string, format: Open311Format): Promise<Answer> =>
  context.probe.get(`tokens/${encodeURIComponent(token)}`, format);

export const SUBMISSIONS: readonly Assertion[] = [
  takes('5.1', 'point', 'lat and long'),
  takes('5.2', 'string', 'address_string'),
  takes('5.3', 'id', 'address_id'),
  {
    id: '5.4',
    text: 'What was handed in is read by its id: the same service and description, and open.',
    writes: true,
    async run(context, format) {
      const form = await context.form();
      const { service_request_id: id } = await context.submit(format, form);
      if (id === null) throw new Skipped('The server gives no id at once');
      const found = await context.read(id, format);
      expect(found?.service_request_id === id, `Request ${id} is not there`);
      expect(found.service_code === form['service_code'], `Its service is ${found.service_code}`);
      expect(found.status === 'open', `Its status is ${found.status}`);
      if (found.description === SENTENCE) return undefined;
      expect(found.description === null, `Its description is “${found.description}”`);
      const own = await context.read(id, format, context.ownHeaders());
      expect(
        own?.description === SENTENCE,
        `Its description is not there, also not for the key that sent it`,
      );
      return 'The description is shown to the key that sent it only.';
    },
  },
  {
    id: '6.1',
    text: 'A token leads to the id when the request has been taken in, and again whenever asked.',
    writes: true,
    async run(context, format) {
      const { token } = await context.submit(format, await context.form());
      if (token === null) throw new Skipped('The service gives no tokens');
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const answer = await askToken(context, token, format);
        expectStatus(answer, 200, 404);
        if (answer.status === 404) continue;
        const { service_request_id: id } = submittedOf(dataOfSuccess(answer));
        if (id === null) continue;
        const again = submittedOf(dataOfSuccess(await askToken(context, token, format)));
        expect(again.service_request_id === id, `${answer.what} gave two ids`);
        return undefined;
      }
      throw new Skipped('The token had no id yet after 5 questions');
    },
  },
];
