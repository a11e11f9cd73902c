/** Models of the demo's own units, one in each state of a model's life. None of them exists. */
import { vietnamDate } from '@gd/rules';
import type { NewModelEvent } from '../models/events.js';
import { insertLink } from '../models/link-store.js';
import { modelExists } from '../models/store.js';
import { placeOf } from '../models/unit-reach.js';
import { type ModelToWrite, writeModel } from '../models/write-model.js';
import type { Services } from '../use-case.js';
import { type DemoPhoto, photoOf } from './demo-photos.js';
import { NO_STORY } from './example-models.js';
import { seedId } from './seed-id.js';

const TENANT = '37';
const PROVINCE = '37@2025-07-01';
const HOA_LU = '14329@2025-07-01';
const YEN_TU = '14728@2025-07-01';
const DAY_MS = 24 * 60 * 60_000;

interface DemoModel {
  id: string;
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  unit: string;
  facts: Pick<ModelToWrite['facts'], 'field' | 'kind' | 'figures' | 'tags' | 'forces'>;
  story?: Partial<typeof NO_STORY>;
  /** From its nomination on: how many days ago, and what happened. */
  life: readonly (readonly [daysAgo: number, event: NewModelEvent])[];
  copiedFrom?: string;
  photo?: DemoPhoto;
}

const registered: NewModelEvent = { type: 'registered' };
const launched: NewModelEvent = { type: 'launched' };
const started: NewModelEvent = { type: 'started' };
const good = (text: string): NewModelEvent => ({ type: 'reviewed', outcome: 'good', text });
const decision = (number: string, date: string) => ({
  number,
  date,
  issuer: 'Ban Chỉ đạo Dân vận khéo (trình diễn)',
});

