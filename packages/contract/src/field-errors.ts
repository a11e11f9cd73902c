/** From zod's issues to `{ pointer, code }`, and from a code to words: the same for the form and for the server. */
import type * as z from 'zod/mini';
import type { Locale, LocalizedText } from './common.js';
import type { FieldErrorDetail } from './problems.js';

/** Words for each code; `{name}` is filled from the params. */
const MESSAGES = {
  required: { vi: 'Mục này cần được điền', en: 'This field is required' },
  too_short: { vi: 'Cần ít nhất {minimum} ký tự', en: 'At least {minimum} characters are needed' },
  too_long: { vi: 'Tối đa {maximum} ký tự', en: 'At most {maximum} characters' },
  too_few: { vi: 'Cần ít nhất {minimum} mục', en: 'At least {minimum} items are needed' },
  too_many: { vi: 'Tối đa {maximum} mục', en: 'At most {maximum} items' },
  too_small: { vi: 'Nhỏ nhất là {minimum}', en: 'The least is {minimum}' },
  too_big: { vi: 'Lớn nhất là {maximum}', en: 'The most is {maximum}' },
  invalid_type: { vi: 'Giá trị không đúng kiểu', en: 'The value has the wrong type' },
  invalid_value: {
    vi: 'Giá trị không nằm trong danh sách cho phép',
    en: 'The value is not one of those allowed',
  },
  invalid_format: { vi: 'Giá trị không đúng dạng', en: 'The value has the wrong form' },
  invalid_email: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn',
    en: 'The e-mail address is not right, for example name@example.vn',
  },
  invalid_phone: {
    vi: 'Số điện thoại chưa đúng, ví dụ 0912 345 678',
    en: 'The phone number is not right, for example 0912 345 678',
  },
  control_character: {
    vi: 'Có ký tự điều khiển không được phép',
    en: 'It contains a control character that is not allowed',
  },
  level_not_in_force: {
    vi: 'Không còn cấp huyện từ ngày 1/7/2025; chỉ mô hình có từ trước ngày đó mới ghi cấp này',
    en: 'There has been no district level since 1 July 2025; only a model from before that day can have it',
  },
  ends_before_start: { vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'It ends before it starts' },
  duplicate: { vi: 'Mục này bị lặp lại', en: 'This is there twice' },
  criterion_unknown: { vi: 'Không có tiêu chí này', en: 'There is no such criterion' },
  more_than_points: { vi: 'Vượt quá điểm tối đa của tiêu chí', en: 'More than the points of the criterion' },
  criterion_missing: { vi: 'Chưa chấm hết các tiêu chí', en: 'A criterion has no mark yet' },
  bands_have_gaps: {
    vi: 'Các mức xếp loại phải giảm dần và mức cuối bắt đầu từ 0',
    en: 'The bands must go down, and the last one starts at 0',
  },
  model_unknown: { vi: 'Không có mô hình này trong sổ', en: 'The register has no such model' },
  unknown_field: { vi: 'Không có mục này', en: 'There is no such field' },
  contact_required: {
    vi: 'Cần số điện thoại hoặc thư điện tử để nhận trả lời',
    en: 'A phone number or an e-mail address is needed for the answer',
  },
  proposal_required: { vi: 'Kiến nghị cần nêu rõ đề xuất', en: 'A recommendation needs a proposal' },
  sender_required: {
    vi: 'Cần họ tên, địa chỉ và cách liên hệ',
    en: 'Name, address and a way to contact you are needed',
  },
  anonymous_not_allowed: {
    vi: 'Loại này hoặc trang này không nhận thư không tên',
    en: 'This kind or this site does not take anonymous reports',
  },
  kind_not_offered: { vi: 'Trang này không nhận loại này', en: 'This site does not take this kind' },
  unit_unknown: { vi: 'Không có đơn vị hành chính với mã này', en: 'No administrative unit has this key' },
  unit_not_in_force: {
    vi: 'Đơn vị này không còn hiệu lực; hãy chọn đơn vị hiện nay',
    en: 'This unit is no longer in force; choose the present one',
  },
  unit_other_province: {
    vi: 'Đơn vị này thuộc tỉnh khác; hãy gửi tới cổng của tỉnh đó',
    en: 'This unit is in another province; send it to that province’s portal',
  },
  file_unknown: {
    vi: 'Không tìm thấy tệp đã tải lên; hãy tải lại',
    en: 'The uploaded file was not found; upload it again',
  },
  consent_outdated: {
    vi: 'Nội dung đồng ý đã thay đổi; hãy đọc và đồng ý lại',
    en: 'The consent text has changed; read it and agree again',
  },
  invalid_id_number: {
    vi: 'Số định danh cá nhân có 12 chữ số (hoặc 9 chữ số với giấy tờ cũ)',
    en: 'A personal identification number has 12 digits (or 9 on older papers)',
  },
  group_too_small: {
    vi: 'Nhóm cùng một nội dung có từ {minimum} người trở lên',
    en: 'A group on one matter has {minimum} people or more',
  },
  representatives_count: {
    vi: 'Nhóm này cần từ {minimum} đến {maximum} người đại diện',
    en: 'This group needs {minimum} to {maximum} representatives',
  },
  extension_too_long: {
    vi: 'Chỉ được gia hạn tối đa {maximum} ngày',
    en: 'The extension may be {maximum} days at most',
  },
  photo_not_of_case: {
    vi: 'Ảnh này không thuộc hồ sơ',
    en: 'This photo is not part of the case',
  },
  url_not_allowed: {
    vi: 'Địa chỉ này không được phép: cần https và một máy chủ công khai',
    en: 'This address is not allowed: it must be https and a public server',
  },
  signature_required: {
    vi: 'Đơn khiếu nại phải có chữ ký hoặc điểm chỉ',
    en: 'A complaint needs a signature or a fingerprint',
  },
  review_required: {
    vi: 'Cần xác nhận đã đọc và che hết thông tin cá nhân',
    en: 'Confirm that all of it was read and personal data is masked',
  },
  date_in_future: { vi: 'Ngày không được ở tương lai', en: 'The date must not be in the future' },
  cursor_invalid: {
    vi: 'Con trỏ trang không đúng; hãy tải lại từ đầu',
    en: 'The page cursor is not valid; start again',
  },
  answer_too_short: {
    vi: 'Trả lời cần ít nhất {minimum} ký tự hoặc kèm văn bản',
    en: 'An answer needs at least {minimum} characters or an attached document',
  },
} as const satisfies Record<string, LocalizedText>;

