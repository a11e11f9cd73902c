/** Models that the public list does not show, of an invented commune life: nominated, declined, removed. */
import { yearOfPartialDate } from '@gd/rules';
import { modelEvent, type MockModel, type MockModelEvent } from '../model.js';
import { SAMPLE_PHOTOS } from './photos.js';
import { NO_STORY } from './stories.js';

const HOA_LU = '14329@2025-07-01';
const TAY_HOA_LU = '14533@2025-07-01';
const YEN_TU = '14728@2025-07-01';
const NINH_BINH = '37@2025-07-01';

type Unlisted = Pick<MockModel, 'field' | 'kind' | 'nominatedBy'> & {
  n: number;
  slug: string;
  title: string;
  titleEn: string;
  summary: string;
  unit: string;
  place: string;
  events: readonly (readonly [type: MockModelEvent['type'], at: string, details?: Partial<MockModelEvent>])[];
} & Partial<Pick<MockModel, 'nominator' | 'story' | 'photos' | 'forces' | 'registerNumber'>>;

const UNLISTED: readonly Unlisted[] = [
  {
    n: 101,
    slug: 'ngo-sang-hoa-lu-0101',
    title: 'Ngõ sáng, nhà yên',
    titleEn: 'Bright lanes, quiet homes',
    summary: 'Các hộ trong ngõ góp tiền lắp đèn năng lượng mặt trời, thay nhau trông coi và bảo dưỡng.',
    field: 'defence-security',
    kind: 'collective',
    unit: HOA_LU,
    place: 'Tổ dân phố số 4',
    nominatedBy: 'unit',
    story: {
      ...NO_STORY,
      situation: 'Ngõ tối, người cao tuổi ngại ra ngoài buổi tối.',
      method: 'Tổ trưởng họp từng cụm nhà, các hộ tự chọn chỗ đặt đèn.',
      outputs: '42 bóng đèn cho 11 ngõ.',
    },
    photos: [
      {
        fileId: SAMPLE_PHOTOS.meeting.file.id,
        caption: 'Tổ dân phố họp bàn',
        alt: 'Năm người ngồi họp trước phông đỏ',
      },
    ],
    events: [['nominated', '2026-11-18T09:20:00+07:00']],
  },
  {
    n: 102,
    slug: 'tu-sach-nha-van-hoa-0102',
    title: 'Tủ sách nhà văn hóa thôn',
    titleEn: 'A bookcase in the village house',
    summary: 'Một cô giáo nghỉ hưu gom sách cũ, mở tủ sách và đọc cùng trẻ em mỗi chiều chủ nhật.',
    field: 'culture-society',
    kind: 'individual',
    unit: YEN_TU,
    place: 'Nhà văn hóa thôn Đông',
    nominatedBy: 'citizen',
    nominator: { name: 'Nguyễn Thị Lan', address: 'Thôn Đông, xã Yên Từ', phone: '0912 345 678' },
    events: [['nominated', '2026-11-20T19:05:00+07:00']],
  },
  {
    n: 103,
    slug: 'phan-loai-rac-tai-nguon-0103',
    title: 'Phân loại rác tại nguồn',
    titleEn: 'Sorting waste at home',
    summary: 'Chi hội phụ nữ hướng dẫn từng hộ phân loại rác, bán phế liệu lấy tiền giúp học sinh khó khăn.',
    field: 'new-rural',
    kind: 'collective',
    unit: TAY_HOA_LU,
    place: 'Chi hội Phụ nữ tổ 7',
    nominatedBy: 'unit',
    events: [['nominated', '2026-11-21T14:40:00+07:00']],
  },
  {
    n: 104,
    slug: 'quang-cao-san-pham-0104',
    title: 'Giới thiệu sản phẩm gia đình',
    titleEn: 'Advertising a family product',
    summary: 'Bản đề cử chỉ giới thiệu sản phẩm để bán, không nêu việc vận động hay người tham gia.',
    field: 'economy',
    kind: 'individual',
    unit: HOA_LU,
    place: 'Tổ dân phố số 2',
    nominatedBy: 'citizen',
    nominator: { name: 'Trần Văn Hùng', address: 'Phường Hoa Lư', email: 'hung.tran@example.vn' },
    events: [
      ['nominated', '2026-10-02T10:00:00+07:00'],
      [
        'declined',
        '2026-10-06T08:30:00+07:00',
        { on: '2026-10-06', text: 'Nội dung là quảng cáo, không phải mô hình Dân vận khéo.' },
      ],
    ],
  },
  {
    n: 105,
    slug: 'to-hop-tac-nuoi-ong-0105',
    title: 'Tổ hợp tác nuôi ong',
    titleEn: 'A beekeepers’ group',
    summary: 'Tổ hợp tác của tám hộ nuôi ong lấy mật; nay chỉ còn một hộ làm riêng.',
    field: 'economy',
    kind: 'collective',
    unit: YEN_TU,
    place: 'Thôn Đông',
    nominatedBy: 'import',
    registerNumber: 'YT-2014-07',
    events: [
      ['nominated', '2026-01-15T08:00:00+07:00'],
      ['registered', '2026-01-15T08:00:00+07:00', { on: '2014' }],
      [
        'removed',
        '2026-01-15T08:00:00+07:00',
        {
          on: '2024-12',
          reason: 'ineffective',
          text: 'Còn một hộ làm riêng, không còn hoạt động chung.',
          decision: { number: '31/QĐ-BCĐ', date: '2024-12-20', issuer: 'Ban Chỉ đạo tỉnh' },
        },
      ],
    ],
  },
  {
    n: 106,
    slug: 'loa-nhac-viec-to-dan-pho-0106',
    title: 'Loa nhắc việc tổ dân phố',
    titleEn: 'A loudspeaker for reminders',
    summary: 'Loa của tổ dân phố nhắc lịch đổ rác và họp dân; nay nhập vào mô hình chuyển đổi số của phường.',
    field: 'political-system',
    kind: 'collective',
    unit: HOA_LU,
    place: 'Tổ dân phố số 9',
    nominatedBy: 'import',
    registerNumber: 'HL-2021-03',
    events: [
      ['nominated', '2026-01-15T08:00:00+07:00'],
      ['registered', '2026-01-15T08:00:00+07:00', { on: '2021' }],
      ['launched', '2026-01-15T08:00:00+07:00', { on: '2021-06' }],
      ['started', '2026-01-15T08:00:00+07:00', { on: '2021-07' }],
      [
        'removed',
        '2026-08-10T15:00:00+07:00',
        {
          on: '2026-08-08',
          reason: 'merged',
          text: 'Nhập vào mô hình Dân vận số của phường.',
          decision: { number: '18/QĐ-BCĐ', date: '2026-08-08', issuer: 'Ban Chỉ đạo tỉnh' },
        },
      ],
    ],
  },
];