const MODELS: readonly DemoModel[] = [
  {
    id: 'to-tu-quan-phan-loai-rac',
    title: 'Tổ tự quản phân loại rác tại nguồn (trình diễn)',
    titleEn: 'Neighbours who sort waste at the source (demo)',
    summary: 'Mỗi ngõ cử một hộ hướng dẫn phân loại rác, đổi rác tái chế lấy cây xanh vào sáng chủ nhật.',
    summaryEn: 'One household in each lane shows how to sort; on Sundays recyclables are swapped for plants.',
    unit: HOA_LU,
    facts: {
      field: 'culture-society',
      kind: 'collective',
      figures: [],
      tags: ['environment'],
      forces: [{ role: 'lead', name: 'Hội Liên hiệp Phụ nữ phường' }],
    },
    photo: {
      drawing: 'sorting',
      caption: 'Điểm phân loại rác đầu ngõ (hình vẽ)',
      alt: 'Hình vẽ: hai người đứng bên ba thùng rác xanh lá, vàng và xanh dương giữa hai nhà',
    },
    life: [[6, { type: 'nominated' }]],
  },
  {
    id: 'camera-an-ninh-ngo-xom',
    title: 'Ngõ xóm an toàn có camera do dân góp (trình diễn)',
    titleEn: 'Safe lanes with cameras paid by neighbours (demo)',
    summary: 'Các hộ góp tiền lắp camera đầu ngõ, công an phường hướng dẫn quản lý hình ảnh đúng quy định.',
    summaryEn: 'Households paid for cameras; the ward police showed how footage is kept by the rules.',
    unit: HOA_LU,
    facts: {
      field: 'defence-security',
      kind: 'collective',
      figures: [{ name: 'households', value: 64 }],
      tags: ['security', 'digital'],
      forces: [
        { role: 'lead', name: 'Công an phường' },
        { role: 'participate', name: 'Các tổ dân phố' },
      ],
    },
    photo: {
      drawing: 'lane',
      caption: 'Camera đầu ngõ (hình vẽ)',
      alt: 'Hình vẽ: ngõ nhỏ có hoa hai bên, hai người đi dưới cột camera',
    },
    life: [
      [70, { type: 'nominated' }],
      [55, registered],
      [20, launched],
    ],
  },
  {
    id: 'rau-sach-nha-luoi',
    title: 'Rau sạch trong nhà lưới (trình diễn)',
    titleEn: 'Clean vegetables in net-houses (demo)',
    summary:
      'Học cách làm của xã bạn, mười hai hộ trồng rau trong nhà lưới, tưới tiết kiệm và bán theo nhóm.',
    summaryEn: 'Taught by another commune, twelve households grow under nets and sell as a group.',
    unit: YEN_TU,
    facts: {
      field: 'economy',
      kind: 'collective',
      figures: [{ name: 'households', value: 12 }],
      tags: ['agriculture'],
      forces: [{ role: 'lead', name: 'Hội Nông dân xã' }],
    },
    story: {
      situation: 'Rau trồng ngoài trời mất mùa khi mưa nhiều, đầu ra bấp bênh.',
      method: 'Hai hộ làm trước, các hộ khác cùng làm và trả công bằng ngày công.',
    },
    photo: {
      drawing: 'net-house',
      caption: 'Nhà lưới của tổ (hình vẽ)',
      alt: 'Hình vẽ: hai người đội nón giữa các luống rau trong nhà lưới',
    },
    life: [
      [300, { type: 'nominated' }],
      [280, registered],
      [250, launched],
      [240, started],
      [100, { type: 'reported', text: 'Thêm bốn hộ tham gia; nhóm đã ký với hai bếp ăn trường học.' }],
    ],
    copiedFrom: 'dvk-001',
  },
  {
    id: 'tu-sach-nha-van-hoa',
    title: 'Tủ sách nhà văn hóa xóm (trình diễn)',
    titleEn: 'A bookcase in the village hall (demo)',
    summary: 'Tủ sách đặt tại nhà văn hóa, đoàn viên trực cho mượn hai buổi mỗi tuần; ít người đến mượn.',
    summaryEn: 'Young people lend books twice a week in the village hall; few come to borrow.',
    unit: YEN_TU,
    facts: {
      field: 'culture-society',
      kind: 'collective',
      figures: [],
      tags: ['youth'],
      forces: [{ role: 'lead', name: 'Đoàn Thanh niên xã' }],
    },
    photo: {
      drawing: 'bookcase',
      caption: 'Tủ sách ở nhà văn hóa (hình vẽ)',
      alt: 'Hình vẽ: tủ sách ba ngăn, một người lớn và hai em nhỏ đứng bên',
    },
    life: [
      [500, { type: 'nominated' }],
      [480, registered],
      [470, launched],
      [460, started],
      [
        60,
        {
          type: 'reviewed',
          outcome: 'weak',
          text: 'Ít bạn đọc; cần thêm sách cho thiếu nhi và mở cửa ngoài giờ học.',
        },
      ],
    ],
  },
  {
    id: 'mot-cua-luu-dong',
    title: 'Một cửa lưu động về tận xóm (trình diễn)',
    titleEn: 'The one-stop counter that comes to the village (demo)',
    summary: 'Mỗi tháng hai lần, cán bộ một cửa mang máy về nhà văn hóa xóm làm thủ tục cho người già yếu.',
    summaryEn: 'Twice a month the counter comes to the village hall for those who cannot travel.',
    unit: YEN_TU,
    facts: {
      field: 'political-system',
      kind: 'collective',
      figures: [{ name: 'households', value: 210 }],
      tags: ['public-service'],
      forces: [
        { role: 'lead', name: 'Ủy ban nhân dân xã' },
        { role: 'coordinate', name: 'Mặt trận Tổ quốc xã' },
      ],
    },
    story: {
      situation: 'Nhiều người già yếu ở xóm xa không tự đến được bộ phận một cửa.',
      goals: 'Thủ tục thường gặp làm xong tại xóm trong một buổi.',
      method: 'Cán bộ mang máy tính và máy in về nhà văn hóa; đoàn viên hướng dẫn nộp hồ sơ trực tuyến.',
      outputs: 'Sau một năm, 210 lượt hộ đã làm thủ tục tại xóm.',
    },
    photo: {
      drawing: 'counter',
      caption: 'Bàn một cửa đặt tại nhà văn hóa (hình vẽ)',
      alt: 'Hình vẽ: hai cán bộ ngồi sau bàn có máy tính, hai người dân đến làm thủ tục',
    },
    life: [
      [700, { type: 'nominated' }],
      [690, registered],
      [670, launched],
      [660, started],
      [120, good('Nhân dân hài lòng, chi phí thấp, dễ nhân rộng.')],
      [90, { type: 'recognised', level: 'commune', decision: decision('15/QĐ-BCĐ', '2025') }],
    ],
  },
  {
    id: 'nhom-tiet-kiem-cu',
    title: 'Nhóm tiết kiệm tại chợ (trình diễn)',
    titleEn: 'A savings group at the market (demo)',
    summary: 'Tiểu thương góp vốn xoay vòng; nhóm giải thể sau khi chợ chuyển sang địa điểm mới.',
    summaryEn: 'Traders lent to each other in turn; the group ended when the market moved.',
    unit: HOA_LU,
    facts: {
      field: 'economy',
      kind: 'collective',
      figures: [],
      tags: ['women'],
      forces: [{ role: 'lead', name: 'Hội Liên hiệp Phụ nữ phường' }],
    },
    life: [
      [900, { type: 'nominated' }],
      [880, registered],
      [870, launched],
      [860, started],
      [
        150,
        {
          type: 'removed',
          reason: 'ended',
          text: 'Chợ đã chuyển địa điểm, nhóm không còn hoạt động.',
          decision: decision('22/QĐ-BCĐ', '2025'),
        },
      ],
    ],
  },
];

