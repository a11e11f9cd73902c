/** The words of a model's page that the rules do not have. */
import type { LocalizedText, StoryPart } from '@gd/contract';
import type { ModelEventType } from '@gd/rules';

export const STORY_WORDS: Readonly<Record<StoryPart, LocalizedText>> = {
  situation: { vi: 'Thực trạng, lý do', en: 'Why it was needed' },
  goals: { vi: 'Mục tiêu, tiêu chí', en: 'Goals' },
  method: { vi: 'Nội dung, cách làm', en: 'What was done, and how' },
  beneficiaries: { vi: 'Phạm vi, đối tượng thụ hưởng', en: 'Who benefits' },
  resources: { vi: 'Nguồn lực', en: 'Resources' },
  outputs: { vi: 'Kết quả', en: 'Results' },
  sustainability: { vi: 'Duy trì và nhân rộng', en: 'How it lasts and spreads' },
};

export const EVENT_WORDS: Readonly<Record<ModelEventType, LocalizedText>> = {
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
  linked: { vi: 'Ghi nhận nhân rộng', en: 'Recorded as a copy' },
  unlinked: { vi: 'Bỏ ghi nhận nhân rộng', en: 'No longer recorded as a copy' },
  moved: { vi: 'Chuyển theo đơn vị hành chính mới', en: 'Moved with its unit' },
};

export const WORDS = {
  register: { vi: 'Mô hình Dân vận khéo', en: 'Skillful Mass Mobilisation models' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  place: { vi: 'Nơi thực hiện', en: 'Where' },
  unitToday: { vi: 'Đơn vị hiện nay', en: 'Unit of today' },
  kind: { vi: 'Loại', en: 'Kind' },
  level: { vi: 'Cấp quản lý', en: 'Kept at' },
  year: { vi: 'Năm', en: 'Year' },
  period: { vi: 'Thời gian thực hiện', en: 'Carried out' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  story: { vi: 'Câu chuyện', en: 'The story' },
  forces: { vi: 'Lực lượng tham gia', en: 'Who takes part' },
  figures: { vi: 'Kết quả bằng số', en: 'Results in figures' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  copiedFrom: { vi: 'Học theo mô hình', en: 'Copied from' },
  copiedTo: { vi: 'Đã được nhân rộng tại', en: 'Copied by' },
  events: { vi: 'Quá trình', en: 'History' },
  recognised: { vi: 'Công nhận', en: 'Recognised' },
  source: { vi: 'Nguồn', en: 'Source' },
  missing: {
    vi: 'Không tìm thấy mô hình này',
    en: 'This model was not found',
  },
  missingText: {
    vi: 'Địa chỉ không đúng, hoặc mô hình chưa được công khai hay đã được đưa ra khỏi danh sách.',
    en: 'The address is wrong, or the model is not public yet or was taken off the list.',
  },
} as const satisfies Record<string, LocalizedText>;
