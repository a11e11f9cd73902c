/** Which steps of a case its sender is told of by mail, and in which words. */
import type { LocalizedText } from '@gd/contract';
import type { CaseEventType } from '@gd/rules';

/** `{unit}`: who acted or must act. `{toUnit}`: the unit of a transfer. `{case}`: what the sender sent. */
export interface Notice {
  /** After kind and code in the subject. */
  short: LocalizedText;
  /** What happened, in one or two sentences. */
  words: LocalizedText;
}

const NOTICES: Readonly<Partial<Record<CaseEventType, Notice>>> = {
  submitted: {
    short: { vi: 'đã ghi nhận', en: 'registered' },
    words: {
      vi: 'Hệ thống đã ghi nhận {case} của ông/bà gửi tới {unit}.',
      en: 'Your {case} to {unit} has been registered.',
    },
  },
  received: {
    short: { vi: 'đã tiếp nhận', en: 'received' },
    words: { vi: '{unit} đã tiếp nhận {case} của ông/bà.', en: '{unit} has received your {case}.' },
  },
  accepted: {
    short: { vi: 'đã thụ lý', en: 'accepted' },
    words: {
      vi: '{unit} đã thụ lý {case} của ông/bà.',
      en: '{unit} has accepted your {case} for settlement.',
    },
  },
  info_requested: {
    short: { vi: 'cần bổ sung', en: 'more information needed' },
    words: {
      vi: '{unit} cần ông/bà bổ sung thông tin. Câu hỏi ở trang theo dõi.',
      en: '{unit} needs more information from you. The question is on the page where you follow it.',
    },
  },
  transferred: {
    short: { vi: 'đã chuyển xử lý', en: 'transferred' },
    words: {
      vi: '{unit} đã chuyển {case} của ông/bà tới {toUnit}. Lý do ở trang theo dõi.',
      en: '{unit} has transferred your {case} to {toUnit}. The reason is on the page where you follow it.',
    },
  },
  extended: {
    short: { vi: 'gia hạn', en: 'extended' },
    words: {
      vi: '{unit} đã gia hạn xử lý {case} của ông/bà. Lý do ở trang theo dõi.',
      en: '{unit} has extended the time for your {case}. The reason is on the page where you follow it.',
    },
  },
  suspended: {
    short: { vi: 'tạm đình chỉ', en: 'suspended' },
    words: {
      vi: '{unit} đã tạm đình chỉ việc giải quyết {case} của ông/bà. Lý do ở trang theo dõi.',
      en: '{unit} has suspended the settlement of your {case}. The reason is on the page where you follow it.',
    },
  },
  resumed: {
    short: { vi: 'tiếp tục giải quyết', en: 'resumed' },
    words: {
      vi: '{unit} đã tiếp tục giải quyết {case} của ông/bà.',
      en: '{unit} has resumed the settlement of your {case}.',
    },
  },
  terminated: {
    short: { vi: 'đình chỉ', en: 'terminated' },
    words: {
      vi: '{unit} đã đình chỉ việc giải quyết {case} của ông/bà. Lý do ở trang theo dõi.',
      en: '{unit} has terminated the settlement of your {case}. The reason is on the page where you follow it.',
    },
  },
  answered: {
    short: { vi: 'đã trả lời', en: 'answered' },
    words: {
      vi: '{unit} đã trả lời {case} của ông/bà. Nội dung trả lời ở trang theo dõi.',
      en: '{unit} has answered your {case}. The answer is on the page where you follow it.',
    },
  },
  delivered: {
    short: { vi: 'đã gửi quyết định', en: 'decision sent' },
    words: {
      vi: '{unit} đã gửi ông/bà quyết định giải quyết {case}.',
      en: '{unit} has sent you the decision on your {case}.',
    },
  },
  refused: {
    short: { vi: 'từ chối', en: 'refused' },
    words: {
      vi: '{unit} đã từ chối xử lý {case} của ông/bà. Lý do và nơi cần gửi ở trang theo dõi.',
      en: '{unit} has refused your {case}. The reason and the right address are on the page where you follow it.',
    },
  },
  reopened: {
    short: { vi: 'sẽ xử lý lại', en: 'reopened' },
    words: {
      vi: 'Yêu cầu xử lý lại {case} của ông/bà đã được chuyển tới {unit}.',
      en: 'Your request to reopen your {case} has gone to {unit}.',
    },
  },
  messaged: {
    short: { vi: 'có tin nhắn', en: 'new message' },
    words: {
      vi: '{unit} đã nhắn cho ông/bà. Tin nhắn ở trang theo dõi.',
      en: '{unit} has written to you. The message is on the page where you follow it.',
    },
  },
  closed: {
    short: { vi: 'đã đóng', en: 'closed' },
    words: { vi: '{unit} đã đóng {case} của ông/bà.', en: '{unit} has closed your {case}.' },
  },
};

/** What the sender is told of an event, or undefined where no mail is due. */
export function noticeFor({
  type,
  actor,
}: {
  type: CaseEventType;
  actor: 'citizen' | 'officer' | 'system';
}): Notice | undefined {
  // Nobody needs a mail about their own message.
  if (type === 'messaged' && actor === 'citizen') return undefined;
  return NOTICES[type];
}
