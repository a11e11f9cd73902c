/** The words of a printed book. Books of a province are in Vietnamese, whatever language their reader's page has. */
import type { StoryPart } from '@gd/contract';

export const STORY_WORDS: Readonly<Record<StoryPart, string>> = {
  situation: 'Thực trạng, lý do xây dựng',
  goals: 'Mục tiêu, tiêu chí',
  method: 'Nội dung, cách làm',
  beneficiaries: 'Phạm vi, đối tượng thụ hưởng',
  resources: 'Nguồn lực',
  outputs: 'Kết quả',
  sustainability: 'Duy trì và nhân rộng',
};

export const WORDS = {
  cover: 'Bìa',
  titlePage: 'Trang tên sách',
  contents: 'Mục lục',
  foreword: 'Lời nói đầu',
  chapter: (number: number) => `Chương ${number}`,
  model: (number: number) => `Mô hình số ${number}`,
  field: 'Lĩnh vực',
  kind: 'Loại, cấp',
  place: 'Nơi thực hiện',
  today: 'Nay thuộc',
  year: 'Năm',
  period: 'Thời gian',
  recognition: 'Công nhận',
  figures: 'Kết quả bằng số',
  from: (date: string) => `từ ${date}`,
  to: (date: string) => `đến ${date}`,
  source: 'Nguồn',
  draft: 'Bản thảo',
  landmarks: 'Các phần',
  text: 'Nội dung',
  accessibility:
    'Sách chữ có mục lục và đề mục; mọi ảnh có lời mô tả. Không có âm thanh, phim, nội dung nhấp nháy.',
} as const;
