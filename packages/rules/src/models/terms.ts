import type { LocalizedText } from '../text.js';

/**
 * The fields of Dân vận khéo models. The first four are the movement's own; some provinces add a fifth for the building
 * of new-style rural areas (xây dựng nông thôn mới).
 */
export const MODEL_FIELDS = [
  'economy',
  'culture-society',
  'defence-security',
  'political-system',
  'new-rural',
] as const;
export type ModelField = (typeof MODEL_FIELDS)[number];

export const MODEL_KINDS = ['collective', 'individual'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** Who keeps the model in its register; the district until it was abolished on 1 July 2025. */
export const MODEL_LEVELS = ['commune', 'district', 'province', 'centre'] as const;
export type ModelLevel = (typeof MODEL_LEVELS)[number];

/** Who can recognise a model today, from low to high. */
export const RECOGNITION_LEVELS = ['commune', 'province', 'centre'] as const;
export type RecognitionLevel = (typeof RECOGNITION_LEVELS)[number];

export const MODEL_STATUSES = [
  'nominated',
  'declined',
  'registered',
  'launched',
  'running',
  'reviewed',
  'recognised',
  'removed',
] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

/** What the public list shows; a removed model leaves it, and stays in the yearly figures. */
export const LISTED_STATUSES = [
  'registered',
  'launched',
  'running',
  'reviewed',
  'recognised',
] as const satisfies readonly ModelStatus[];

/** Good: replicate it. Weak: strengthen it. */
export const REVIEW_OUTCOMES = ['good', 'weak'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const REMOVAL_REASONS = ['ineffective', 'ended', 'merged', 'duplicate', 'other'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Rights of a nominator by which the contact is erased before its time (Law 91/2025/QH15 on Personal Data Protection). */
export const CONTACT_ERASURE_REASONS = ['consent-withdrawn', 'erasure-requested'] as const;
export type ContactErasureReason = (typeof CONTACT_ERASURE_REASONS)[number];

/** Why a model was removed or a contact erased, which may also be that it is kept no longer than its purpose needs (PDP-5). */
export const MODEL_EVENT_REASONS = [
  ...REMOVAL_REASONS,
  ...CONTACT_ERASURE_REASONS,
  'retention-over',
] as const;
export type ModelEventReason = (typeof MODEL_EVENT_REASONS)[number];

/** Forces (lực lượng) of a model: who leads, who coordinates, who takes part. */
export const FORCE_ROLES = ['lead', 'coordinate', 'participate'] as const;
export type ForceRole = (typeof FORCE_ROLES)[number];

type Labels<T extends string> = Readonly<Record<T, LocalizedText>>;

export const MODEL_FIELD_LABELS: Labels<ModelField> = {
  economy: { vi: 'Phát triển kinh tế', en: 'Economy' },
  'culture-society': { vi: 'Văn hóa – xã hội', en: 'Culture and society' },
  'defence-security': { vi: 'Quốc phòng – an ninh', en: 'Defence and security' },
  'political-system': { vi: 'Xây dựng hệ thống chính trị', en: 'Political system' },
  'new-rural': { vi: 'Xây dựng nông thôn mới', en: 'New-style rural areas' },
};

export const MODEL_KIND_LABELS: Labels<ModelKind> = {
  collective: { vi: 'Tập thể', en: 'Collective' },
  individual: { vi: 'Cá nhân', en: 'Individual' },
};

export const MODEL_LEVEL_LABELS: Labels<ModelLevel> = {
  commune: { vi: 'Cấp xã', en: 'Commune level' },
  district: { vi: 'Cấp huyện (đến 30/6/2025)', en: 'District level (until 30 June 2025)' },
  province: { vi: 'Cấp tỉnh', en: 'Province level' },
  centre: { vi: 'Cấp trung ương', en: 'Central level' },
};

export const MODEL_STATUS_LABELS: Labels<ModelStatus> = {
  nominated: { vi: 'Đề cử', en: 'Nominated' },
  declined: { vi: 'Không vào sổ', en: 'Not registered' },
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  launched: { vi: 'Đã ra mắt', en: 'Launched' },
  running: { vi: 'Đang thực hiện', en: 'Running' },
  reviewed: { vi: 'Đã đánh giá', en: 'Reviewed' },
  recognised: { vi: 'Được công nhận', en: 'Recognised' },
  removed: { vi: 'Đưa ra khỏi danh sách', en: 'Removed' },
};

export const REVIEW_OUTCOME_LABELS: Labels<ReviewOutcome> = {
  good: { vi: 'Hiệu quả, nhân rộng', en: 'Effective: replicate' },
  weak: { vi: 'Còn yếu, củng cố', en: 'Weak: strengthen' },
};

export const CONTACT_ERASURE_REASON_LABELS: Labels<ContactErasureReason> = {
  'consent-withdrawn': { vi: 'Người đề cử rút lại sự đồng ý', en: 'The nominator withdrew consent' },
  'erasure-requested': { vi: 'Người đề cử yêu cầu xóa', en: 'The nominator asked for erasure' },
};

export const REMOVAL_REASON_LABELS: Labels<RemovalReason> = {
  ineffective: { vi: 'Không còn hiệu quả', en: 'No longer effective' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
  merged: { vi: 'Nhập vào mô hình khác', en: 'Merged into another model' },
  duplicate: { vi: 'Trùng với mô hình khác', en: 'A duplicate' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
};

export const MODEL_EVENT_REASON_LABELS: Labels<ModelEventReason> = {
  ...REMOVAL_REASON_LABELS,
  ...CONTACT_ERASURE_REASON_LABELS,
  'retention-over': { vi: 'Hết thời hạn lưu', en: 'Its time is over' },
};

export const FORCE_ROLE_LABELS: Labels<ForceRole> = {
  lead: { vi: 'Chủ trì', en: 'Leads' },
  coordinate: { vi: 'Phối hợp', en: 'Coordinates' },
  participate: { vi: 'Tham gia', en: 'Takes part' },
};
