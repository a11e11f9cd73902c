/** Published examples in economy, in our own words, each with its source. */
import type { PublishedExample } from './published.js';

export const ECONOMY_1: readonly PublishedExample[] = [
  {
    id: '0193540e-5a00-7000-8000-000000000001',
    slug: 'dvk-001',
    title: {
      vi: 'Nhà màng kết hợp tưới tiết kiệm',
      en: 'Net-houses with water-saving irrigation',
    },
    summary: {
      vi: 'Bắt đầu từ ba hộ làm thử, diện tích trồng dưa trong nhà màng tăng lên hơn hai héc-ta nhờ huyện hỗ trợ một phần chi phí dựng nhà.',
      en: 'Began with three trial households; melon growing under net-houses spread to over two hectares once the district shared part of the building cost.',
    },
    field: 'economy',
    kind: 'collective',
    level: 'district',
    place: {
      vi: 'Phòng Nông nghiệp và PTNT huyện Yên Mô (cũ), triển khai tại xã Yên Từ',
      en: 'Agriculture office of former Yên Mô district, applied in Yên Từ commune',
    },
    unit: '14728@0',
    unitsToday: ['14728@2025-07-01'],
    province: '37@2025-07-01',
    year: 2022,
    figures: [
      {
        name: 'startingHouseholds',
        value: 3,
      },
      {
        name: 'areaM2',
        value: 23300,
      },
      {
        name: 'subsidyShare',
        value: 0.4,
      },
      {
        name: 'subsidyCapVndPer1000M2',
        value: 300000000,
      },
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
    id: '0193540e-5a00-7000-8000-000000000003',
    slug: 'dvk-003',
    title: {
      vi: 'Dồn điền đổi thửa gắn với hiến đất',
      en: 'Plot consolidation combined with land donation',
    },
    summary: {
      vi: 'Xã vận động nông dân gộp thửa ruộng nhỏ và góp đất làm đường, mương nội đồng.',
      en: 'Farmers agreed to merge small plots and give land for field roads and canals.',
    },
    field: 'economy',
    kind: 'collective',
    level: 'commune',
    place: {
      vi: 'Xã Khánh Hải, huyện Yên Khánh (cũ)',
      en: 'Khánh Hải commune, former Yên Khánh district',
    },
    unit: '14587@0',
    unitsToday: ['14560@2025-07-01'],
    province: '37@2025-07-01',
    year: 2014,
    figures: [],
    tags: ['land', 'new-rural'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoninhbinh.org.vn/soi-noi-cac-phong-trao-thi-dua-dan-van-kheo-/d20150202093345709.htm',
      publisher: 'Báo Ninh Bình',
      published: '2015-02-02',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000004',
    slug: 'dvk-004',
    title: {
      vi: 'Tổ hợp tác liên kết sản xuất',
      en: 'Farmer cooperation groups',
    },
    summary: {
      vi: 'Hội Nông dân lập các tổ hợp tác để hội viên cùng mua vật tư, trao đổi kỹ thuật và bán nông sản.',
      en: 'The association set up groups in which members buy inputs, share techniques and sell together.',
    },
    field: 'economy',
    kind: 'collective',
    level: 'province',
    place: {
      vi: 'Hội Nông dân tỉnh Ninh Bình',
      en: "Ninh Bình Farmers' Association",
    },
    unit: '37@0',
    unitsToday: ['37@2025-07-01'],
    province: '37@2025-07-01',
    year: 2014,
    figures: [
      {
        name: 'groups',
        value: 36,
      },
    ],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoninhbinh.org.vn/soi-noi-cac-phong-trao-thi-dua-dan-van-kheo-/d20150202093345709.htm',
      publisher: 'Báo Ninh Bình',
      published: '2015-02-02',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000005',
    slug: 'dvk-005',
    title: {
      vi: 'Cải tạo vườn tạp, trồng chuối tiêu hồng',
      en: 'Turning mixed gardens into banana plots',
    },
    summary: {
      vi: 'Các hộ thay vườn tạp kém hiệu quả bằng chuối tiêu hồng để tăng thu nhập.',
      en: "Households replaced low-yield mixed gardens with 'tiêu hồng' bananas to earn more.",
    },
    field: 'economy',
    kind: 'collective',
    level: 'commune',
    place: {
      vi: 'Xã Ninh Nhất, TP Ninh Bình (cũ)',
      en: 'Ninh Nhất commune, former Ninh Bình city',
    },
    unit: '14347@0',
    unitsToday: ['14329@2025-07-01'],
    province: '37@2025-07-01',
    year: 2014,
    figures: [],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoninhbinh.org.vn/tong-ket-phong-trao-thi-dua-dan-van-kheo-nam-2014/d2015011807510223.htm',
      publisher: 'Báo Ninh Bình',
      published: '2015-01-18',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000006',
    slug: 'dvk-006',
    title: {
      vi: 'Chăn nuôi gà đẻ trứng',
      en: 'Egg-laying hen farm',
    },
    summary: {
      vi: 'Một hộ nông dân phát triển kinh tế từ đàn gà đẻ trứng.',
      en: 'A farming household that built its income on laying hens.',
    },
    field: 'economy',
    kind: 'individual',
    level: 'commune',
    place: {
      vi: 'Một hộ hội viên nông dân',
      en: 'A farming household',
    },
    unit: null,
    unitsToday: [],
    province: '37@2025-07-01',
    year: 2018,
    figures: [],
    tags: ['agriculture'],
    confidence: 'partial',
    source: {
      url: 'https://thiduakhenthuongvn.org.vn/phong-trao-thi-dua/hieu-qua-tu-phong-trao-dan-van-kheo-o-ninh-binh',
      publisher: 'Tạp chí Thi đua Khen thưởng',
      published: '2018',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000007',
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
    level: 'commune',
    place: {
      vi: 'Hội viên nông dân xã Ninh Giang, huyện Hoa Lư (cũ)',
      en: 'Member farmer, Ninh Giang commune, former Hoa Lư district',
    },
    unit: '14530@0',
    unitsToday: ['14533@2025-07-01'],
    province: '37@2025-07-01',
    year: 2018,
    figures: [
      {
        name: 'areaHa',
        value: 1.5,
      },
      {
        name: 'incomeVndPerYearOver',
        value: 300000000,
      },
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
    id: '0193540e-5a00-7000-8000-000000000008',
    slug: 'dvk-008',
    title: {
      vi: 'Cơ giới hóa trồng lúa và dược liệu',
      en: 'Mechanised rice and medicinal herbs',
    },
    summary: {
      vi: 'Hộ nông dân đưa máy vào đồng ruộng, vừa cấy lúa vừa trồng cây thuốc.',
      en: 'A farmer brought machines to the fields and grows rice alongside medicinal plants.',
    },
    field: 'economy',
    kind: 'individual',
    level: 'commune',
    place: {
      vi: 'Hội viên nông dân thôn Tam Kỳ, xã Trường Yên, huyện Hoa Lư (cũ)',
      en: 'Member farmer, Tam Kỳ village, Trường Yên commune, former Hoa Lư district',
    },
    unit: '14533@0',
    unitsToday: ['14533@2025-07-01'],
    province: '37@2025-07-01',
    year: 2018,
    figures: [],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'https://baoninhbinh.org.vn/hoi-nong-dan-hoa-lu-thi-dua-dan-van-kheo-trong-phat-trien/d201810310834616.htm',
      publisher: 'Báo Ninh Bình',
      published: '2018-10-31',
    },
  },
  {
    id: '0193540e-5a00-7000-8000-000000000010',
    slug: 'dvk-010',
    title: {
      vi: 'Câu lạc bộ trồng bưởi sạch',
      en: "Clean-pomelo growers' club",
    },
    summary: {
      vi: 'Câu lạc bộ của cựu chiến binh mở rộng từ 36 lên 53 thành viên, diện tích bưởi tăng gần gấp đôi và thu hơn ba tỷ đồng mỗi năm.',
      en: "The veterans' club grew from 36 to 53 members, nearly doubled its pomelo area and takes in over three billion VND a year.",
    },
    field: 'economy',
    kind: 'collective',
    level: 'commune',
    place: {
      vi: 'Hội Cựu chiến binh xã Đồng Du, huyện Bình Lục (cũ)',
      en: "Veterans' Association of Đồng Du commune, former Bình Lục district",
    },
    unit: '13516@0',
    unitsToday: ['13504@2025-07-01'],
    province: '37@2025-07-01',
    year: 2019,
    figures: [
      {
        name: 'membersFrom',
        value: 36,
      },
      {
        name: 'membersTo',
        value: 53,
      },
      {
        name: 'areaHaFrom',
        value: 4.2,
      },
      {
        name: 'areaHaTo',
        value: 7.5,
      },
      {
        name: 'incomeVndPerYearOver',
        value: 3000000000,
      },
    ],
    tags: ['agriculture'],
    confidence: 'confirmed',
    source: {
      url: 'http://danvan.vn/Home/Dan-van-kheo/15378/Suc-lan-toa-tu-nhung-mo-hinh-Dan-van-kheo-o-Ha-Nam',
      publisher: 'danvan.vn',
      published: null,
    },
  },
];
