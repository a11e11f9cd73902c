/**
 * What can be reported: the kinds that every site takes for anybody to read once answered. The other kinds are not for
 * a public channel: they are about a person's own affairs, or must be lodged in another form.
 */
import type { Locale, LocalizedText } from '@gd/contract';
import { caseKind } from '@gd/rules';
import type { Db } from '../database/database.js';
import type { SiteRow } from '../sites/store.js';
import { listSites } from '../sites/store.js';
import type { Data } from './format.js';
import { refuse } from './refusal.js';

/** The kinds that Open311 knows. */
export const PUBLIC_KINDS = ['FBK', 'REC'] as const;
export type PublicKind = (typeof PUBLIC_KINDS)[number];

const NAMES: Readonly<Record<PublicKind, LocalizedText>> = {
  FBK: { vi: 'Phản ánh', en: 'Report' },
  REC: { vi: 'Kiến nghị', en: 'Recommendation' },
};

/** The shortest content that a case has; the service says so, since the standard has no place for it. */
const SHORTEST = 20;
/** First and last name and contact are fields of the standard itself, so no attribute can ask for them. */
const NAMED: LocalizedText = {
  vi: 'Cần họ tên (last_name, first_name) và điện thoại (phone) hoặc thư điện tử (email).',
  en: 'Needs a name (last_name, first_name) and a phone number (phone) or an e-mail address (email).',
};
const NOTE: LocalizedText = {
  vi: `Mô tả (description) cần ít nhất ${SHORTEST} ký tự. Chỉ công khai sau khi cán bộ trả lời và duyệt.`,
  en: `The description needs at least ${SHORTEST} characters. It is public only after an officer has answered and reviewed it.`,
};

export interface Attribute {
  code: 'proposal' | 'address' | 'consent';
  datatype: 'text' | 'string' | 'singlevaluelist';
  required: boolean;
  description: LocalizedText;
  values: readonly { key: string; name: LocalizedText }[];
}

export interface Service {
  /** `FBK-hoalu`: the kind, and the last part of the site's key. */
  code: string;
  kind: PublicKind;
  site: SiteRow;
  attributes: readonly Attribute[];
  /** Whether kind or site ask for the sender's name. */
  isNamed: boolean;
}

function attributesOf(kind: PublicKind, site: SiteRow, isNamed: boolean): Attribute[] {
  const proposal: Attribute = {
    code: 'proposal',
    datatype: 'text',
    required: caseKind(kind).requiredFields.includes('proposal'),
    description: { vi: 'Kiến nghị, đề xuất cụ thể', en: 'What is proposed' },
    values: [],
  };
  return [
    ...(proposal.required ? [proposal] : []),
    {
      code: 'consent',
      datatype: 'singlevaluelist',
      required: isNamed,
      // PDP-1: a contact is kept only with consent to the very text that is shown.
      description: {
        vi: 'Đồng ý cho xử lý dữ liệu cá nhân. Không có mục này thì họ tên, điện thoại, thư điện tử không được lưu.',
        en: 'Consent to the processing of personal data. Without it, name, phone number and e-mail are not kept.',
      },
      values: [{ key: site.consent_version, name: { vi: site.consent_vi, en: site.consent_en } }],
    },
    {
      code: 'address',
      datatype: 'string',
      required: isNamed,
      description: {
        vi: 'Địa chỉ của người gửi, khi ghi họ tên',
        en: 'The sender’s address, where a name is given',
      },
      values: [],
    },
  ];
}

const siteName = ({ key }: SiteRow): string => key.split('_')[3] ?? '';

export async function servicesOf(db: Db, tenant: string): Promise<Service[]> {
  const sites = await listSites(db, tenant);
  return sites.flatMap((site) =>
    PUBLIC_KINDS.filter((kind) => site.kinds.includes(kind)).map((kind) => {
      const isNamed = !site.anonymous_allowed || caseKind(kind).anonymousAllowed === 'never';
      return {
        code: `${kind}-${siteName(site)}`,
        kind,
        site,
        isNamed,
        attributes: attributesOf(kind, site, isNamed),
      };
    }),
  );
}

/** @throws {Refusal} 404 */
export async function serviceOf(db: Db, tenant: string, code: string): Promise<Service> {
  const service = (await servicesOf(db, tenant)).find((one) => one.code === code);
  if (!service) throw refuse(404, 'Không có dịch vụ với service_code này.', 'There is no such service_code.');
  return service;
}

/** The name of a service, also of one that is not offered any more. */
export const serviceName = (kind: PublicKind, locale: Locale): string => NAMES[kind][locale];

export const serviceData = ({ code, kind, site, isNamed }: Service, locale: Locale): Data => ({
  service_code: code,
  service_name: serviceName(kind, locale),
  description: [caseKind(kind).meaning, ...(isNamed ? [NAMED] : []), NOTE]
    .map((text) => text[locale])
    .join(' '),
  metadata: true,
  type: 'realtime',
  keywords: `${NAMES[kind].vi.toLowerCase()}, ${NAMES[kind].en.toLowerCase()}`,
  group: locale === 'vi' ? site.name_vi : site.name_en,
});

export const definitionData = ({ code, attributes }: Service, locale: Locale): Data => ({
  service_code: code,
  attributes: attributes.map(({ code: attribute, datatype, required, description, values }, index) => ({
    variable: true,
    code: attribute,
    datatype,
    required,
    datatype_description: null,
    order: index + 1,
    description: description[locale],
    values: values.map(({ key, name }) => ({ key, name: name[locale] })),
  })),
});
