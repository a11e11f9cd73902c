/** A register kept as a sheet: checked, then taken in. */
import { describe, expect, it, vi } from 'vitest';
import { isGdError } from '../../index.js';
import { failureOf } from '../failure.js';
import { provinceOf } from './register.js';
import type { Stage } from './stage.js';

const SOON = { timeout: 20_000, interval: 100 };
const CSV = [
  'TT,Số đăng ký,Tên mô hình,Lĩnh vực,Đơn vị,Năm',
  '1,SDK-01,Tiếng kẻng an ninh,Quốc phòng - an ninh,"Xã Yên Từ, huyện Yên Mô",2023',
  '2,SDK-02,Tổ hợp tác trồng sen,Kinh tế,Xã Yên Từ,2024',
  '3,SDK-03,Không có lĩnh vực này,Trên trời,Xã Yên Từ,2024',
].join('\r\n');

export const importJourneys = (stage: Stage): void => {
  describe('an import', () => {
    it('is checked row by row, taken in whole, and adds nothing the second time', async () => {
      const { imports, models } = await provinceOf(stage, 'model-reviewer');
      const check = async () => {
        const { id } = await imports.check(new File([CSV], 'so-mo-hinh.csv'));
        return vi.waitFor(async () => {
          const report = await imports.read(id);
          expect(report.status).toBe('checked');
          return report;
        }, SOON);
      };
      const report = await check();
      expect(report.counts).toEqual({ new: 2, same: 0, invalid: 1 });
      const { items } = await imports.rows(report.id, { result: 'invalid' }).page();
      expect(items.map(({ row, title }) => [row, title])).toEqual([[4, 'Không có lĩnh vực này']]);
      expect(items[0]?.messages).toContainEqual(expect.objectContaining({ column: 'field', level: 'error' }));
      const refused = await failureOf(imports.apply(report.id));
      expect(isGdError(refused, 'problem') && refused.code).toBe('import_has_invalid_rows');
      await imports.apply(report.id, { leaveOutInvalid: true });
      await vi.waitFor(async () => {
        expect((await imports.read(report.id)).status).toBe('applied');
      }, SOON);
      expect((await models.search({ q: 'tieng keng an ninh' }).page()).items).toMatchObject([{ year: 2023 }]);
      expect((await check()).counts).toEqual({ new: 0, same: 2, invalid: 1 });
    });
  });
};