export const UNLISTED_MODELS: readonly MockModel[] = UNLISTED.map((one) => {
  const { n, title, titleEn, summary, place, unit, slug, field, kind, nominatedBy } = one;
  const [first, ...others] = one.events.map(([type, at, details], i) => modelEvent(i + 1, type, at, details));
  const registeredIn = others.find(({ type }) => type === 'registered')?.on ?? undefined;
  if (!first) throw new RangeError(`${slug} has no event`);
  return {
    ...{ slug, field, kind, nominatedBy, unit },
    id: `0193540e-5a00-7000-8000-${String(n).padStart(12, '0')}`,
    title: { vi: title, en: titleEn },
    summary: { vi: summary, en: summary },
    place: { vi: place, en: place },
    level: 'commune',
    unitsToday: [unit],
    province: NINH_BINH,
    year: registeredIn === undefined ? null : yearOfPartialDate(registeredIn),
    figures: [],
    tags: [],
    confidence: null,
    source: null,
    registerNumber: one.registerNumber ?? null,
    nominator: one.nominator ?? null,
    story: one.story ?? NO_STORY,
    forces: one.forces ?? [],
    period: { from: null, to: null },
    photos: one.photos ?? [],
    documents: [],
    copiedFrom: [],
    events: [first, ...others],
  };
});
