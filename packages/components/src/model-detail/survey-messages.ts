import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  title: 'Ý kiến của bạn',
  intro:
    'Ba câu hỏi, không hỏi tên. Mỗi thiết bị được tính một lần; gửi lại thì ý kiến sau thay ý kiến trước.',
  scale: '1 là hoàn toàn không, 5 là rất nhiều.',
  values: ['1 – không', '2', '3', '4', '5 – rất nhiều'],
  required: 'Hãy chọn một mức từ 1 đến 5.',
  send: 'Gửi ý kiến',
  again: 'Gửi lại ý kiến',
  sending: 'Đang gửi…',
  thanks: 'Cảm ơn bạn. Ý kiến đã được ghi nhận.',
  results: 'Kết quả đến nay',
  count: (n: string) => `${n} người đã cho ý kiến.`,
  none: 'Chưa có ý kiến nào.',
  few: (n: string) => `Điểm trung bình hiện ra khi có từ ${n} ý kiến.`,
  average: (n: string) => `${n} trên 5`,
};

const en: typeof vi = {
  title: 'Your opinion',
  intro: 'Three questions, no names. Each device counts once; a second answer takes the place of the first.',
  scale: '1 is not at all, 5 is very much.',
  values: ['1 – not at all', '2', '3', '4', '5 – very much'],
  required: 'Choose one from 1 to 5.',
  send: 'Send',
  again: 'Send again',
  sending: 'Sending…',
  thanks: 'Thank you. Your opinion was counted.',
  results: 'Results so far',
  count: (n) => (n === '1' ? '1 person has answered.' : `${n} people have answered.`),
  none: 'Nobody has answered yet.',
  few: (n) => `Averages are shown from ${n} answers on.`,
  average: (n) => `${n} of 5`,
};

export const surveyMessages: Catalogue<typeof vi> = catalogue('model-detail-survey', { vi, en });
