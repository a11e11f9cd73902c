import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  formLabel: 'Gửi phản ánh, kiến nghị, yêu cầu',
  what: 'Nội dung',
  content: 'Việc gì đã xảy ra?',
  contentHint:
    'Kể rõ sự việc, thời gian; nếu cần thông tin hay xin gặp, nêu vì sao. Không ghi số căn cước, số tài khoản.',
  wanted: 'Bạn muốn cơ quan nhà nước làm gì?',
  wantedHint: 'Việc cụ thể bạn đề nghị. Nếu chỉ báo tin thì để trống.',
};

const en: typeof vi = {
  formLabel: 'Send a report, a recommendation or a request',
  what: 'What it is about',
  content: 'What happened?',
  contentHint:
    'Say what and when; if you need information or a meeting, say why. No identity or bank account numbers.',
  wanted: 'What do you want the authorities to do?',
  wantedHint: 'What you ask for. Leave it empty if you only want to tell them.',
};

/** Words of what is there before the rest of the form: its name and the two questions. */
export const firstMessages: Catalogue<typeof vi> = catalogue('feedback-form-first', { vi, en });
