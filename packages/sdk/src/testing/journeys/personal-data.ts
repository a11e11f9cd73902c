/** A personal data request, served from the desk: what there is, a copy of it, and its erasure. */
import { describe, expect, it } from 'vitest';
import { isGdError } from '../../index.js';
import { failureOf } from '../failure.js';
import { DRAFT } from '../samples.js';
import { ANY, answerOfToday, type Stage } from './stage.js';

const SENDER = { name: 'Phạm Thị Hoa', address: 'Số 7 ngõ 3', phone: '0987 654 321' };
const ID_NUMBER = '037195000001';
const REASON = 'Người gửi yêu cầu xóa dữ liệu cá nhân.';

export const personalDataJourneys = (stage: Stage): void => {
  describe('a personal data request', () => {
    it('finds, copies and erases the data of its sender', async () => {
      const { officer } = stage;
      const report = await stage.submitAndStart({ sender: SENDER });
      const request = await stage.submit({
        kind: 'DSR',
        details: { right: 'erase' },
        sender: { ...SENDER, idNumber: ID_NUMBER },
      });
      const { id } = request;
      expect(request.deadlines.map(({ rule }) => rule)).toContain('PDP-3');
      await officer.cases.receive(id, {}, ANY);

      const [found, ...others] = await officer.cases.subjectCases(id);
      expect([found?.id, others]).toEqual([report.id, []]);
      expect(found?.keptBecause?.vi).toContain('đang được xử lý');
      const copy = await (await officer.cases.subjectExport(id)).text();
      expect(copy).toContain(SENDER.name);
      expect(JSON.parse(copy)).toMatchObject({ request: request.code });

      const kept = await failureOf(officer.cases.erase(report, { reason: REASON, dataRequest: id }, ANY));
      expect(isGdError(kept, 'conflict') && kept.code).toBe('erasure_not_allowed');
      await officer.cases.answer(report, answerOfToday(), ANY);
      const erased = await officer.cases.erase(report, { reason: REASON, dataRequest: id }, ANY);
      expect(erased).toMatchObject({ title: '', content: '', status: 'answered' });
      expect(erased.events.map(({ salt }) => salt === null)).toContain(true);
      expect(isGdError(await failureOf(officer.cases.contact(report.id)), 'notFound')).toBe(true);
    });

    it('is the only way to the other cases of a sender, and every reading of a contact is told', async () => {
      const { officer } = stage;
      const report = await stage.submit();
      const refused = await failureOf(officer.cases.subjectCases(report.id));
      expect(isGdError(refused, 'conflict') && refused.code).toBe('command_not_allowed');
      expect(await officer.cases.contact(report.id)).toMatchObject({ name: DRAFT.sender?.name });
      expect(await officer.cases.contactReads(report.id)).toMatchObject([{ purpose: 'officer' }]);
    });
  });
};
