/** Examples for readers of the OpenAPI document. All names in them are made up. */
import type { OperationId } from './operations.js';
import { PROBLEMS, problemTitle, problemType, type Problem, type ProblemCode } from './problems.js';

const ID = '0193540e-5a00-7000-9000-000000000001';
const UNIT = '14329@2025-07-01';

/** Bodies that the API takes; a test holds them against their schemas. */
export const BODY_EXAMPLES: Partial<Record<OperationId, unknown>> = {
  'files.finish': { upload: '5b1c2f6f0e4b4f7f9d0e6f1a2b3c4d5e' },
  'cases.submit': {
    id: ID,
    kind: 'FBK',
    title: 'Ổ gà trước cổng trường',
    content: 'Mặt đường trước cổng trường tiểu học có ổ gà sâu, xe máy dễ ngã khi trời mưa.',
    place: { unit: UNIT, detail: 'Số 12 đường Trần Hưng Đạo' },
    sender: { name: 'Nguyễn Thị Lan', address: '12 Trần Hưng Đạo, phường Hoa Lư', phone: '0912345678' },
    fileIds: [],
    consent: { version: '2026-11-23', locale: 'vi', givenAt: '2026-11-23T09:00:00+07:00' },
    locale: 'vi',
  },
  'cases.receive': { note: 'Đã nhận, chuyển tổ quản lý đô thị.' },
  'cases.answer': {
    text: 'Đã vá ổ gà và kiểm tra toàn bộ đoạn đường trước cổng trường.',
    doneBy: 'Tổ quản lý đô thị',
    doneOn: '2026-11-23',
  },
  'models.nominate': {
    id: ID,
    title: 'Ngõ xanh không rác',
    summary: 'Các hộ thay nhau quét ngõ mỗi sáng thứ bảy và trồng cây.',
    field: 'culture-society',
    kind: 'collective',
    level: 'commune',
    unit: UNIT,
    nominator: null,
    locale: 'vi',
  },
};

/** What an answer with a problem looks like. */
export const problemExample = (code: ProblemCode): Problem => ({
  type: problemType(code),
  title: problemTitle(code, 'vi'),
  status: PROBLEMS[code].status,
  code,
  requestId: ID,
  ...(code === 'validation_failed' && {
    errors: [{ pointer: '/title', code: 'too_short', detail: 'Cần ít nhất 5 ký tự' }],
  }),
});
