import type { LocalizedText } from '../text.js';

/** Statuses that a feedback or a recommendation can reach. Overdue is computed from the clock, not a status. */
export const CASE_STATUSES = [
  'submitted',
  'received',
  'needs_info',
  'transferred',
  'processing',
  'answered',
  'refused',
  'withdrawn',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The words the public reads. */
export const CASE_STATUS_LABELS: Readonly<Record<CaseStatus, LocalizedText>> = {
  submitted: { vi: 'Đã gửi', en: 'Submitted' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  needs_info: { vi: 'Chờ bổ sung', en: 'More information needed' },
  transferred: { vi: 'Đã chuyển xử lý', en: 'Transferred' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};
