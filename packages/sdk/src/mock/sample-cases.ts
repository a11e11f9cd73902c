/** Sample cases of an invented ward life, one for each status. Days are counted back from the mock's clock. */
import type { CaseKind, Command } from '@gd/rules';
import type { Sender } from '@gd/contract';

export interface SampleStep {
  command: Command;
  daysAgo: number;
  text?: string;
  toUnit?: string;
  rightAddress?: string;
  doneBy?: string;
  withPhoto?: true;
}

export interface SampleCase {
  kind: CaseKind;
  title: string;
  content: string;
  proposal?: string;
  place: { unit: string; detail: string };
  /** None for an anonymous report. */
  sender: Sender | null;
  sentDaysAgo: number;
  withPhoto?: true;
  steps: readonly SampleStep[];
}

const LAN: Sender = {
  name: 'Nguyễn Thị Lan',
  address: '12 Trần Hưng Đạo, phường Hoa Lư, tỉnh Ninh Bình',
  phone: '0912 345 678',
};
const HUNG: Sender = {
  name: 'Trần Văn Hùng',
  address: 'Thôn Đông, xã Yên Từ, tỉnh Ninh Bình',
  email: 'hung.tran@example.vn',
};

const HOA_LU = '14329@2025-07-01';
const TAY_HOA_LU = '14533@2025-07-01';
const YEN_TU = '14728@2025-07-01';

export const SAMPLE_CASES: readonly SampleCase[] = [
  {
    kind: 'FBK',
    title: 'Ổ gà sâu trước cổng Trường Tiểu học',
    content:
      'Mặt đường trước cổng trường có ổ gà sâu khoảng 20 cm, rộng gần hết làn xe. Trời mưa nước ngập không nhìn thấy, sáng nay đã có một phụ huynh bị ngã.',
    place: { unit: HOA_LU, detail: 'Trước số 45 đường Trần Hưng Đạo' },
    sender: LAN,
    sentDaysAgo: 0,
    withPhoto: true,
    steps: [],
  },
  {
    kind: 'FBK',
    title: 'Đèn đường ngõ 8 không sáng',
    content:
      'Ba bóng đèn đường trong ngõ 8 đã tắt hơn một tuần, buổi tối người già và trẻ em đi lại khó khăn.',
    place: { unit: HOA_LU, detail: 'Ngõ 8 đường Lê Hồng Phong' },
    sender: null,
    sentDaysAgo: 4,
    steps: [{ command: 'receive', daysAgo: 3 }],
  },
  {
    kind: 'FBK',
    title: 'Rác tồn đọng sau chợ',
    content: 'Điểm tập kết rác sau chợ không được thu gom từ thứ Sáu, mùi hôi lan sang khu dân cư.',
    place: { unit: HOA_LU, detail: 'Phía sau chợ' },
    sender: LAN,
    sentDaysAgo: 6,
    steps: [
      { command: 'receive', daysAgo: 5 },
      {
        command: 'ask',
        daysAgo: 4,
        text: 'Xin cho biết rác tồn đọng ở cổng phía bắc hay cổng phía đông của chợ, và gửi thêm ảnh nếu có.',
      },
    ],
  },
  {
    kind: 'REC',
    title: 'Lắp gờ giảm tốc ở ngã ba đầu làng',
    content:
      'Ngã ba đầu làng có nhiều xe tải chạy nhanh qua khu dân cư, đã xảy ra hai vụ va chạm trong tháng.',
    proposal: 'Lắp hai gờ giảm tốc và biển báo hạn chế tốc độ 30 km/h ở hai đầu ngã ba.',
    place: { unit: TAY_HOA_LU, detail: 'Ngã ba đầu làng' },
    sender: HUNG,
    sentDaysAgo: 2,
    steps: [
      { command: 'receive', daysAgo: 1 },
      {
        command: 'transfer',
        daysAgo: 0,
        toUnit: TAY_HOA_LU,
        text: 'Vị trí kiến nghị thuộc địa bàn phường Tây Hoa Lư.',
      },
    ],
  },
  {
    kind: 'REC',
    title: 'Thêm thùng rác ở công viên bờ sông',
    content:
      'Công viên bờ sông dài gần một cây số nhưng chỉ có hai thùng rác, cuối tuần rác vương nhiều nơi.',
    proposal: 'Đặt thêm sáu thùng rác phân loại dọc đường dạo.',
    place: { unit: HOA_LU, detail: 'Công viên bờ sông' },
    sender: LAN,
    sentDaysAgo: 25,
    steps: [
      { command: 'receive', daysAgo: 24 },
      { command: 'start', daysAgo: 21 },
    ],
  },
  {
    kind: 'FBK',
    title: 'Nắp cống hỏng trên đường Tràng An',
    content: 'Một nắp cống trên phần đường xe máy bị vỡ, người dân phải cắm cành cây để báo hiệu.',
    place: { unit: HOA_LU, detail: 'Đối diện số 102 đường Tràng An' },
    sender: LAN,
    sentDaysAgo: 11,
    withPhoto: true,
    steps: [
      { command: 'receive', daysAgo: 10 },
      { command: 'start', daysAgo: 10 },
      {
        command: 'answer',
        daysAgo: 7,
        text: 'Tổ duy tu của phường đã thay nắp cống mới bằng gang và thông cống hai bên. Nếu bà thấy còn vướng mắc, xin gọi số của bộ phận một cửa.',
        doneBy: 'Tổ duy tu đô thị phường Hoa Lư',
        withPhoto: true,
      },
    ],
  },
  {
    kind: 'FBK',
    title: 'Xin cấp lại giấy khai sinh',
    content: 'Tôi làm mất giấy khai sinh của con, đề nghị phường cấp lại bản sao giúp tôi.',
    place: { unit: HOA_LU, detail: 'Số 7 ngõ 3' },
    sender: HUNG,
    sentDaysAgo: 9,
    steps: [
      { command: 'receive', daysAgo: 8 },
      {
        command: 'refuse',
        daysAgo: 7,
        text: 'Đây là thủ tục hành chính về hộ tịch, không phải phản ánh hay kiến nghị.',
        rightAddress: 'Trung tâm Phục vụ hành chính công phường Hoa Lư, hoặc Cổng Dịch vụ công quốc gia.',
      },
    ],
  },
  {
    kind: 'FBK',
    title: 'Loa truyền thanh quá to lúc sáng sớm',
    content: 'Loa ở đầu ngõ phát lúc 5 giờ sáng với âm lượng rất lớn, nhà có trẻ nhỏ không ngủ được.',
    place: { unit: YEN_TU, detail: 'Thôn Đông' },
    sender: HUNG,
    sentDaysAgo: 8,
    steps: [{ command: 'withdraw', daysAgo: 7, text: 'Thôn đã chỉnh loa, tôi xin rút.' }],
  },
  {
    kind: 'FBK',
    title: 'Cây đổ chắn lối vào nhà văn hóa',
    content: 'Sau trận mưa tối qua một cây bàng đổ chắn ngang lối vào nhà văn hóa thôn.',
    place: { unit: YEN_TU, detail: 'Nhà văn hóa thôn Đông' },
    sender: HUNG,
    sentDaysAgo: 20,
    steps: [
      { command: 'receive', daysAgo: 20 },
      { command: 'start', daysAgo: 20 },
      {
        command: 'answer',
        daysAgo: 19,
        text: 'Lực lượng xung kích của xã đã cưa dọn cây đổ trong buổi sáng và kiểm tra các cây còn lại.',
        doneBy: 'Đội xung kích xã Yên Từ',
      },
      { command: 'confirm', daysAgo: 18 },
    ],
  },
];
