/** The same calls to the real server and to the mock are refused with the same status and codes, as the table says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isGdError, newId } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { DRAFT } from '../samples.js';
import {
  accepted,
  answered,
  identified,
  masked,
  mockSide,
  part,
  realSide,
  REASONED,
  register,
  send,
  sender,
  started,
  tomorrow,
  type Side,
} from './sides.js';
import { ANY, answerOfToday, HOA_LU, type Stage } from './stage.js';

const REFUSED: readonly (readonly [string, (side: Side) => PromiseLike<unknown>, string])[] = [
  [
    'a kind that needs more than a report',
    (side) => send(side, { kind: 'INF', sender: identified, details: { document: 'Quyết toán 2025' } }),
    '422 /details/deliveryForm required, /details/purpose required',
  ],
  [
    'a data request without an identity number',
    (side) => send(side, { kind: 'DSR', sender, details: { right: 'access' } }),
    '422 /sender/idNumber required',
  ],
  [
    'an anonymous recommendation',
    (side) => send(side, { kind: 'REC', proposal: 'Sửa đường.', sender: null, consent: null }),
    '422 /sender anonymous_not_allowed',
  ],
  [
    'a group that is too small',
    (side) => send(side, { group: { size: 2, representatives: ['Lê Văn Tám'] } }),
    '422 /group/size group_too_small',
  ],
  [
    'a group without representatives',
    (side) => send(side, { group: { size: 12, representatives: [] } }),
    '422 /group/representatives representatives_count',
  ],
  [
    'an outdated consent',
    (side) => send(side, { consent: { ...DRAFT.consent!, version: '2020' } }),
    '422 /consent/version consent_outdated',
  ],
  [
    'a trap that is filled in',
    (side) => send(side, { website: 'http://spam.example' }),
    '403 looks_automated',
  ],
  ['a case that is there', async (side) => send(side, { id: (await send(side)).id }), '409 already_exists'],
  [
    'a file of another case',
    async (side) => {
      const { id } = await side.citizen.files.upload(samplePhotoBytes());
      await send(side, { fileIds: [id] });
      return send(side, { fileIds: [newId(), id] });
    },
    '422 /fileIds/0 file_unknown, /fileIds/1 file_unknown',
  ],
  [
    'a proof that is none',
    async ({ citizen }) => citizen.cases.submit(DRAFT, { proof: 'bm90aGluZw==' }),
    '403 proof_invalid',
  ],

  [
    'a complaint without a signature',
    (side) => register(side, { signed: false }),
    '422 /signed signature_required',
  ],
  ['a paper that came online', (side) => register(side, { channel: 'online' }), '422 /channel invalid_value'],
  ['a paper of tomorrow', (side) => register(side, { lodgedOn: tomorrow() }), '422 /lodgedOn date_in_future'],
  [
    'a complaint that asks for nothing',
    (side) => register(side, { proposal: undefined }),
    '422 /proposal proposal_required',
  ],

  [
    'an extension beyond the limit',
    async (side) => side.officer.cases.extend(await started(side), { ...REASONED, days: 11 }, ANY),
    '422 /days extension_too_long',
  ],
  [
    'a second extension',
    async (side) => {
      const sent = await started(side);
      await side.officer.cases.extend(sent, { ...REASONED, days: 2 }, ANY);
      return side.officer.cases.extend(sent, { ...REASONED, days: 2 }, ANY);
    },
    '409 command_not_allowed',
  ],
  [
    'an extension of a complaint that has the longer limit already',
    async (side) => {
      const sent = await accepted(side, { complex: true });
      await side.officer.cases.start(sent, {}, ANY);
      return side.officer.cases.extend(sent, { ...REASONED, days: 1 }, ANY);
    },
    '409 command_not_allowed',
  ],
  [
    'a second reopening',
    async (side) => {
      const sent = await answered(side);
      await side.citizen.cases.reopen(sent, REASONED);
      await side.officer.cases.start(sent, {}, ANY);
      await side.officer.cases.answer(sent, answerOfToday(), ANY);
      return side.citizen.cases.reopen(sent, REASONED);
    },
    '409 command_not_allowed',
  ],
  [
    'a transfer to the unit itself',
    async (side) => {
      const sent = await send(side);
      await side.officer.cases.receive(sent, {}, ANY);
      return side.officer.cases.transfer(sent, { ...REASONED, toUnit: HOA_LU }, ANY);
    },
    '422 /toUnit invalid_value',
  ],
  [
    'a transfer to another province',
    async (side) => {
      const sent = await send(side);
      await side.officer.cases.receive(sent, {}, ANY);
      return side.officer.cases.transfer(sent, { ...REASONED, toUnit: '04795@2025-07-01' }, ANY);
    },
    '422 /toUnit unit_other_province',
  ],
  [
    'an answer that says nothing, of tomorrow, with an unknown document',
    async (side) =>
      side.officer.cases.answer(
        await started(side),
        { text: 'Xong.', doneBy: 'Tổ 3', doneOn: tomorrow() },
        ANY,
      ),
    '422 /text answer_too_short, /doneOn date_in_future',
  ],
  [
    'an answer with a document that is not there',
    async (side) =>
      side.officer.cases.answer(await started(side), { ...answerOfToday(), fileIds: [newId()] }, ANY),
    '422 /fileIds/0 file_unknown',
  ],
  [
    'a decision that is sent tomorrow',
    async (side) => {
      const one = await accepted(side);
      await side.officer.cases.start(one, {}, ANY);
      await side.officer.cases.answer(one, answerOfToday(), ANY);
      return side.officer.cases.deliver(one, { deliveredOn: tomorrow() }, ANY);
    },
    '422 /deliveredOn date_in_future',
  ],
  [
    'the decision on a report, which is not delivered',
    async (side) => side.officer.cases.deliver(await answered(side), { deliveredOn: '2026-01-05' }, ANY),
    '409 command_not_allowed',
  ],
  [
    'a report that is accepted as a complaint is',
    async (side) => side.officer.cases.accept(await send(side), {}, ANY),
    '409 command_not_allowed',
  ],

  [
    'the publication of a restricted case',
    async (side) => {
      const sent = await answered(side);
      await side.officer.cases.restrict(sent, REASONED, ANY);
      return side.officer.cases.publish(sent, masked, ANY);
    },
    '409 command_not_allowed',
  ],
  [
    'the publication of what is not answered',
    async (side) => side.officer.cases.publicationDraft((await started(side)).id),
    '409 command_not_allowed',
  ],
  [
    'a photo that is not of the case',
    async (side) => {
      const photos = [{ fileId: newId(), alt: 'Ảnh' }];
      return side.officer.cases.publish(await answered(side), { ...masked, photos }, ANY);
    },
    '422 /photos/0/fileId photo_not_of_case',
  ],
  [
    'a publication that is taken down twice',
    async (side) => {
      const sent = await answered(side);
      await side.officer.cases.publish(sent, masked, ANY);
      await side.officer.cases.unpublish(sent, REASONED, ANY);
      return side.officer.cases.unpublish(sent, REASONED, ANY);
    },
    '409 command_not_allowed',
  ],
  [
    'a publication that was restricted away',
    async (side) => {
      const sent = await answered(side);
      const { publicationId } = await side.officer.cases.publish(sent, masked, ANY);
      await side.officer.cases.restrict(sent, REASONED, ANY);
      return side.citizen.publications.read(publicationId ?? '');
    },
    '404 not_found',
  ],
  [
    'a part of an anonymous report that must not be anonymous',
    async (side) =>
      side.officer.cases.split(
        await started(side, { sender: null, consent: null }),
        { ...REASONED, parts: [part('REC')] },
        ANY,
      ),
    '422 /parts/0/kind anonymous_not_allowed',
  ],

  [
    'the erasure of an open case',
    async (side) => side.officer.cases.erase(await started(side), REASONED, ANY),
    '409 erasure_not_allowed',
  ],
  [
    'the erasure of a complaint',
    async (side) => side.officer.cases.erase(await accepted(side), REASONED, ANY),
    '409 erasure_not_allowed',
  ],
  [
    'the erasure for a report that is no data request',
    async (side) => {
      const sent = await answered(side);
      await side.officer.cases.close(sent, {}, ANY);
      return side.officer.cases.erase(sent, { ...REASONED, dataRequest: sent.id }, ANY);
    },
    '422 /dataRequest invalid_value',
  ],
  [
    'the erasure for the data request of somebody else',
    async (side) => {
      const sent = await answered(side);
      const other = await send(side, { kind: 'DSR', sender: identified, details: { right: 'erase' } });
      return side.officer.cases.erase(sent, { ...REASONED, dataRequest: other.id }, ANY);
    },
    '422 /dataRequest invalid_value',
  ],
  [
    'a second erasure',
    async (side) => {
      const sent = await answered(side);
      await side.officer.cases.close(sent, {}, ANY);
      await side.officer.cases.erase(sent, REASONED, ANY);
      return side.officer.cases.erase(sent, REASONED, ANY);
    },
    '409 command_not_allowed',
  ],
  [
    'the other cases of who sent a report',
    async (side) => side.officer.cases.subjectCases((await send(side)).id),
    '409 command_not_allowed',
  ],
  [
    'the contact of nobody',
    async (side) => side.officer.cases.contact((await send(side, { sender: null, consent: null })).id),
    '404 not_found',
  ],

  ['an unknown province', ({ citizen }) => citizen.log.keys('99'), '404 not_found'],
  ['a checkpoint of no size', ({ citizen }) => citizen.log.checkpoint('37', 999_999), '404 not_found'],
  ['a log that shrinks', ({ citizen }) => citizen.log.consistency('37', 2, 1), '422 ?from invalid_value'],
  [
    'statistics that end before they begin',
    ({ citizen }) => citizen.statistics.read({ from: '2026-05', to: '2026-04' }),
    '422 ?from invalid_value',
  ],
  [
    'a cursor of nowhere',
    ({ citizen }) => citizen.publications.list({ cursor: 'x' }).page(),
    '422 ?cursor cursor_invalid',
  ],
  [
    'a webhook into the inner network',
    ({ officer }) => officer.webhooks.create({ url: 'https://10.0.0.1/', events: ['case.answered'] }),
    '422 /url url_not_allowed',
  ],
  [
    'a webhook without https',
    ({ officer }) => officer.webhooks.create({ url: 'http://example.vn/', events: ['case.answered'] }),
    '422 /url url_not_allowed',
  ],
  [
    'the replay of a webhook that was removed',
    async ({ officer }) => {
      const wanted = { url: 'https://example.vn/gd', events: ['case.answered' as const] };
      const { webhook } = await officer.webhooks.create(wanted);
      await officer.webhooks.remove(webhook.id);
      return officer.webhooks.replay(webhook.id, new Date().toISOString());
    },
    '404 not_found',
  ],
];

async function refusalOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (isGdError(error, 'validation')) {
      const fields = error.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`);
      return `${error.status} ${fields.join(', ')}`;
    }
    if (isGdError(error, 'problem')) return `${error.status} ${error.code}`;
    throw error;
  }
  return 'no refusal';
}

export const sameRefusals = (stage: Stage): void => {
  describe('server and mock refuse alike', () => {
    let real: Side;
    const mock = mockSide();
    beforeAll(async () => {
      real = await realSide(stage);
    });
    it.each(REFUSED)('%s', async (_, call, expected) => {
      expect(await refusalOf(call(real))).toBe(expected);
      expect(await refusalOf(call(mock))).toBe(expected);
    });
  });
};
