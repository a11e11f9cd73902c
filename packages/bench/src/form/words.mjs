/** The words of the form, as ours has them: by these the same is typed into all. */
export const WORDS = {
  content: 'Việc gì đã xảy ra?',
  kind: 'Bạn gửi loại nào?',
  title: 'Tiêu đề',
  unit: 'Xã, phường, đặc khu',
  detail: 'Vị trí cụ thể',
  files: 'Ảnh và tài liệu',
  name: 'Họ và tên',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  consent: 'Tôi đã đọc và đồng ý',
  toReview: 'Tiếp tục: xem lại trước khi gửi',
  back: 'Quay lại sửa',
  send: 'Gửi',
  missing: 'Hãy điền mục này',
  sent: 'Đã nhận. Mã hồ sơ:',
};

/** The kinds by their code, in the words of the law. */
export const KINDS = {
  FBK: 'Phản ánh',
  REC: 'Kiến nghị',
  REG: 'Phản ánh, kiến nghị về quy định hành chính',
  INF: 'Yêu cầu cung cấp thông tin',
  REV: 'Đăng ký tiếp công dân',
  DSR: 'Yêu cầu về dữ liệu cá nhân',
};

export const CONSENT =
  'Tôi đồng ý để Ủy ban nhân dân phường xử lý họ tên, địa chỉ, số điện thoại và thư điện tử của tôi, chỉ để giải quyết và trả lời phản ánh này.';
