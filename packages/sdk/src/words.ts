/** What the client says when no answer of the server carries words. */
import type { Locale, LocalizedText } from '@gd/contract';

const WORDS = {
  network: {
    vi: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    en: 'The server could not be reached. Check the connection and try again.',
  },
  timeout: {
    vi: 'Máy chủ trả lời quá lâu. Hãy thử lại.',
    en: 'The server took too long to answer. Try again.',
  },
  abort: { vi: 'Đã hủy yêu cầu.', en: 'The request was cancelled.' },
  contract: {
    vi: 'Máy chủ trả lời không đúng dạng mong đợi.',
    en: 'The server gave an answer of an unexpected form.',
  },
  status: { vi: 'Máy chủ báo lỗi', en: 'The server reported error' },
} as const satisfies Record<string, LocalizedText>;

export const clientWords = (key: keyof typeof WORDS, locale: Locale): string => WORDS[key][locale];
