/** The same ways of a case on the real server and in the mock: officer and sender see the same at their end. */
import type { OfficerCase, TrackedCase } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { beforeAll, describe, expect, it } from 'vitest';
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
  send,
  sender,
  started,
  type Side,
} from './sides.js';
import { ANY, answerOfToday, HOA_LU, TAY_HOA_LU, type Stage } from './stage.js';

/** What a page shows of a case, without what must differ: ids, codes, times and salts. */
const shownOf = (view: TrackedCase | OfficerCase) => {
  const { status, allowed, restricted, lodging, unit, details, groupSize, channel, lodgedOn } = view;
  return {
    ...{ status, allowed, restricted, lodging, unit, details, groupSize, channel, lodgedOn },
    ...('extension' in view && { extension: view.extension, published: view.publicationId !== null }),
    firstDue: view.firstDue,
    place: view.place,
    deadlines: view.deadlines,
    events: view.events.map(({ seq, type, by, status: after, unit: of, text, toUnit, ...rest }) => ({
      ...{ seq, type, by, after, of, text, toUnit },
      ...{ doneBy: rest.doneBy, doneOn: rest.doneOn, days: rest.days, score: rest.score },
      ...{ codes: rest.codes.length, files: rest.files.length, erased: rest.salt === null },
    })),
  };
};

const GONE: readonly (readonly [
  string,
  (side: Side) => Promise<{ id: string; code: string; secret?: string }>,
])[] = [
  ['sent', (side) => send(side)],
  [
    'sent by a group, with a place',
    (side) =>
      send(side, {
        group: { size: 12, representatives: ['Lê Văn Tám', 'Lê Thị Chín'] },
        place: { unit: HOA_LU, detail: 'Ngõ 8', point: { latitude: 20.25, longitude: 105.97 } },
      }),
  ],
  [
    'sent as a request for information',
    (side) =>
      send(side, {
        kind: 'INF',
        sender: identified,
        details: { document: 'Quyết toán 2025', deliveryForm: 'electronic', purpose: 'Theo dõi' },
      }),
  ],
  [
    'sent as a denunciation that it must not be',
    (side) =>
      send(side, { content: 'Tôi tố cáo cán bộ địa chính đã nhận hối lộ của nhiều hộ dân trong thôn.' }),
  ],
  [
    'restricted and lifted',
    async (side) => {
      const sent = await started(side);
      await side.officer.cases.restrict(sent, { ...REASONED, kind: 'CPL' }, ANY);
      await side.officer.cases.unrestrict(sent, REASONED, ANY);
      return sent;
    },
  ],
  [
    'split',
    async (side) => {
      const sent = await send(side);
      await side.officer.cases.receive(sent, {}, ANY);
      await side.officer.cases.split(sent, { ...REASONED, parts: [part(), part('REC')] }, ANY);
      return sent;
    },
  ],
  [
    'extended, noted and messaged',
    async (side) => {
      const sent = await started(side);
      await side.officer.cases.extend(sent, { ...REASONED, days: 3 }, ANY);
      await side.officer.cases.note(sent, { text: 'Hỏi tổ trưởng.' }, ANY);
      await side.officer.cases.message(sent, { text: 'Đang xử lý.' }, ANY);
      await side.citizen.cases.write(sent, { text: 'Cảm ơn.' });
      return sent;
    },
  ],
  [
    'answered, published, rated twice',
    async (side) => {
      const sent = await answered(side);
      await side.officer.cases.publish(sent, masked, ANY);
      await side.citizen.cases.rate(sent, { score: 3, comment: '' });
      await side.citizen.cases.rate(sent, { score: 4, comment: 'Đã tốt hơn.' });
      return sent;
    },
  ],
  [
    'closed and erased',
    async (side) => {
      const sent = await answered(side, { place: { unit: HOA_LU, detail: 'Số 3' } });
      await side.officer.cases.close(sent, {}, ANY);
      await side.officer.cases.erase(sent, REASONED, ANY);
      return sent;
    },
  ],
  [
    'registered at the desk for a place elsewhere',
    async (side) => {
      const { receipt, secret } = await side.officer.cases.register({
        ...{ kind: 'FBK', channel: 'desk', lodgedOn: vietnamDate(new Date()), signed: false, locale: 'vi' },
        ...{ title: DRAFT.title, content: DRAFT.content, sender, place: { unit: TAY_HOA_LU } },
      });
      return { ...receipt, secret };
    },
  ],
  ['accepted as complex in a remote area', (side) => accepted(side, { complex: true, remote: true })],
  [
    'suspended, resumed and extended',
    async (side) => {
      const one = await accepted(side);
      await side.officer.cases.suspend(one, REASONED, ANY);
      await side.officer.cases.resume(one, REASONED, ANY);
      await side.officer.cases.extend(one, { ...REASONED, days: 5 }, ANY);
      return one;
    },
  ],
  [
    'sent to meet somebody about a denunciation',
    (side) => send(side, { kind: 'REV', sender: identified, details: { matter: 'DEN' } }),
  ],
  [
    'decided and delivered',
    async (side) => {
      const one = await accepted(side);
      await side.officer.cases.start(one, {}, ANY);
      await side.officer.cases.answer(one, answerOfToday(), ANY);
      await side.officer.cases.deliver(one, { deliveredOn: vietnamDate(new Date()) }, ANY);
      return one;
    },
  ],
  [
    'withdrawn by letter',
    async (side) => {
      const one = await accepted(side);
      await side.officer.cases.recordWithdrawal(one, REASONED, ANY);
      return one;
    },
  ],
];

async function endOf(side: Side, way: (typeof GONE)[number][1]) {
  const { id, code, secret } = await way(side);
  return {
    officer: shownOf(await side.officer.cases.read(id)),
    sender: secret && shownOf(await side.citizen.cases.track({ code, secret })),
  };
}

export const sameViews = (stage: Stage): void => {
  describe('server and mock show alike a case that is', () => {
    let real: Side;
    const mock = mockSide();
    beforeAll(async () => {
      real = await realSide(stage);
    });
    it.each(GONE)('%s', async (_, way) => {
      expect(await endOf(mock, way)).toEqual(await endOf(real, way));
    });
  });
};
