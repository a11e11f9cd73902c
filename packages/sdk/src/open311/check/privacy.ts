import { updatesOf } from '../read.js';
import type { Assertion } from './assertion.js';
import { NO_ID } from './formats.js';
import { dataIn, expectRefusal } from './probe.js';
import { expect, Skipped } from './report.js';

export const PRIVACY: readonly Assertion[] = [
  {
    id: '10.1',
    text: 'A private id answers as an id that there is not: by itself, as a token, in a filter, in lists and in updates.',
    async run(context, format) {
      const { privateIds } = context.options;
      if (privateIds.length === 0) throw new Skipped('No private id was given');
      const { probe } = context;
      for (const id of privateIds) {
        for (const path of ['requests', 'tokens']) {
          const hidden = await probe.get(`${path}/${encodeURIComponent(id)}`, format);
          expectRefusal(hidden, 404);
          const unknown = await probe.get(`${path}/${NO_ID}`, format);
          expect(
            hidden.text.replaceAll(id, '') === unknown.text.replaceAll(NO_ID, ''),
            `${hidden.what} answers other than for an id that there is not`,
          );
        }
        const filtered = await context.requests({ service_request_id: id }, format);
        expect(filtered.length === 0, `The filter found ${id}`);
        const listed = await context.requests({}, format);
        expect(!listed.some((request) => request.service_request_id === id), `${id} is listed`);
        const updates = await probe.get('servicerequestupdates', format);
        if (updates.status === 200)
          expect(
            !updatesOf(dataIn(updates)).some((update) => update.service_request_id === id),
            `${id} is in the updates`,
          );
      }
    },
  },
];
