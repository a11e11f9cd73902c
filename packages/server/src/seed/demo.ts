/** The demo's tenant: Ninh Bình, with the portals of the province and of two communes, and the gallery. */
import { CASE_KINDS } from '@gd/rules';
import type { Database } from '../database/database.js';
import { putModel } from '../models/store.js';
import { putSite, putTenant, type SiteRow } from '../sites/store.js';
import type { Units } from '../units.js';
import { modelRowOf, readExamples } from './models.js';
import { seedId } from './seed-id.js';

const TENANT = '37';

const SITES = [
  {
    key: 'gd_site_37_ninhbinh',
    name_vi: 'Cổng thông tin tỉnh Ninh Bình (trình diễn)',
    name_en: 'Portal of Ninh Binh Province (demo)',
    unit_key: '37@2025-07-01',
  },
  {
    key: 'gd_site_37_hoalu',
    name_vi: 'Cổng thông tin phường Hoa Lư (trình diễn)',
    name_en: 'Portal of Hoa Lu Ward (demo)',
    unit_key: '14329@2025-07-01',
  },
  {
    key: 'gd_site_37_yentu',
    name_vi: 'Cổng thông tin xã Yên Từ (trình diễn)',
    name_en: 'Portal of Yen Tu Commune (demo)',
    unit_key: '14728@2025-07-01',
  },
];

/** Law 91/2025: what is kept, what for, who keeps it, and the rights of the person; one purpose. */
const CONSENT = {
  consent_version: '2026-11-01',
  consent_vi:
    'Tôi đồng ý để Ủy ban nhân dân nơi nhận phản ánh, kiến nghị này (bên kiểm soát dữ liệu) thu thập và xử lý họ tên, địa chỉ, số điện thoại hoặc thư điện tử của tôi chỉ để tiếp nhận, xác minh, giải quyết và trả lời phản ánh, kiến nghị. Thông tin này không được công khai và chỉ cán bộ được giao xử lý mới xem được; mỗi lần xem đều được ghi lại. Tôi có quyền xem, sửa, rút lại sự đồng ý, yêu cầu xóa, hạn chế xử lý, phản đối, khiếu nại và yêu cầu bồi thường theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.',
  consent_en:
    'I agree that the People’s Committee that receives this report or recommendation (the data controller) collects and processes my name, address, and phone number or e-mail only to receive, verify, handle and answer it. They are not made public; only the officers in charge can see them, and each time is recorded. I have the right to view and correct them, to withdraw this consent, to ask for erasure or restriction, to object, to complain and to claim damages under Law 91/2025/QH15 on Personal Data Protection.',
};

const siteRow = (site: (typeof SITES)[number], origins: readonly string[]): SiteRow => ({
  ...site,
  ...CONSENT,
  tenant_id: TENANT,
  site_id: seedId(site.key),
  origins: [...origins],
  kinds: [...CASE_KINDS],
  anonymous_allowed: true,
});

export interface Seeded {
  tenant: string;
  siteKeys: string[];
  models: number;
}

/**
 * Writes the demo's data; what is there already is brought up to date.
 * @param origins origins of the pages that may use the sites, such as `http://127.0.0.1:8080`
 */
export async function seedDemo(
  database: Database,
  units: Units,
  origins: readonly string[],
  now: Date,
): Promise<Seeded> {
  const examples = await readExamples();
  const models = await Promise.all(
    examples.models.map((example) => modelRowOf(example, examples, TENANT, units.directory)),
  );
  const province = await units.provinceKey(TENANT);
  await database.transaction(async (db) => {
    await putTenant(db, TENANT, province, now);
    for (const site of SITES) await putSite(db, siteRow(site, origins), now);
    for (const { row, search } of models) await putModel(db, row, search, now);
  });
  return { tenant: TENANT, siteKeys: SITES.map(({ key }) => key), models: models.length };
}
