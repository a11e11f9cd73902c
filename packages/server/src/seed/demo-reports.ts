/** What people of the demo have sent, and what became of it. Nobody of these exists. */
import type { OnlineKind } from '@gd/rules';

const HOA_LU = '14329@2025-07-01';
const YEN_TU = '14728@2025-07-01';

/** One step: how many days before today, who, the command and what comes with it. */
export type DemoStep = readonly [daysAgo: number, command: string, body?: Readonly<Record<string, unknown>>];

export interface DemoReport {
  id: string;
  kind: OnlineKind;
  unit: string;
  daysAgo: number;
  title: string;
  content: string;
  proposal?: string;
  details?: Readonly<Record<string, string>>;
  detail: string;
  point?: { latitude: number; longitude: number };
  sender: { name: string; address: string; phone: string; idNumber?: string } | null;
  steps: readonly DemoStep[];
  /** Published under these words, which an officer has reviewed. */
  published?: { daysAgo: number; title?: string; content: string };
}

const answer = (text: string, doneBy: string) => ({ text, doneBy });

export const DEMO_REPORTS: readonly DemoReport[] = [
  {
    id: 'den-duong-phuc-ninh',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 34,
    title: 'Đèn đường hỏng trước nhà văn hóa phố Phúc Ninh',
    content:
      'Ba bóng đèn đường trước nhà văn hóa phố Phúc Ninh hỏng đã hai tuần, buổi tối rất tối, các cháu đi học thêm về không an toàn.',
    detail: 'Trước nhà văn hóa phố Phúc Ninh',
    point: { latitude: 20.2541, longitude: 105.9752 },
    sender: { name: 'Nguyễn Thị Minh', address: 'Phố Phúc Ninh, phường Hoa Lư', phone: '0912 000 101' },
    steps: [
      [33, 'receive'],
      [33, 'start'],
      [
        29,
        'answer',
        answer(
          'Đã thay ba bóng đèn LED, kiểm tra lại đường dây và tủ điều khiển của cả tuyến phố; đèn đã sáng ổn định.',
          'Tổ quản lý đô thị phường',
        ),
      ],
      [28, 'rate', { score: 5 }],
      [28, 'confirm'],
    ],
    published: {
      daysAgo: 27,
      content: 'Ba bóng đèn đường trước nhà văn hóa phố Phúc Ninh hỏng đã hai tuần, buổi tối rất tối.',
    },
  },
  {
    id: 'cong-tac-ngo-7',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 26,
    title: 'Cống thoát nước ngõ 7 đường Tràng An bị tắc',
    content:
      'Cống thoát nước ở đầu ngõ 7 đường Tràng An bị tắc, mỗi khi mưa to nước tràn ra mặt đường và chảy vào nhà dân.',
    detail: 'Đầu ngõ 7, đường Tràng An',
    point: { latitude: 20.2588, longitude: 105.9701 },
    sender: { name: 'Trần Văn Hùng', address: 'Ngõ 7, đường Tràng An', phone: '0912 000 102' },
    steps: [
      [25, 'receive'],
      [25, 'start'],
      [
        18,
        'answer',
        answer(
          'Đã nạo vét 120 m cống, thay hai nắp hố ga bị vỡ và đưa tuyến này vào lịch nạo vét hằng quý.',
          'Đội vệ sinh môi trường phường',
        ),
      ],
    ],
    published: {
      daysAgo: 17,
      content: 'Cống thoát nước ở đầu ngõ 7 đường Tràng An bị tắc, mỗi khi mưa to nước tràn ra mặt đường.',
    },
  },
  {
    id: 'ghe-da-cong-vien',
    kind: 'REC',
    unit: HOA_LU,
    daysAgo: 40,
    title: 'Kiến nghị lắp ghế đá và trồng thêm cây ở công viên Thúy Sơn',
    content:
      'Công viên Thúy Sơn đông người cao tuổi đến tập thể dục buổi sáng nhưng ít chỗ ngồi nghỉ và ít bóng mát.',
    proposal: 'Lắp thêm khoảng mười ghế đá và trồng cây bóng mát dọc lối đi.',
    detail: 'Công viên Thúy Sơn',
    point: { latitude: 20.2603, longitude: 105.9805 },
    sender: { name: 'Lê Thị Hòa', address: 'Phố 4, phường Hoa Lư', phone: '0912 000 103' },
    steps: [
      [39, 'receive'],
      [38, 'start'],
      [27, 'extend', { reason: 'Cần lấy ý kiến các tổ dân phố về vị trí lắp ghế.', days: 7 }],
      [
        20,
        'answer',
        answer(
          'Phường đã lắp 12 ghế đá bằng nguồn xã hội hóa và sẽ trồng 20 cây sấu vào đợt trồng cây đầu xuân.',
          'Ủy ban Mặt trận Tổ quốc phường',
        ),
      ],
      [19, 'rate', { score: 4 }],
    ],
    published: {
      daysAgo: 18,
      content:
        'Công viên Thúy Sơn đông người cao tuổi đến tập thể dục nhưng ít chỗ ngồi nghỉ và ít bóng mát.',
    },
  },
  {
    id: 'rac-cho-dong',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 9,
    title: 'Rác ùn ứ cạnh chợ vào buổi chiều',
    content:
      'Rác từ chợ dồn ra vỉa hè cạnh cổng phía đông, đến tối mới có xe dọn, mùi hôi ảnh hưởng các hộ xung quanh.',
    detail: 'Cổng phía đông của chợ',
    point: { latitude: 20.2559, longitude: 105.9779 },
    sender: { name: 'Phạm Văn Tiến', address: 'Phố 6, phường Hoa Lư', phone: '0912 000 104' },
    steps: [
      [8, 'receive'],
      [7, 'start'],
      [
        6,
        'message',
        { text: 'Phường đang làm việc với ban quản lý chợ về giờ thu gom, sẽ trả lời ông trong tuần này.' },
      ],
    ],
  },
  {
    id: 'via-he-lan-chiem',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 5,
    title: 'Vỉa hè bị lấn chiếm, người đi bộ phải xuống lòng đường',
    content:
      'Nhiều hàng quán bày bàn ghế kín vỉa hè từ 17 giờ, học sinh tan trường phải đi xuống lòng đường.',
    detail: 'Đoạn trước cổng trường tiểu học',
    sender: { name: 'Đỗ Thị Lan', address: 'Phố 2, phường Hoa Lư', phone: '0912 000 105' },
    steps: [
      [4, 'receive'],
      [3, 'ask', { question: 'Bà cho biết cụ thể đoạn vỉa hè nào và vào những ngày nào trong tuần?' }],
    ],
  },
  {
    id: 'cho-tha-rong',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 1,
    title: 'Chó thả rông không rọ mõm ở khu dân cư',
    content: 'Trong khu dân cư có nhiều chó thả rông không rọ mõm, đã có cháu nhỏ bị đuổi khi đi xe đạp.',
    detail: 'Khu dân cư phía nam sông Vân',
    sender: null,
    steps: [],
  },
  {
    id: 'bien-bao-nga-ba',
    kind: 'REC',
    unit: HOA_LU,
    daysAgo: 2,
    title: 'Đề nghị lắp gương cầu lồi ở ngã ba khuất tầm nhìn',
    content: 'Ngã ba cuối phố khuất tầm nhìn vì tường rào cao, đã có hai vụ va chạm xe máy trong tháng.',
    proposal: 'Lắp gương cầu lồi và vạch giảm tốc.',
    detail: 'Ngã ba cuối phố 8',
    sender: { name: 'Vũ Văn Bắc', address: 'Phố 8, phường Hoa Lư', phone: '0912 000 107' },
    steps: [[1, 'receive']],
  },
  {
    id: 'mat-dien-yen-tu',
    kind: 'FBK',
    unit: HOA_LU,
    daysAgo: 15,
    title: 'Mất điện nhiều lần trong tuần không báo trước',
    content: 'Tuần qua khu phố mất điện ba lần vào giờ cao điểm mà không có thông báo trước cho người dân.',
    detail: 'Phố 5',
    sender: { name: 'Ngô Thị Thu', address: 'Phố 5, phường Hoa Lư', phone: '0912 000 108' },
    steps: [
      [14, 'receive'],
      [
        14,
        'refuse',
        {
          reason: 'Việc cung cấp điện thuộc trách nhiệm của đơn vị điện lực.',
          rightAddress: 'Điện lực thành phố, tổng đài chăm sóc khách hàng',
        },
      ],
    ],
  },
  {
    id: 'duong-lien-thon',
    kind: 'FBK',
    unit: YEN_TU,
    daysAgo: 22,
    title: 'Đường liên thôn sụt lún sau mưa lớn',
    content:
      'Đoạn đường liên thôn gần trạm bơm sụt lún sâu khoảng 30 cm sau đợt mưa lớn, xe chở nông sản không qua được.',
    detail: 'Gần trạm bơm',
    point: { latitude: 20.1492, longitude: 105.9987 },
    sender: { name: 'Bùi Văn Đức', address: 'Thôn 3, xã Yên Từ', phone: '0912 000 109' },
    steps: [
      [21, 'receive'],
      [21, 'start'],
      [
        12,
        'answer',
        answer(
          'Xã đã huy động máy lu và 40 m³ đá dăm san lấp, gia cố lề đường; xe tải dưới 5 tấn đi lại bình thường.',
          'Ban xây dựng nông thôn mới xã',
        ),
      ],
      [11, 'rate', { score: 2, comment: 'Mới mưa một trận đã lún lại.' }],
      [11, 'reopen', { reason: 'Đoạn vừa san lấp lại lún sau trận mưa hôm qua.' }],
    ],
  },
  {
    id: 'thu-tuc-khai-sinh',
    kind: 'REG',
    unit: YEN_TU,
    daysAgo: 30,
    title: 'Mẫu tờ khai đăng ký khai sinh yêu cầu trùng thông tin',
    content:
      'Tờ khai yêu cầu ghi lại nơi cư trú của cha mẹ dù đã có trong cơ sở dữ liệu dân cư, mất thời gian của người dân.',
    details: { regulation: 'Thủ tục đăng ký khai sinh' },
    detail: '',
    sender: { name: 'Hoàng Thị Yến', address: 'Thôn 1, xã Yên Từ', phone: '0912 000 110' },
    steps: [
      [29, 'receive'],
      [28, 'start'],
      [
        24,
        'answer',
        answer(
          'Xã đã bỏ mục ghi lại nơi cư trú khi tra cứu được trong cơ sở dữ liệu, và kiến nghị sở tư pháp sửa mẫu chung.',
          'Công chức tư pháp – hộ tịch xã',
        ),
      ],
    ],
    published: {
      daysAgo: 23,
      content:
        'Tờ khai đăng ký khai sinh yêu cầu ghi lại nơi cư trú của cha mẹ dù đã có trong cơ sở dữ liệu dân cư.',
    },
  },
  {
    id: 'quy-hoach-su-dung-dat',
    kind: 'INF',
    unit: YEN_TU,
    daysAgo: 3,
    title: 'Đề nghị cung cấp kế hoạch sử dụng đất của xã',
    content: 'Tôi đề nghị được cung cấp bản điện tử kế hoạch sử dụng đất hằng năm của xã đã được phê duyệt.',
    details: {
      document: 'Kế hoạch sử dụng đất năm nay của xã',
      deliveryForm: 'electronic',
      purpose: 'Tìm hiểu trước khi làm nhà',
    },
    detail: '',
    sender: {
      name: 'Đinh Văn Quang',
      address: 'Thôn 5, xã Yên Từ',
      phone: '0912 000 111',
      idNumber: '037085000111',
    },
    steps: [[2, 'receive']],
  },
  {
    id: 'san-choi-tre-em',
    kind: 'REC',
    unit: YEN_TU,
    daysAgo: 13,
    title: 'Xin hỗ trợ thiết bị cho sân chơi trẻ em của thôn',
    content:
      'Thôn đã dành đất làm sân chơi cho trẻ em nhưng chưa có thiết bị, bà con sẵn sàng góp ngày công.',
    proposal: 'Hỗ trợ cầu trượt, xích đu và nền cao su.',
    detail: 'Nhà văn hóa thôn 2',
    point: { latitude: 20.1533, longitude: 106.0021 },
    sender: { name: 'Phan Thị Nga', address: 'Thôn 2, xã Yên Từ', phone: '0912 000 112' },
    steps: [
      [12, 'receive'],
      [11, 'start'],
    ],
  },
];
