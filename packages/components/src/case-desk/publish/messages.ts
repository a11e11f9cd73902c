import type { RedactionKind } from '@gd/rules';
import { catalogue, type Catalogue } from '../../base/catalogue.js';
import type { Edge } from './boxes.js';

const kindsVi: Record<RedactionKind, string> = {
  phone: 'số điện thoại',
  'id-number': 'số giấy tờ',
  email: 'thư điện tử',
  name: 'tên người',
  address: 'địa chỉ',
};
const edgesVi: Record<Edge, string> = { x: 'Trái', y: 'Trên', width: 'Rộng', height: 'Cao' };

const vi = {
  title: 'Duyệt trước khi công khai',
  intro:
    'Chưa có gì được công khai. Máy chỉ đề xuất chỗ cần che; bạn đọc lại toàn bộ, sửa nếu cần, rồi mới công khai.',
  again: 'Hồ sơ này đang công khai; bản mới sẽ thay bản cũ.',
  notKept: 'Phần đang duyệt không lưu trên máy này, vì bản gốc có thể có dữ liệu cá nhân.',
  loading: 'Đang lấy bản đề xuất…',
  texts: { title: 'Tiêu đề', content: 'Nội dung phản ánh', answer: 'Trả lời' },
  original: 'Bản gốc',
  publicText: (name: string) => `${name}: bản công khai`,
  findings: 'Thông tin tìm thấy',
  noFindings: 'Máy không tìm thấy gì; hãy tự đọc lại.',
  mask: (n: number, kind: string, text: string) => `Che ${n}: ${kind} “${text}”`,
  kinds: kindsVi,
  found: (n: number) => `thông tin ${n}:`,
  edited: 'Bạn đã sửa tay nên các ô chọn che tạm khóa.',
  restore: 'Lấy lại bản đề xuất',
  restoreName: (name: string) => `Lấy lại bản đề xuất của ${name}`,
  photos: 'Ảnh',
  noPhotos: 'Không có ảnh.',
  include: (name: string) => `Công khai ảnh ${name}`,
  alt: 'Mô tả ảnh cho người không nhìn thấy',
  altHint: 'Ví dụ: Ổ gà lớn trên mặt đường trước cổng trường.',
  draw: 'Kéo trên ảnh để vẽ vùng che mặt người, biển số xe, giấy tờ. Hoặc thêm vùng rồi dùng phím mũi tên để dời, Shift và mũi tên để đổi cỡ, Delete để bỏ.',
  addBox: 'Thêm vùng che',
  box: (n: number) => `Vùng ${n}`,
  boxAt: (x: number, y: number, w: number, h: number) => `trái ${x}%, trên ${y}%, rộng ${w}%, cao ${h}%`,
  edges: edgesVi,
  edgeOf: (edge: string, n: number) => `${edge} của vùng ${n}, phần trăm`,
  removeBox: (n: number) => `Bỏ vùng ${n}`,
  remove: 'Bỏ',
  unreadable: 'Không mở được ảnh này nên không công khai được.',
  showPoint: 'Hiện vị trí trên bản đồ (làm tròn khoảng 100 m)',
  showPointHint: 'Đừng hiện nếu vị trí là nhà của người gửi.',
  reviewed:
    'Tôi đã đọc toàn bộ tiêu đề, nội dung, trả lời và xem từng ảnh; không còn thông tin về người gửi hoặc người khác.',
  reviewedMissing: 'Hãy đọc lại toàn bộ rồi đánh dấu xác nhận',
  publish: 'Công khai',
  sending: 'Đang công khai…',
  cancel: 'Để sau',
  done: 'Đã công khai.',
  stale: 'Việc này vừa được người khác cập nhật và đã được tải lại. Hãy duyệt lại từ đầu.',
};

const en: typeof vi = {
  title: 'Review before publishing',
  intro:
    'Nothing is public yet. The machine only proposes what to mask; read all of it, change what you must, and then publish.',
  again: 'This case is public now; the new version replaces the old one.',
  notKept: 'What you review is not kept on this device, because the original may hold personal data.',
  loading: 'Fetching the proposal…',
  texts: { title: 'Title', content: 'Report', answer: 'Answer' },
  original: 'Original',
  publicText: (name) => `${name}: public version`,
  findings: 'What was found',
  noFindings: 'The machine found nothing; read it yourself.',
  mask: (n, kind, text) => `Mask ${n}: ${kind} “${text}”`,
  kinds: {
    phone: 'phone number',
    'id-number': 'ID number',
    email: 'e-mail',
    name: 'name',
    address: 'address',
  },
  found: (n) => `finding ${n}:`,
  edited: 'You changed the text by hand, so the boxes for masking are locked.',
  restore: 'Back to the proposal',
  restoreName: (name) => `Back to the proposal for ${name}`,
  photos: 'Photos',
  noPhotos: 'There are no photos.',
  include: (name) => `Publish photo ${name}`,
  alt: 'Description of the photo for people who cannot see it',
  altHint: 'For example: a large pothole in the road at the school gate.',
  draw: 'Drag on the photo to draw a box over faces, number plates and papers. Or add a box and use the arrow keys to move it, Shift and arrows to size it, Delete to remove it.',
  addBox: 'Add a box',
  box: (n) => `Box ${n}`,
  boxAt: (x, y, w, h) => `left ${x}%, top ${y}%, width ${w}%, height ${h}%`,
  edges: { x: 'Left', y: 'Top', width: 'Width', height: 'Height' },
  edgeOf: (edge, n) => `${edge} of box ${n}, per cent`,
  removeBox: (n) => `Remove box ${n}`,
  remove: 'Remove',
  unreadable: 'This photo cannot be opened, so it cannot be published.',
  showPoint: 'Show the place on the map (rounded to about 100 m)',
  showPointHint: 'Do not show it where the place is the sender’s home.',
  reviewed:
    'I have read all of the title, the report and the answer, and looked at each photo; nothing about the sender or other people is left.',
  reviewedMissing: 'Read all of it again, then confirm',
  publish: 'Publish',
  sending: 'Publishing…',
  cancel: 'Not now',
  done: 'Published.',
  stale: 'Someone else has just changed this case, and it was loaded again. Review it from the beginning.',
};

/** Words of the review before publishing. */
export const publishMessages: Catalogue<typeof vi> = catalogue('case-desk-publish', { vi, en });
