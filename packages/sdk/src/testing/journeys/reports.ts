/** Reports: from the form to the confirmed answer, and every other way they may go. */
import { describe, expect, it } from 'vitest';
import { isGdError, newId, newSubmission } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { failureOf } from '../failure.js';
import { DRAFT } from '../samples.js';
import { ANY, answerOfToday, HOA_LU, REASON, TAY_HOA_LU, type Stage } from './stage.js';

export const reportJourneys = (stage: Stage): void => {
  describe('a report', () => {
    it('goes from the form with a photo to a confirmed answer', async () => {
      const { citizen, officer } = stage;
      const photo = await citizen.files.upload(samplePhotoBytes(), { name: 'Ổ gà.png' });
      expect(photo).toMatchObject({ name: 'Ổ gà.png', width: 160, height: 120 });
      const access = await stage.submit({ fileIds: [photo.id] });
      const { id } = access;
      expect(access.unit).toEqual({ key: HOA_LU, label: { vi: 'Phường Hoa Lư', en: 'Hoa Lu Ward' } });
      expect(access.deadlines.map(({ step }) => step)).toContain('answer');
      expect(await officer.cases.contact(id)).toMatchObject({ name: DRAFT.sender?.name });
      expect((await officer.cases.file(id, photo.id)).size).toBe(photo.size);

      // As an officer's page does: each step on the version that was read.
      const read = await officer.cases.read(id).withResponse();
      const received = await officer.cases.receive(id, {}, { ifMatch: read.etag ?? '' }).withResponse();
      await officer.cases.ask(id, { question: 'Xin cho biết rõ vị trí?' }, { ifMatch: received.etag ?? '' });
      const asked = await citizen.cases.track(access);
      expect(asked).toMatchObject({ status: 'needs_info', allowed: ['reply', 'write', 'withdraw'] });
      await citizen.cases.reply(access, { text: 'Trước số nhà 45.' });
      const stale = await failureOf(officer.cases.start(id, {}, { ifMatch: received.etag ?? '' }));
      expect(isGdError(stale, 'preconditionFailed') && stale.code).toBe('etag_stale');
      await officer.cases.start(id, { note: 'Giao tổ duy tu' }, ANY);
      await officer.cases.answer(id, answerOfToday(), ANY);

      expect((await citizen.cases.trackFile(access, photo.id)).type).toBe('image/png');
      expect(await citizen.cases.confirm(access, {})).toMatchObject({ status: 'closed' });
      const events = await officer.cases.events(id);
      expect(events.map(({ type }) => type)).toEqual([
        ...['submitted', 'received', 'info_requested', 'info_supplied', 'started', 'answered'],
        'confirmed',
      ]);
    });

    it('is extended, spoken about, rated and reopened once', async () => {
      const { citizen, officer } = stage;
      const access = await stage.submitAndStart();
      const { id } = access;
      const { extension } = await officer.cases.read(id);
      expect(extension).toMatchObject({ maxDays: 10, unit: 'working-day' });
      await officer.cases.extend(id, { reason: 'Cần đo đạc lại hiện trạng mặt đường.', days: 3 }, ANY);
      await officer.cases.message(id, { text: 'Tổ duy tu sẽ đến chiều nay.' }, ANY);
      await officer.cases.note(id, { text: 'Hỏi lại tổ trưởng dân phố.' }, ANY);
      await citizen.cases.write(access, { text: 'Cảm ơn cán bộ.' });
      await officer.cases.answer(id, answerOfToday(), ANY);
      await citizen.cases.rate(access, { score: 2, comment: 'Vẫn còn một ổ gà.' });
      const reopened = await citizen.cases.reopen(access, { reason: 'Ổ gà bên phải đường chưa được vá.' });
      expect(reopened).toMatchObject({ status: 'reopened' });
      // The note of the office is not the sender's.
      expect(reopened.events.map(({ type }) => type).join(' ')).toBe(
        'submitted received started extended messaged messaged answered rated reopened',
      );
      expect((await officer.cases.events(id)).map(({ type }) => type)).toContain('noted');
    });

    it('is transferred, refused, withdrawn or closed', async () => {
      const { citizen, officer } = stage;
      const [moved, refused, withdrawn] = [await stage.submit(), await stage.submit(), await stage.submit()];
      const closed = await stage.submitAndStart();
      for (const sent of [moved, refused]) await officer.cases.receive(sent, {}, ANY);
      await officer.cases.transfer(moved, { toUnit: TAY_HOA_LU, reason: REASON }, ANY);
      await officer.cases.refuse(refused, { reason: REASON }, ANY);
      await citizen.cases.withdraw(withdrawn, { reason: 'Đã xong.' });
      await officer.cases.answer(closed, answerOfToday(), ANY);
      await officer.cases.close(closed, {}, ANY);
      const statuses = await Promise.all(
        [moved, refused, withdrawn, closed].map(async (access) => (await citizen.cases.track(access)).status),
      );
      expect(statuses).toEqual(['transferred', 'refused', 'withdrawn', 'closed']);
    });

    it('is split when it holds two matters, and its sender follows both', async () => {
      const { citizen, officer } = stage;
      const access = await stage.submitAndStart();
      const part = { id: newId(), kind: 'FBK' as const, title: 'Đèn đường tắt', content: DRAFT.content };
      const { events } = await officer.cases.split(
        access,
        { reason: 'Phản ánh nêu hai việc khác nhau.', parts: [part] },
        ANY,
      );
      const code = events.at(-1)?.codes[0] ?? '';
      const opened = await citizen.cases.track({ code, secret: access.secret });
      expect(opened).toMatchObject({ id: part.id, status: 'submitted', title: 'Đèn đường tắt' });
    });

    it('is kept from lists when it tells of a breach by an officer, until a leader lifts it', async () => {
      const { officer } = stage;
      const content = 'Tôi tố cáo cán bộ địa chính đã nhận hối lộ của nhiều hộ dân trong thôn.';
      const sent = await stage.submit({ title: 'Tố cáo nhận hối lộ', content });
      expect(sent).toMatchObject({ restricted: true });
      expect(sent.lodging?.vi).toContain('tố cáo');
      const lifted = await officer.cases.unrestrict(sent, { reason: 'Đã đọc: không phải tố cáo.' }, ANY);
      expect(lifted).toMatchObject({ restricted: false, lodging: null });
      const again = await officer.cases.restrict(sent, { kind: 'DEN', reason: 'Đúng là tố cáo.' }, ANY);
      expect(again).toMatchObject({ restricted: true });
    });

    it('is there once, however often it is sent', async () => {
      const { citizen } = stage;
      const { consent } = await citizen.sites.read();
      const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
      const { body, ...options } = newSubmission({ ...DRAFT, consent: agreed });
      const answers = await Promise.all([1, 2, 3].map(() => citizen.cases.submit(body, options)));
      expect(new Set(answers.map(({ receipt }) => receipt.code)).size).toBe(1);
      const clash = await failureOf(citizen.cases.submit({ ...body, title: 'Một tiêu đề khác' }, options));
      expect(clash).toMatchObject({ code: 'idempotency_key_reused', status: 422 });
    });

    it('stands in the list of officers, over all pages, once', async () => {
      const sent = [await stage.submit(), await stage.submit(), await stage.submit()];
      const ids: string[] = [];
      for await (const { id } of stage.officer.cases.list({ limit: 2, sort: '-submittedAt' })) ids.push(id);
      expect(ids).toEqual(expect.arrayContaining(sent.map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('is read again only when it has changed', async () => {
      const { citizen, officer } = stage;
      const access = await stage.submit();
      const { etag } = await citizen.cases.track(access).withResponse();
      const known = { ifNoneMatch: etag ?? '' };
      expect(await citizen.cases.track(access, known)).toBeNull();
      await officer.cases.receive(access, {}, ANY);
      expect(await citizen.cases.track(access, known)).toMatchObject({ status: 'received' });
    });
  });
};