async function modelOf(model: DemoModel, { units }: Services, now: Date): Promise<ModelToWrite> {
  const { title, titleEn, summary, summaryEn, unit, facts, story, life } = model;
  const place = await placeOf(units.directory, unit, vietnamDate(now));
  const eventAt = ([daysAgo, event]: DemoModel['life'][number]): NewModelEvent => ({
    officer_id: 'key:demo',
    officer_name: 'Cán bộ trình diễn',
    // What only the province decides, and what a unit reports.
    unit_key: ['registered', 'reviewed', 'removed'].includes(event.type) ? PROVINCE : unit,
    on_date: vietnamDate(new Date(now.getTime() - daysAgo * DAY_MS)),
    ...event,
  });
  const [nominated = { type: 'nominated' }, ...then] = life.map(eventAt);
  return {
    tenant: TENANT,
    modelId: seedId(`${TENANT}/model/${model.id}`),
    slug: model.id,
    facts: {
      ...facts,
      title: { vi: title, en: titleEn },
      summary: { vi: summary, en: summaryEn },
      level: 'commune',
      place: { vi: '', en: '' },
      unit_key: unit,
      units_today: place.unitsToday,
      province_key: place.province,
      story: { ...NO_STORY, ...story },
      confidence: null,
      source: null,
      period_from: null,
      period_to: null,
      register_number: null,
      nominated_by: 'unit',
    },
    nominated,
    then: model.copiedFrom === undefined ? then : [...then, linkedTo(model.copiedFrom)],
  };
}

const exampleId = (slug: string): string => seedId(`${TENANT}/${slug}`);
const ADAPTATIONS = 'Dùng nhà lưới thay nhà màng để giảm chi phí ban đầu.';
const linkedTo = (slug: string): NewModelEvent => ({
  type: 'linked',
  copied_from: exampleId(slug),
  text: ADAPTATIONS,
});

/** Writes those that are not there yet, after the examples that they were copied from. Returns how many were written. */
export async function seedDemoModels(services: Services, now: Date): Promise<number> {
  let written = 0;
  await services.database.transaction(async (db) => {
    for (const one of MODELS) {
      const model = await modelOf(one, services, now);
      if (await modelExists(db, TENANT, model.modelId)) continue;
      const files = one.photo ? [await photoOf(services, model, one.photo)] : [];
      await writeModel({ db, services, now }, { ...model, files });
      if (one.copiedFrom !== undefined)
        await insertLink(db, TENANT, {
          model_id: model.modelId,
          copied_from: exampleId(one.copiedFrom),
          adaptations: ADAPTATIONS,
        });
      written += 1;
    }
  });
  return written;
}
