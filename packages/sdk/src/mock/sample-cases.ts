/** Sample cases of an invented ward life, one for each status. Days are counted back from the mock's clock. */
import type { CaseChannel, CaseKind, Command } from '@gd/rules';
import type { CaseDetails, Sender } from '@gd/contract';

export interface SampleStep {
  command: Command;
  daysAgo: number;
  text?: string;
  toUnit?: string;
  rightAddress?: string;
  doneBy?: string;
  days?: number;
  score?: number;
  complex?: boolean;
  kind?: 'CPL' | 'DEN';
  withPhoto?: true;
}

export interface SampleCase {
  kind: CaseKind;
  title: string;
  content: string;
  proposal?: string;
  details?: CaseDetails;
  channel?: CaseChannel;
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
    sender: LAN,
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
  {
    kind: 'FBK',
    title: 'Vỉa hè bị chiếm làm nơi bán hàng',
    content: 'Vỉa hè trước chợ bị kê bàn bán hàng cả ngày, người đi bộ phải đi xuống lòng đường.',
    place: { unit: HOA_LU, detail: 'Trước cổng chợ' },
    sender: LAN,
    sentDaysAgo: 30,
    steps: [
      { command: 'receive', daysAgo: 30 },
      { command: 'start', daysAgo: 29 },
      {
        command: 'answer',
        daysAgo: 20,
        text: 'Tổ trật tự đô thị đã nhắc nhở các hộ kinh doanh và yêu cầu thu dọn bàn ghế trên vỉa hè.',
        doneBy: 'Tổ trật tự đô thị phường Hoa Lư',
      },
      { command: 'rate', daysAgo: 19, score: 2, text: 'Hôm sau lại như cũ.' },
      { command: 'reopen', daysAgo: 18, text: 'Các hộ đã kê bàn trở lại ngay hôm sau, chưa thay đổi gì.' },
    ],
  },
  {
    kind: 'REC',
    title: 'Đề nghị mở đường nhánh vào khu sản xuất',
    content: 'Đường vào cánh đồng phía tây hẹp và lầy, mùa gặt máy không vào được.',
    proposal: 'Mở rộng đường nhánh lên 3 mét, người dân góp ngày công.',
    place: { unit: HOA_LU, detail: 'Cánh đồng phía tây' },
    sender: HUNG,
    sentDaysAgo: 16,
    steps: [
      { command: 'receive', daysAgo: 16 },
      { command: 'start', daysAgo: 14 },
      {
        command: 'extend',
        daysAgo: 4,
        days: 5,
        text: 'Cần đo đạc lại hiện trạng và lấy ý kiến các hộ có đất hai bên đường.',
      },
    ],
  },
  {
    kind: 'REG',
    title: 'Thủ tục xác nhận yêu cầu giấy tờ trùng lặp',
    content: 'Khi xin xác nhận tình trạng nhà ở, tôi phải nộp hai lần cùng một bản sao đã có trên hệ thống.',
    details: { regulation: 'Thủ tục xác nhận tình trạng nhà ở' },
    place: { unit: HOA_LU, detail: 'Bộ phận một cửa' },
    sender: LAN,
    sentDaysAgo: 3,
    steps: [{ command: 'receive', daysAgo: 2 }],
  },
  {
    kind: 'INF',
    title: 'Xin bản quyết toán thu, chi năm 2025',
    content: 'Tôi đề nghị được cung cấp bản quyết toán thu, chi ngân sách năm 2025 của phường.',
    details: {
      document: 'Quyết toán thu, chi ngân sách năm 2025',
      deliveryForm: 'electronic',
      purpose: 'Theo dõi việc công khai ngân sách',
    },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...LAN, idNumber: '037190001234' },
    sentDaysAgo: 2,
    steps: [
      { command: 'receive', daysAgo: 2 },
      { command: 'start', daysAgo: 1, complex: true },
    ],
  },
  {
    kind: 'REV',
    title: 'Xin gặp lãnh đạo phường về việc cấp nước sạch',
    content: 'Tôi muốn gặp lãnh đạo phường để trình bày về việc đấu nối nước sạch cho ngõ 12.',
    details: { matter: 'REC' },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...HUNG, idNumber: '037185004321' },
    sentDaysAgo: 1,
    steps: [],
  },
  {
    kind: 'DSR',
    title: 'Yêu cầu xóa dữ liệu cá nhân',
    content: 'Tôi đề nghị xóa thông tin liên hệ của tôi trong các phản ánh đã được trả lời.',
    details: { right: 'erase' },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...LAN, idNumber: '037190001234' },
    sentDaysAgo: 1,
    steps: [{ command: 'receive', daysAgo: 0 }],
  },
  {
    kind: 'CPL',
    channel: 'paper',
    title: 'Khiếu nại quyết định thu hồi giấy phép xây dựng',
    content: 'Tôi không đồng ý với quyết định thu hồi giấy phép xây dựng nhà ở của gia đình tôi.',
    proposal: 'Hủy quyết định thu hồi giấy phép.',
    details: {
      respondent: 'Chủ tịch Ủy ban nhân dân phường Hoa Lư',
      respondentAddress: 'Phường Hoa Lư, tỉnh Ninh Bình',
      instance: 1,
    },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...HUNG, idNumber: '037185004321' },
    sentDaysAgo: 20,
    steps: [
      { command: 'receive', daysAgo: 20 },
      { command: 'accept', daysAgo: 14 },
    ],
  },
  {
    kind: 'CPL',
    channel: 'paper',
    title: 'Khiếu nại mức bồi thường cây trồng',
    content: 'Gia đình tôi không đồng ý với mức bồi thường cây trồng trong quyết định đã ban hành.',
    proposal: 'Kiểm đếm lại số cây trồng.',
    details: {
      respondent: 'Chủ tịch Ủy ban nhân dân phường Hoa Lư',
      respondentAddress: 'Phường Hoa Lư, tỉnh Ninh Bình',
      instance: 1,
    },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...LAN, idNumber: '037190001234' },
    sentDaysAgo: 40,
    steps: [
      { command: 'receive', daysAgo: 40 },
      { command: 'accept', daysAgo: 34 },
      { command: 'start', daysAgo: 33 },
      { command: 'suspend', daysAgo: 20, text: 'Chờ kết quả xác minh của cơ quan đăng ký đất đai.' },
    ],
  },
  {
    kind: 'CPL',
    channel: 'post',
    title: 'Khiếu nại việc không cấp biên bản',
    content: 'Cán bộ không lập và không giao biên bản làm việc cho tôi theo quy định.',
    proposal: 'Lập và giao biên bản.',
    details: {
      respondent: 'Ông Nguyễn Văn Mẫu, công chức phường',
      respondentAddress: 'Phường Hoa Lư, tỉnh Ninh Bình',
      instance: 1,
    },
    place: { unit: HOA_LU, detail: '' },
    sender: { ...HUNG, idNumber: '037185004321' },
    sentDaysAgo: 50,
    steps: [
      { command: 'receive', daysAgo: 50 },
      { command: 'accept', daysAgo: 45 },
      { command: 'recordWithdrawal', daysAgo: 30, text: 'Người khiếu nại nộp đơn rút có chữ ký.' },
      { command: 'terminate', daysAgo: 28, text: 'Người khiếu nại đã rút đơn bằng văn bản có chữ ký.' },
    ],
  },
  {
    kind: 'FBK',
    title: 'Cán bộ nhận tiền khi làm giấy tờ',
    content: 'Tôi tố cáo một cán bộ đã nhận hối lộ khi làm giấy tờ cho gia đình tôi.',
    place: { unit: HOA_LU, detail: '' },
    sender: LAN,
    sentDaysAgo: 5,
    steps: [{ command: 'restrict', daysAgo: 5, kind: 'DEN', text: 'Nội dung có thể là tố cáo.' }],
  },
];
