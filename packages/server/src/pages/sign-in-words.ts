/** What a person reads when a sign-in does not end at the officers' page. */
import type { LocalizedText } from '@gd/contract';
import type { Refusal } from '../staff/sessions.js';
import type { Page } from './page.js';

const again = {
  to: '/auth/sign-in',
  label: { vi: 'Đăng nhập lại', en: 'Sign in again' },
} as const;
const otherAccount = {
  to: '/auth/sign-in?account=other',
  label: { vi: 'Đăng nhập bằng tài khoản khác', en: 'Sign in with another account' },
} as const;

export const NOT_SET_UP: Page = {
  status: 404,
  title: { vi: 'Chưa có đăng nhập', en: 'There is no sign-in here' },
  text: {
    vi: 'Máy chủ này chưa nối với hệ thống tài khoản của cơ quan. Hãy báo người quản trị.',
    en: 'This server is not connected to an identity provider yet. Please tell its administrator.',
  },
};
export const BAD_ADDRESS: Page = {
  status: 400,
  title: { vi: 'Địa chỉ không được phép', en: 'This address is not allowed' },
  text: {
    vi: 'Đường dẫn đăng nhập này dẫn tới một nơi không thuộc hệ thống, nên đã bị chặn.',
    en: 'This sign-in link leads to a place outside this system, so it was stopped.',
  },
  link: again,
};
export const ISSUER_AWAY: Page = {
  status: 502,
  title: { vi: 'Chưa đăng nhập được', en: 'Sign-in is not possible now' },
  text: {
    vi: 'Hệ thống tài khoản của cơ quan không trả lời. Hãy thử lại sau ít phút.',
    en: 'The identity provider does not answer. Please try again in a few minutes.',
  },
  link: again,
};
export const ATTEMPT_GONE: Page = {
  status: 400,
  title: { vi: 'Lần đăng nhập này đã hết hạn', en: 'This sign-in has expired' },
  text: {
    vi: 'Lần đăng nhập đã quá lâu, đã dùng rồi, hoặc bắt đầu từ một trình duyệt khác.',
    en: 'It took too long, was used already, or was begun in another browser.',
  },
  link: again,
};
export const CANCELLED: Page = {
  status: 403,
  title: { vi: 'Đã dừng đăng nhập', en: 'The sign-in was stopped' },
  text: {
    vi: 'Hệ thống tài khoản cho biết việc đăng nhập đã bị dừng lại.',
    en: 'The identity provider says that the sign-in was stopped.',
  },
  link: again,
};
export const FAILED: Page = {
  status: 502,
  title: { vi: 'Đăng nhập không thành công', en: 'The sign-in failed' },
  text: {
    vi: 'Câu trả lời của hệ thống tài khoản không hợp lệ. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
    en: 'The answer of the identity provider was not valid. Try again; if it fails again, tell the administrator.',
  },
  link: again,
};

const REASONS: Readonly<Record<Refusal, LocalizedText>> = {
  no_tenant: {
    vi: 'Tài khoản này không thuộc tỉnh, thành phố nào đang dùng hệ thống.',
    en: 'This account belongs to no province that uses this system.',
  },
  no_unit: {
    vi: 'Đơn vị ghi trong tài khoản không thuộc tỉnh này hoặc không còn hiệu lực.',
    en: 'The unit of this account is not one of the province, or no longer exists.',
  },
  no_role: {
    vi: 'Tài khoản này chưa được giao vai trò nào trong hệ thống.',
    en: 'This account has no role in this system yet.',
  },
};

export const notAllowed = (reason: Refusal): Page => ({
  status: 403,
  title: { vi: 'Tài khoản chưa được phép', en: 'This account is not allowed' },
  text: {
    vi: `${REASONS[reason].vi} Hãy liên hệ người quản trị của cơ quan.`,
    en: `${REASONS[reason].en} Please ask your administrator.`,
  },
  link: otherAccount,
});
