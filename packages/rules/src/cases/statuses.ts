import type { LocalizedText } from '../text.js';

/** Every status of a case. Overdue is computed from the clock, not a status. */
export const CASE_STATUSES = [
  'submitted',
  'received',
  'needs_info',
  'transferred',
  'accepted',
  'processing',
  'extended',
  'suspended',
  'terminated',
  'answered',
  'reopened',
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
  accepted: { vi: 'Đã thụ lý', en: 'Accepted' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  extended: { vi: 'Đang xử lý (gia hạn)', en: 'In progress, extended' },
  suspended: { vi: 'Tạm đình chỉ', en: 'Suspended' },
  terminated: { vi: 'Đình chỉ', en: 'Terminated' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  reopened: { vi: 'Phản ánh lại', en: 'Reopened' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};

/** Statuses after which nobody writes in the thread any more. */
export const END_STATUSES = [
  'terminated',
  'refused',
  'withdrawn',
  'closed',
] as const satisfies readonly CaseStatus[];
