import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  kind: 'Bạn gửi loại nào?',
  kindHint: 'Mỗi loại có người giải quyết và thời hạn riêng. Bạn là người chọn.',
  onPaper: 'Đơn có chữ ký',
  suggested: 'Gợi ý',
  suggestion: (reason: string) => `Gợi ý: ${reason} Bạn là người quyết định.`,
  mixed: 'Hãy gửi từng việc một: gửi xong việc này rồi gửi việc tiếp theo.',
  lodging: {
    CPL: 'Khiếu nại: soạn đơn, in, ký rồi nộp',
    DEN: 'Tố cáo: nộp đơn có chữ ký, danh tính được giữ bí mật',
  },
  lodgingWhy: {
    CPL: 'Đơn khiếu nại phải có chữ ký hoặc điểm chỉ (Luật Khiếu nại 2011, Điều 8) nên không gửi qua mạng được. Bạn soạn đơn ngay dưới đây để in ra; không có gì được gửi đi từ trang này.',
    DEN: 'Tố cáo phải có đơn ký tên hoặc trình bày trực tiếp (Luật Tố cáo 2018, Điều 22, 23). Đừng viết nội dung tố cáo vào trang này. Những gì bạn đã gõ không được gửi đi và không được lưu trên máy.',
  },
  lodgingSuggested: 'Nếu không phải, hãy chọn loại khác ở trên.',
  goOn: 'Vẫn gửi như phản ánh',
  goOnHint: {
    CPL: 'Khi đó nội dung không được giải quyết theo thủ tục khiếu nại và không được công khai.',
    DEN: 'Khi đó nội dung không được giải quyết theo thủ tục tố cáo và không được công khai; chỉ người được giao việc đọc được.',
  },
  despite: {
    CPL: 'Nội dung giống khiếu nại. Gửi như thế này thì không được giải quyết theo thủ tục khiếu nại và không được công khai.',
    DEN: 'Nội dung giống tố cáo. Gửi như thế này thì không được giải quyết theo thủ tục tố cáo, không được công khai, và bạn không được bảo vệ như người tố cáo.',
  },
  showWay: { CPL: 'Soạn đơn khiếu nại', DEN: 'Xem cách tố cáo' },

  similar: 'Việc giống thế này đã được trả lời',
  similarHint: 'Nếu đúng việc của bạn, bấm “Tôi cũng gặp” là đủ. Nếu không, cứ viết tiếp.',
  similarAnswered: (place: string, date: string) => `${place} · trả lời ngày ${date}`,
  /** What the API calls near. */
  similarNearby: 'cách tọa độ bạn ghi không quá 300 m',
  similarRead: (title: string) => `Xem trả lời: ${title}`,
  similarLoading: 'Đang tải câu trả lời…',
  meToo: 'Tôi cũng gặp',
  meTooThis: (title: string) => `Tôi cũng gặp: ${title}`,
  meTooDone: 'Đã ghi nhận bạn cũng gặp',
  supports: (count: number) => `${count} người cùng gặp`,
};

const en: typeof vi = {
  kind: 'Which kind is it?',
  kindHint: 'Each kind has its own people and time limits. You choose.',
  onPaper: 'Signed paper',
  suggested: 'Suggested',
  suggestion: (reason) => `Suggestion: ${reason} You decide.`,
  mixed: 'Please send them one at a time: finish this one, then send the next.',
  lodging: {
    CPL: 'A complaint: write it, print it, sign it, hand it in',
    DEN: 'A denunciation: signed and handed in, your identity kept secret',
  },
  lodgingWhy: {
    CPL: 'A complaint needs a signature or fingerprint (Law on Complaints 2011, Article 8), so it cannot be sent online. Write it below to print it; nothing is sent from this page.',
    DEN: 'A denunciation is signed, or told in person (Law on Denunciations 2018, Articles 22 and 23). Do not write it on this page. What you have typed is not sent and not stored on this device.',
  },
  lodgingSuggested: 'If it is not one, choose another kind above.',
  goOn: 'Send it as feedback all the same',
  goOnHint: {
    CPL: 'It is then not settled as a complaint, and not published.',
    DEN: 'It is then not settled as a denunciation and not published; only those put in charge can read it.',
  },
  despite: {
    CPL: 'This reads like a complaint. Sent this way it is not settled as a complaint, and not published.',
    DEN: 'This reads like a denunciation. Sent this way it is not settled as one and not published, and you are not protected as a denouncer.',
  },
  showWay: { CPL: 'Write the complaint', DEN: 'See how to denounce' },

  similar: 'Something like this has been answered',
  similarHint: 'If it is your matter, “Me too” is enough. If not, just go on.',
  similarAnswered: (place, date) => `${place} · answered on ${date}`,
  similarNearby: 'within 300 m of your coordinates',
  similarRead: (title) => `Read the answer: ${title}`,
  similarLoading: 'Loading the answer…',
  meToo: 'Me too',
  meTooThis: (title) => `Me too: ${title}`,
  meTooDone: 'Your “me too” was counted',
  supports: (count) => (count === 1 ? '1 person has met it too' : `${count} people have met it too`),
};

/** Words of the choice of the kind, and of reports alike. */
export const kindMessages: Catalogue<typeof vi> = catalogue('feedback-form-kind', { vi, en });
