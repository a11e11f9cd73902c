/** Words of a model's story and history, as the register says them. */
import type { LocalizedText } from '../text.js';
import type { ModelEventType } from './machine.js';

/** The parts of the story, in the order of the registration form. */
export const STORY_PARTS = [
  'situation',
  'goals',
  'method',
  'beneficiaries',
  'resources',
  'outputs',
  'sustainability',
] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

export const STORY_PART_LABELS: Readonly<Record<StoryPart, LocalizedText>> = {
  situation: { vi: 'Thực trạng, lý do', en: 'Why it was needed' },
  goals: { vi: 'Mục tiêu, tiêu chí', en: 'Goals' },
  method: { vi: 'Nội dung, cách làm', en: 'What was done, and how' },
  beneficiaries: { vi: 'Phạm vi, đối tượng thụ hưởng', en: 'Who benefits' },
  resources: { vi: 'Nguồn lực', en: 'Resources' },
  outputs: { vi: 'Kết quả', en: 'Results' },
  sustainability: { vi: 'Duy trì và nhân rộng', en: 'How it lasts and spreads' },
};

export const MODEL_EVENT_LABELS: Readonly<Record<ModelEventType, LocalizedText>> = {
  nominated: { vi: 'Đề cử', en: 'Nominated' },
  declined: { vi: 'Không đưa vào sổ', en: 'Declined' },
  registered: { vi: 'Đăng ký vào sổ', en: 'Registered' },
  launched: { vi: 'Ra mắt', en: 'Launched' },
  started: { vi: 'Đưa vào thực hiện', en: 'Started' },
  reported: { vi: 'Báo cáo kết quả', en: 'Results reported' },
  reviewed: { vi: 'Đánh giá', en: 'Reviewed' },
  scored: { vi: 'Chấm điểm', en: 'Scored' },
  recognised: { vi: 'Công nhận', en: 'Recognised' },
  removed: { vi: 'Đưa ra khỏi danh sách', en: 'Removed' },
  edited: { vi: 'Cập nhật thông tin', en: 'Updated' },
  linked: { vi: 'Ghi nhận nhân rộng', en: 'Replication recorded' },
  unlinked: { vi: 'Bỏ ghi nhận nhân rộng', en: 'Replication record withdrawn' },
  moved: { vi: 'Chuyển theo đơn vị hành chính mới', en: 'Moved with its unit' },
  'contact-erased': { vi: 'Xóa liên hệ của người đề cử', en: 'Nominator’s contact erased' },
};
