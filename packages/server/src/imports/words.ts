/** The words of a register for what the model calls field, kind, level, status and reason. */
import type {
  ModelField,
  ModelKind,
  ModelLevel,
  RecognitionLevel,
  RemovalReason,
  ReviewOutcome,
} from '@gd/rules';
import { wordsOf } from './cells.js';

type Meanings<T> = readonly (readonly [meaning: T, pattern: RegExp])[];

/** The one meaning of a text; undefined for none, and for a text that means two things. */
function meant<T>(text: string, meanings: Meanings<T>): T | undefined {
  const words = wordsOf(text);
  const found = new Set(meanings.filter(([, pattern]) => pattern.test(words)).map(([meaning]) => meaning));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const FIELDS: Meanings<ModelField> = [
  [
    'economy',
    /^(linh vuc )?(phat trien )?(kinh te|kt|ptkt|economy)( xa hoi)?$|\bphat trien kinh te\b|\bkinh te\b(?! xa hoi)/,
  ],
  ['culture-society', /\bvan hoa\b|^vh( ?xh)?$|^vhxh$|^xa hoi$|^culture society$|^(linh vuc )?(vh xh|vhxh)$/],
  [
    'defence-security',
    /\bquoc phong\b|\ban ninh\b|^(linh vuc )?(qp( an)?|qpan|anqp|an qp|antt)$|^defence security$/,
  ],
  ['political-system', /\bhe thong chinh tri\b|\bhtct\b|\bxay dung dang\b|^political system$/],
  ['new-rural', /\bnong thon moi\b|\bntm\b|\bdo thi van minh\b|^new rural$/],
];
export const fieldMeant = (text: string): ModelField | undefined => meant(text, FIELDS);

const KINDS: Meanings<ModelKind> = [
  ['collective', /\btap the\b|^tt$|^collective$/],
  ['individual', /\bca nhan\b|^cn$|^individual$/],
];
export const kindMeant = (text: string): ModelKind | undefined => meant(text, KINDS);

const LEVELS: Meanings<ModelLevel> = [
  [
    'commune',
    /^(cap )?(co so|xa|phuong|thi tran|xa phuong( thi tran| dac khu)?|commune)$|\bcap (xa|phuong|co so)\b/,
  ],
  ['district', /^(cap )?(huyen|quan|thanh pho|huyen thanh pho|district)$|\bcap huyen\b/],
  ['province', /^(cap )?(tinh|province)$|\bcap tinh\b/],
  ['centre', /^(cap )?(trung uong|tw|toan quoc|centre)$|\bcap (trung uong|tw)\b/],
];
export const levelMeant = (text: string): ModelLevel | undefined => meant(text, LEVELS);

/** What a register says has become of a model; the review's outcome where it says that. */
export type StatusMeant =
  | { status: 'registered' | 'launched' | 'running' | 'recognised' | 'removed' }
  | { status: 'reviewed'; outcome: ReviewOutcome };

const STATUSES: readonly (readonly [StatusMeant, RegExp])[] = [
  [
    { status: 'removed' },
    /\bdua ra\b|\bda (dung|ket thuc|giai the)\b|\bdung hoat dong\b|\bkhong (con )?(hoat dong|duy tri|hieu qua)\b|^loai$|^removed$|^ket thuc$/,
  ],
  [{ status: 'recognised' }, /\bcong nhan\b|^recognised$/],
  [{ status: 'reviewed', outcome: 'weak' }, /\b(con )?yeu\b|\bcung co\b|\b(chua|kem) hieu qua\b/],
  [
    { status: 'reviewed', outcome: 'good' },
    /\bhieu qua\b|\bnhan rong\b|^(da danh gia )?(tot|tieu bieu|xuat sac|kha)$|^reviewed$/,
  ],
  [{ status: 'launched' }, /\bra mat\b|^launched$/],
  [
    { status: 'running' },
    /\b(dang|duy tri|tiep tuc)\b.*\b(thuc hien|hoat dong|duy tri)\b|^(hoat dong|duy tri|thuc hien|running)$|^duy tri (tot|thuong xuyen)$/,
  ],
  [{ status: 'registered' }, /\bdang ky\b|^moi$|^registered$/],
];
/** The first that fits: "không còn hiệu quả" also has the words of a good review. */
export function statusMeant(text: string): StatusMeant | undefined {
  const words = wordsOf(text);
  return STATUSES.find(([, pattern]) => pattern.test(words))?.[0];
}

const REASONS: readonly (readonly [RemovalReason, RegExp])[] = [
  ['duplicate', /\btrung\b|^duplicate$/],
  ['merged', /\b(sap nhap|nhap vao|hop nhat|gop)\b|^merged$/],
  ['ineffective', /\bhieu qua\b|\byeu\b|^ineffective$/],
  ['ended', /\b(ket thuc|hoan thanh|het|giai the|ngung|dung)\b|^ended$/],
];
/** Words without a meaning of their own are another reason. */
export const reasonMeant = (text: string): RemovalReason => {
  const words = wordsOf(text);
  return REASONS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
};

const NOT_RECOGNISED = /^(khong|chua|khong cong nhan|chua cong nhan|0|no)$/;
const RECOGNISED = /^(x|co|da|da cong nhan|duoc cong nhan|cong nhan|1|yes|v)$/;

/** `level`: as the text says. `its`: recognised, at the level of the model itself. Null: not recognised. */
export function recognitionMeant(text: string): RecognitionLevel | 'district' | 'its' | null | undefined {
  const words = wordsOf(text);
  if (words === '' || NOT_RECOGNISED.test(words)) return null;
  if (RECOGNISED.test(words)) return 'its';
  return levelMeant(text);
}
