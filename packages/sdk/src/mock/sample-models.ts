/**
 * Published examples of Dân vận khéo models, in our own words, each with its source: sample data, and not the
 * official list of any province.
 */
import type { Model } from '@gd/contract';

/** A model with keys of units, whose labels the mock looks up. */
export interface MockModel extends Omit<Model, 'unit' | 'unitsToday' | 'province'> {
  unit: string | null;
  unitsToday: string[];
  province: string;
}

export const SAMPLE_MODELS: readonly MockModel[] = [
  {
    id: '0193540e-5a00-7000-8000-000000000001',
    slug: 'dvk-001',
    title: { vi: 'Nhà màng kết hợp tưới tiết kiệm', en: 'Net-houses with water-saving irrigation' },
    summary: {
      vi: 'Bắt đầu từ ba hộ làm thử, diện tích trồng dưa trong nhà màng tăng lên hơn hai héc-ta nhờ huyện hỗ trợ một phần chi phí dựng nhà.',
      en: 'Began with three trial households; melon growing under net-houses spread to over two hectares once the district shared part of the building cost.',
    },
    field: 'economy',
    kind: 'collective',
    place: {
      vi: 'Phòng Nông nghiệp và PTNT huyện Yên Mô (cũ), triển khai tại xã Yên Từ',
      en: 'Agriculture office of former Yên Mô district, applied in Yên Từ commune',
    },
    unit: '14728@0',
    unitsToday: ['14728@2025-07-01'],
    province: '37@2025-07-01',
    year: 2022,
    figures: [
      { name: 'startingHouseholds', value: 3 },
      { name: 'areaM2', value: 23300 },
      { name: 'subsidyShare', value: 0.4 },
      { name: 'subsidyCapVndPer1000M2', value: 300000000 },
    ],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'https://www.vietnam.vn/ninhbinh/cac-dong-chi-lanh-dao-tinh-khao-sat-mo-hinh-dien-hinh-dan-van-kheo',
      publisher: 'vietnam.vn (Ninh Bình)',
      published: null,
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000002',
    slug: 'dvk-002',
    title: {
      vi: 'Sáng thứ bảy dọn vệ sinh phố Phúc Ninh',
      en: 'Saturday-morning street clean-up in Phúc Ninh',
    },
    summary: {
      vi: 'Bí thư chi bộ vận động các hộ cùng quét dọn, giữ sạch ngõ phố vào mỗi sáng thứ bảy; được Ban Chỉ đạo của phường công nhận.',
      en: 'The party-cell secretary got households to clean their lanes together every Saturday morning; the ward steering committee recognised it.',
    },
    field: 'culture-society',
    kind: 'individual',
    place: {
      vi: 'Bí thư chi bộ phố Phúc Ninh, phường Phúc Thành',
      en: 'Party-cell secretary, Phúc Ninh street, Phúc Thành ward',
    },
    unit: null,
    unitsToday: [],
    province: '37@2025-07-01',
    year: null,
    figures: [],
    tags: ['environment'],
    confidence: 'partial',
    source: {
      url: 'https://baoninhbinh.org.vn/s/Thi%20%C4%91ua?page=36',
      publisher: 'Báo Ninh Bình',
      published: null,
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000003',
    slug: 'dvk-007',
    title: {
      vi: 'Gia trại nuôi trai lấy ngọc, gà và cá',
      en: 'Small farm raising pearl mussels, hens and fish',
    },
    summary: {
      vi: 'Trên 1,5 ha, nữ chủ hộ kết hợp nuôi trai, gà và cá, mỗi năm thu hơn ba trăm triệu đồng.',
      en: 'On 1.5 ha a woman farmer combines mussels, hens and fish and takes in over 300 million VND a year.',
    },
    field: 'economy',
    kind: 'individual',
    place: {
      vi: 'Hội viên nông dân xã Ninh Giang, huyện Hoa Lư (cũ)',
      en: 'Member farmer, Ninh Giang commune, former Hoa Lư district',
    },
    unit: null,
    unitsToday: [],
    province: '37@2025-07-01',
    year: 2018,
    figures: [
      { name: 'areaHa', value: 1.5 },
      { name: 'incomeVndPerYearOver', value: 300000000 },
    ],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoninhbinh.org.vn/hoi-nong-dan-hoa-lu-thi-dua-dan-van-kheo-trong-phat-trien/d201810310834616.htm',
      publisher: 'Báo Ninh Bình',
      published: '2018-10-31',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000004',
    slug: 'dvk-010',
    title: { vi: 'Câu lạc bộ trồng bưởi sạch', en: "Clean-pomelo growers' club" },
    summary: {
      vi: 'Câu lạc bộ của cựu chiến binh mở rộng từ 36 lên 53 thành viên, diện tích bưởi tăng gần gấp đôi và thu hơn ba tỷ đồng mỗi năm.',
      en: "The veterans' club grew from 36 to 53 members, nearly doubled its pomelo area and takes in over three billion VND a year.",
    },
    field: 'economy',
    kind: 'collective',
    place: {
      vi: 'Hội Cựu chiến binh xã Đồng Du, huyện Bình Lục (cũ)',
      en: "Veterans' Association of Đồng Du commune, former Bình Lục district",
    },
    unit: null,
    unitsToday: [],
    province: '37@2025-07-01',
    year: 2019,
    figures: [
      { name: 'membersFrom', value: 36 },
      { name: 'membersTo', value: 53 },
      { name: 'areaHaFrom', value: 4.2 },
      { name: 'areaHaTo', value: 7.5 },
      { name: 'incomeVndPerYearOver', value: 3000000000 },
    ],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'http://danvan.vn/Home/Dan-van-kheo/15378/Suc-lan-toa-tu-nhung-mo-hinh-Dan-van-kheo-o-Ha-Nam',
      publisher: 'danvan.vn',
      published: null,
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000005',
    slug: 'dvk-014',
    title: { vi: 'Nhà tôi có bình chữa cháy', en: 'My house has a fire extinguisher' },
    summary: {
      vi: 'Mặt trận vận động mỗi gia đình trang bị bình chữa cháy và biết cách dùng.',
      en: 'The Front asks each family to own an extinguisher and know how to use it.',
    },
    field: 'defence-security',
    kind: 'collective',
    place: { vi: 'Ủy ban MTTQ TP Hội An (cũ)', en: 'Fatherland Front of former Hội An city' },
    unit: null,
    unitsToday: [],
    province: '48@2025-07-01',
    year: 2024,
    figures: [],
    tags: ['fire-safety'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoquangnam.vn/hoi-an-co-nhieu-mo-hinh-dan-van-kheo-tren-linh-vuc-quoc-phong-an-ninh-3145256.html',
      publisher: 'Báo Quảng Nam',
      published: '2024-12',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000006',
    slug: 'dvk-025',
    title: { vi: 'Camera an ninh xã hội hóa', en: 'Community-funded security cameras' },
    summary: {
      vi: 'Người dân góp tiền lắp hơn một nghìn mắt camera để phòng ngừa tội phạm.',
      en: 'People paid for more than a thousand cameras to deter crime.',
    },
    field: 'defence-security',
    kind: 'collective',
    place: { vi: 'Công an huyện Đức Trọng (cũ)', en: 'Police of former Đức Trọng district' },
    unit: null,
    unitsToday: [],
    province: '68@2025-07-01',
    year: 2020,
    figures: [{ name: 'cameras', value: 1022 }],
    tags: ['security'],
    confidence: 'confirmed',
    source: {
      url: 'http://baolamdong.vn/doi-song/202011/chia-khoa-dam-bao-an-ninh-trat-tu-tu-co-so-3031968/',
      publisher: 'Báo Lâm Đồng',
      published: '2020-11',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000007',
    slug: 'dvk-034',
    title: {
      vi: 'Đường có hoa, nhà có số, chuyển đổi số',
      en: 'Flowered roads, numbered houses, digital change',
    },
    summary: {
      vi: 'Hơn một nghìn hộ hiến đất mở rộng khoảng bảy mươi tuyến đường, trồng hoa, gắn số nhà và dùng công cụ số.',
      en: 'Over a thousand households gave land for about seventy roads, then added flowers, house numbers and digital tools.',
    },
    field: 'culture-society',
    kind: 'collective',
    place: { vi: 'Xã Thiên Lộc, huyện Can Lộc (cũ)', en: 'Thiên Lộc commune, former Can Lộc district' },
    unit: null,
    unitsToday: [],
    province: '42@2025-07-01',
    year: 2023,
    figures: [
      { name: 'householdsGivingLandOver', value: 1000 },
      { name: 'roadsAbout', value: 70 },
    ],
    tags: ['new-rural', 'digital'],
    confidence: 'confirmed',
    source: {
      url: 'https://www.vietnam.vn/hatinh/?p=4489',
      publisher: 'vietnam.vn (Hà Tĩnh)',
      published: null,
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000008',
    slug: 'dvk-036',
    title: { vi: 'Dân vận số', en: 'Digital mass mobilisation' },
    summary: {
      vi: 'Hơn ba trăm hộ quét mã QR để góp ý, nộp các khoản đóng góp không tiền mặt và tra thủ tục hành chính.',
      en: 'Over three hundred households scan QR codes to give opinions, pay contributions without cash and look up procedures.',
    },
    field: 'political-system',
    kind: 'collective',
    place: { vi: 'Tổ dân phố số 8, phường Hòa Bình', en: 'Residential quarter 8, Hòa Bình ward' },
    unit: '04795@2025-07-01',
    unitsToday: ['04795@2025-07-01'],
    province: '25@2025-07-01',
    year: 2026,
    figures: [{ name: 'householdsOver', value: 300 }],
    tags: ['digital'],
    confidence: 'confirmed',
    source: {
      url: 'https://baophutho.vn/ra-mat-mo-hinh-diem-dan-van-so-tai-khu-dan-cu-phuong-hoa-binh-245893.htm',
      publisher: 'Báo Phú Thọ',
      published: '2026-01',
    },
  },
];
