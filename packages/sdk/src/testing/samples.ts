/** Values that fit the contract, for tests. */
import type { Site } from '@gd/contract';
import type { SubmissionDraft } from '../submission.js';

export const SITE: Site = {
  key: 'demo',
  name: { vi: 'Phường Hoa Lư', en: 'Hoa Lư Ward' },
  unit: { key: '14329@2025-07-01', label: { vi: 'Phường Hoa Lư', en: 'Hoa Lư Ward' } },
  province: { key: '37@2025-07-01', label: { vi: 'Tỉnh Ninh Bình', en: 'Ninh Bình Province' } },
  kinds: ['FBK', 'REC'],
  anonymousAllowed: true,
  proofOfWork: false,
  consent: { version: '2026-01', text: { vi: 'Đồng ý', en: 'Agree' } },
  nominationConsent: { version: 'models-2026-01', text: { vi: 'Đồng ý', en: 'Agree' } },
  files: { maxBytes: 10_485_760, maxCount: 5, mediaTypes: ['image/jpeg'] },
};

export const DRAFT: SubmissionDraft = {
  kind: 'FBK',
  title: 'Ổ gà trước cổng trường',
  content: 'Mặt đường trước cổng trường tiểu học có ổ gà sâu, xe máy dễ ngã khi trời mưa.',
  place: { unit: '14329@2025-07-01', detail: 'Số 12 đường Trần Hưng Đạo' },
  sender: {
    name: 'Nguyễn Thị Lan',
    address: '12 Trần Hưng Đạo, phường Hoa Lư, tỉnh Ninh Bình',
    phone: '0912 345 678',
  },
  consent: { version: '2026-01', locale: 'vi', givenAt: '2026-11-23T09:00:00+07:00' },
  locale: 'vi',
};
