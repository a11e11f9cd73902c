import type { StaffMember } from '@gd/contract';
import { catalogue, type Catalogue } from '../base/catalogue.js';

type Role = StaffMember['roles'][number];

const rolesVi: Partial<Record<Role, string>> = {
  intake: 'tiếp nhận',
  handler: 'giải quyết',
  leader: 'lãnh đạo',
  auditor: 'giám sát',
  'model-editor': 'biên tập mô hình',
  'model-reviewer': 'thẩm định mô hình',
  committee: 'ban chỉ đạo',
};
const rolesEn: Partial<Record<Role, string>> = {
  intake: 'intake',
  handler: 'handler',
  leader: 'leader',
  auditor: 'auditor',
  'model-editor': 'editor of models',
  'model-reviewer': 'reviewer of models',
  committee: 'steering committee',
};

const vi = {
  signedOut: 'Bạn chưa đăng nhập.',
  ended: 'Phiên làm việc đã hết. Hãy đăng nhập lại để làm tiếp.',
  left: 'Bạn đã đăng xuất.',
  stillThere:
    'Phiên ở máy chủ của cơ quan vẫn còn. Nếu dùng máy chung, hãy mở trang cán bộ và đăng xuất ở đó.',
  officersPage: 'Mở trang cán bộ',
  signIn: 'Đăng nhập',
  signInHint: 'Dùng tài khoản của cơ quan. Cửa sổ mới sẽ mở.',
  waiting: 'Đang chờ bạn đăng nhập ở cửa sổ vừa mở…',
  again: 'Mở lại cửa sổ đăng nhập',
  blocked: 'Trình duyệt chặn cửa sổ mới. Hãy cho phép trang này mở cửa sổ rồi bấm lại.',
  signedInAs: 'Đang đăng nhập',
  roles: rolesVi,
  signOut: 'Đăng xuất',
  signingOut: 'Đang đăng xuất…',
  endsSoon: (time: string) => `Phiên làm việc hết lúc ${time}. Lưu việc đang làm rồi gia hạn phiên.`,
  renew: 'Gia hạn phiên',
};

const en: typeof vi = {
  signedOut: 'You are not signed in.',
  ended: 'The session has ended. Sign in again to go on.',
  left: 'You have signed out.',
  stillThere:
    'The session at the agency’s server is still open. On a shared computer, open the officers’ page and sign out there.',
  officersPage: 'Open the officers’ page',
  signIn: 'Sign in',
  signInHint: 'With your account of the agency. A new window opens.',
  waiting: 'Waiting for you to sign in in the new window…',
  again: 'Open the sign-in window again',
  blocked: 'The browser blocks new windows. Allow this page to open them and try again.',
  signedInAs: 'Signed in',
  roles: rolesEn,
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  endsSoon: (time) => `The session ends at ${time}. Finish what you are doing and renew the session.`,
  renew: 'Renew the session',
};

export const signInMessages: Catalogue<typeof vi> = catalogue('sign-in', { vi, en });
