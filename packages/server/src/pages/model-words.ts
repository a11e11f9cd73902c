/** The words of a model's page that the rules do not have. */
import type { LocalizedText } from '@gd/contract';

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
  drawing: {
    vi: 'Hình vẽ: nhà, cây và người dân dưới chân đồi; chữ “Mô hình Dân vận khéo”',
    en: 'A drawing of houses, trees and people below hills, with the words “Mô hình Dân vận khéo”',
  },
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
