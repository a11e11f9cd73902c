/** What comes on paper: complaints, from registration to the decision that is delivered, or to their end before it. */
import { vietnamDate } from '@gd/rules';
import { describe, expect, it } from 'vitest';
import type { RegistrationDraft } from '../../index.js';
import { DRAFT } from '../samples.js';
import { ANY, answerOfToday, HOA_LU, type Stage } from './stage.js';

const SENDER = { name: 'Trần Văn Hùng', address: 'Thôn Đông, xã Yên Từ', phone: '0912 345 678' };

export const complaint = (): RegistrationDraft => ({
  kind: 'CPL',
  channel: 'paper',
  lodgedOn: vietnamDate(new Date()),
  signed: true,
  title: 'Khiếu nại quyết định thu hồi giấy phép xây dựng',
  content: DRAFT.content,
  proposal: 'Hủy quyết định thu hồi giấy phép.',
  details: { respondent: 'Chủ tịch UBND phường', respondentAddress: 'Phường Hoa Lư', instance: 1 },
  place: { unit: HOA_LU },
  sender: { ...SENDER, idNumber: '037185004321' },
  locale: 'vi',
});

export const paperJourneys = (stage: Stage): void => {
  describe('a complaint on paper', () => {
    it('is registered, accepted, halted, taken up again, extended, decided and delivered', async () => {
      const { citizen, officer } = stage;
      const { receipt, secret } = await officer.cases.register(complaint());
      const { id } = receipt;
      expect(receipt).toMatchObject({ kind: 'CPL', status: 'submitted', unit: { key: HOA_LU } });
      await officer.cases.receive(id, {}, ANY);
      await officer.cases.accept(id, { note: 'Đủ điều kiện thụ lý.' }, ANY);
      const halted = await officer.cases.suspend(id, { reason: 'Chờ kết quả giám định hồ sơ.' }, ANY);
      expect(halted).toMatchObject({ status: 'suspended', channel: 'paper' });
      await officer.cases.resume(id, { reason: 'Đã có kết quả giám định.' }, ANY);
      const { extension } = await officer.cases.read(id);
      if (!extension) throw new Error('A complaint in progress may be extended');
      const reason = 'Vụ việc phức tạp, cần xác minh thêm.';
      const extended = await officer.cases.extend(id, { reason, days: extension.maxDays }, ANY);
      expect(extended).toMatchObject({ status: 'extended', extension: null });
      await officer.cases.answer(id, answerOfToday(), ANY);
      const deliveredOn = vietnamDate(new Date());
      const delivered = await officer.cases.deliver(id, { deliveredOn }, ANY);
      expect(delivered.events.at(-1)).toMatchObject({ type: 'delivered', doneOn: deliveredOn });
      // The officer gave code and secret to the complainant.
      expect(await citizen.cases.track({ code: receipt.code, secret })).toMatchObject({ status: 'answered' });
    });

    it('is withdrawn by a signed letter, and the settlement ends', async () => {
      const { officer } = stage;
      const { receipt } = await officer.cases.register(complaint());
      await officer.cases.receive(receipt, {}, ANY);
      await officer.cases.accept(receipt, {}, ANY);
      const reason = 'Người khiếu nại rút đơn bằng văn bản có chữ ký.';
      expect(await officer.cases.recordWithdrawal(receipt, { reason }, ANY)).toMatchObject({
        status: 'withdrawn',
        allowed: expect.arrayContaining(['terminate']) as unknown,
      });
      expect(await officer.cases.terminate(receipt, { reason }, ANY)).toMatchObject({ status: 'terminated' });
    });
  });
};
