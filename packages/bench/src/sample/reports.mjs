/** Reports as people send them: made up, of the words that such reports have. */
import { oneOf } from './random.mjs';

/** What is wrong, and what about it. */
const MATTERS = [
  ['Đèn đường', ['hỏng', 'không sáng', 'chập chờn', 'sáng cả ngày']],
  ['Đường bê tông', ['nứt vỡ', 'bị sụt lún', 'xuống cấp nặng', 'đọng nước sau mưa']],
  ['Ổ gà trên đường', ['gây tai nạn', 'chưa được vá', 'ngày càng sâu']],
  ['Rác thải sinh hoạt', ['không được thu gom', 'đổ tràn ra vỉa hè', 'bị đốt bừa bãi']],
  ['Cống thoát nước', ['bị tắc', 'mất nắp', 'bốc mùi hôi']],
  ['Nước sinh hoạt', ['đục và có mùi', 'mất nhiều ngày', 'chảy rất yếu']],
  ['Chuồng trại chăn nuôi', ['xả thải ra mương', 'gây mùi trong khu dân cư']],
  ['Cây xanh', ['sắp đổ vào nhà dân', 'che khuất biển báo', 'bị chặt hạ']],
  ['Loa truyền thanh', ['quá to', 'không phát', 'phát sai giờ']],
  ['Dây điện', ['võng thấp qua ngõ', 'bị tuột khỏi cột']],
  ['Bãi vật liệu xây dựng', ['lấn chiếm lòng đường', 'gây bụi']],
  ['Quán hát', ['gây ồn ban đêm', 'mở cửa quá giờ']],
  ['Kênh tưới', ['bị bồi lấp', 'cạn nước giữa vụ', 'vỡ bờ']],
  ['Nhà văn hóa', ['khóa cửa nhiều tuần', 'mái bị dột']],
  ['Thủ tục cấp giấy', ['kéo dài quá hạn', 'bị yêu cầu thêm giấy tờ']],
];

const PLACES = [
  'trước nhà văn hóa thôn',
  'cạnh trường tiểu học',
  'gần chợ',
  'ở đầu cầu',
  'trong ngõ',
  'dọc tỉnh lộ',
  'ven đê',
  'sau trạm y tế',
];

const STREETS = [
  'Phúc Ninh',
  'Đông Thành',
  'Trung Sơn',
  'Xuân Vũ',
  'Bình Minh',
  'Tân An',
  'Kim Đa',
  'Phú Lộc',
];

/** As rare as a name that one search in thousands asks for. */
const RARE_STREET = 'Cúc Phương';
const RARE_SHARE = 1 / 5_000;

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đinh', 'Bùi', 'Đỗ', 'Tạ'];
const MIDDLES = ['Thị', 'Văn', 'Đức', 'Minh', 'Ngọc', 'Thanh'];
const GIVEN = ['Hạnh', 'Bình', 'Hoa', 'Tuấn', 'Lan', 'Sơn', 'Mai', 'Dũng', 'Hương', 'Long'];

const SENTENCES = [
  'Việc này đã kéo dài hai tuần, nhân dân trong thôn rất bức xúc.',
  'Buổi tối các cháu đi học về rất nguy hiểm.',
  'Chúng tôi đã báo trưởng thôn nhưng chưa thấy ai đến kiểm tra.',
  'Đề nghị Ủy ban nhân dân cho người xuống xem và sớm khắc phục.',
  'Mùa mưa sắp đến, nếu không sửa thì nước sẽ tràn vào nhà.',
  'Tôi gửi kèm ảnh chụp sáng nay.',
  'Gia đình tôi sống cạnh đó và sẵn sàng chỉ chỗ cho đoàn kiểm tra.',
];

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @typedef {object} Report
 * @property {string} title
 * @property {string} content
 * @property {string} detail of the place
 * @property {{ name: string, address: string, phone: string, email?: string }} sender
 */

/**
 * @param {import('./random.mjs').Random} random
 * @returns {Report}
 */
export function makeReport(random) {
  const pick = (/** @type {readonly string[]} */ list) => oneOf(random, list);
  const [what, wrongs] = /** @type {[string, string[]]} */ (oneOf(random, MATTERS));
  const [wrong, place] = [pick(wrongs), pick(PLACES)];
  const street = random() < RARE_SHARE ? RARE_STREET : pick(STREETS);
  const number = 1 + Math.floor(random() * 120);
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(SENTENCES));
  const email = random() < 0.2 && `nguoi.dan.${Math.floor(random() * 1e6)}@example.com`;
  return {
    title: `${what} ${wrong} ${place} ${street}`,
    content: `${capital(place)} ${street}, ${what.toLowerCase()} ${wrong}. ${sentences.join(' ')}`,
    detail: `Số ${number}, ${street}`,
    sender: {
      name: `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`,
      address: `Số ${number}, ${street}`,
      phone: `09${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
      ...(email && { email }),
    },
  };
}
