/** Half a year of the demo before its present: enough that the statistics have cells that may be shown. */
import type { DemoReport, DemoStep } from './demo-reports.js';

const MATTERS: readonly (readonly [title: string, content: string, answer: string])[] = [
  [
    'Đèn đường không sáng',
    'Đèn đường trong ngõ không sáng đã nhiều ngày, buổi tối đi lại khó khăn.',
    'Đã thay bóng đèn hỏng, kiểm tra đường dây của cả ngõ; đèn đã sáng ổn định từ tối cùng ngày.',
  ],
  [
    'Rác chưa được thu gom',
    'Điểm tập kết rác đầu xóm chưa được thu gom đúng lịch, mùi hôi lan vào nhà dân.',
    'Đã thu gom toàn bộ rác tồn đọng và điều chỉnh lịch thu gom thêm một buổi mỗi tuần.',
  ],
  [
    'Mặt đường có ổ gà',
    'Mặt đường có ổ gà sâu, trời mưa đọng nước không nhìn thấy, xe máy dễ ngã.',
    'Đã vá ổ gà bằng bê tông nhựa và cắm biển cảnh báo ở đoạn còn đang theo dõi lún.',
  ],
  [
    'Cống thoát nước bị tắc',
    'Cống thoát nước đầu ngõ bị tắc, mưa to nước tràn vào sân nhà các hộ hai bên.',
    'Đã nạo vét hố ga, thông cống và thay hai nắp cống bị vỡ; nước thoát bình thường.',
  ],
  [
    'Cây xanh nghiêng ra đường',
    'Cây xanh ven đường nghiêng sau mưa bão, cành vướng vào dây điện rất nguy hiểm.',
    'Đã cắt tỉa cành vướng dây, chống đỡ gốc cây và lên lịch kiểm tra lại sau mỗi đợt mưa bão.',
  ],
  [
    'Tiếng ồn ban đêm',
    'Cơ sở gần khu dân cư mở nhạc lớn sau 22 giờ, người già và trẻ nhỏ không ngủ được.',
    'Đã làm việc với cơ sở, lập biên bản nhắc nhở; cơ sở cam kết tắt nhạc trước 22 giờ.',
  ],
];
const PLACES = [
  { unit: '14329@2025-07-01', doneBy: 'Tổ quản lý đô thị phường' },
  { unit: '14728@2025-07-01', doneBy: 'Tổ hạ tầng xã' },
] as const;
const MONTHS = 6;
/** The first day of the history is before everything that is told one by one. */
const FIRST_DAYS_AGO = 40;

/** Every fifth is late and every eleventh refused; people are asked how satisfied they are after each answer. */
function stepsOf(n: number, daysAgo: number, answer: string, doneBy: string): DemoStep[] {
  const received: DemoStep = [daysAgo - 1, 'receive'];
  if (n % 11 === 7)
    return [
      received,
      [daysAgo - 2, 'refuse', { reason: 'Việc này thuộc thẩm quyền của đơn vị quản lý đường tỉnh.' }],
    ];
  const answered = n % 5 === 3 ? daysAgo - 24 : daysAgo - 5;
  return [
    received,
    [daysAgo - 1, 'start'],
    [answered, 'answer', { text: answer, doneBy }],
    [answered - 1, 'rate', { score: n % 5 === 3 ? 2 : 4 + (n % 2) }],
    [answered - 1, 'confirm'],
  ];
}

/** Cases of people without a name, all of them ended. */
export const DEMO_HISTORY: readonly DemoReport[] = Array.from({ length: MONTHS }, (_, month) =>
  PLACES.flatMap(({ unit, doneBy }, place) =>
    MATTERS.map(([title, content, answer], matter): DemoReport => {
      const n = (month * PLACES.length + place) * MATTERS.length + matter;
      const daysAgo = FIRST_DAYS_AGO + month * 30 + ((n * 7) % 25);
      return {
        id: `history-${n}`,
        kind: 'FBK',
        unit,
        daysAgo,
        title,
        content,
        detail: `Ngõ ${(n % 17) + 1}`,
        sender: null,
        steps: stepsOf(n, daysAgo, answer, doneBy),
      };
    }),
  ),
).flat();