export type FieldErrorCode = keyof typeof MESSAGES;

/** Why one field was refused, without words. */
export interface FieldError {
  pointer: string;
  code: FieldErrorCode;
  params?: Record<string, string | number>;
}

/** The sentence for a field's error, in a language of the product. */
export function fieldErrorText(
  { code, params }: Pick<FieldError, 'code' | 'params'>,
  locale: Locale,
): string {
  const message: string = MESSAGES[code][locale];
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));
}

export const describeFieldError = (error: FieldError, locale: Locale): FieldErrorDetail => ({
  ...error,
  detail: fieldErrorText(error, locale),
});

export const isFieldErrorCode = (code: string): code is FieldErrorCode => code in MESSAGES;

/** JSON Pointer of a path (RFC 6901 §3 escapes). */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Issue = z.core.$ZodIssue;

function sizeError(issue: Issue & { code: 'too_small' | 'too_big' }): Omit<FieldError, 'pointer'> {
  const small = issue.code === 'too_small';
  const params: Record<string, number> = small
    ? { minimum: Number(issue.minimum) }
    : { maximum: Number(issue.maximum) };
  if (issue.origin === 'string') {
    if (small && issue.minimum === 1) return { code: 'required' };
    return { code: small ? 'too_short' : 'too_long', params };
  }
  if (issue.origin === 'array') return { code: small ? 'too_few' : 'too_many', params };
  return { code: small ? 'too_small' : 'too_big', params };
}

function codeOf(issue: Issue): Omit<FieldError, 'pointer'> {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return sizeError(issue);
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'invalid_type' };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'invalid_value' };
    case 'invalid_format':
      return { code: isFieldErrorCode(issue.message) ? issue.message : 'invalid_format' };
    case 'custom': {
      const params = issue.params as Record<string, number> | undefined;
      return {
        code: isFieldErrorCode(issue.message) ? issue.message : 'invalid_value',
        ...(params && { params }),
      };
    }
    default:
      return { code: 'invalid_value' };
  }
}

/** All errors of a failed parse, one for each field in the order of the schema. Parse with `reportInput: true`. */
export function fieldErrors(error: z.core.$ZodError, prefix = ''): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const at = prefix + pointerOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: at + pointerOf([key]), code: 'unknown_field' }));
    return [{ pointer: at, ...codeOf(issue) }];
  });
}
