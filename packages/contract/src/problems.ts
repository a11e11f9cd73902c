/** Problem details (RFC 9457): every error answer of the API, from one table. */
import * as z from 'zod/mini';
import type { Locale, LocalizedText } from './common.js';

interface ProblemKind {
  status: number;
  title: LocalizedText;
}

const kinds = {
  malformed_json: {
    status: 400,
    title: { vi: 'Nội dung gửi lên không phải JSON hợp lệ', en: 'The body is not valid JSON' },
  },
  site_key_missing: {
    status: 400,
    title: { vi: 'Thiếu khóa của trang nhúng (Gd-Site)', en: 'The site key (Gd-Site) is missing' },
  },
  idempotency_key_missing: {
    status: 400,
    title: { vi: 'Thiếu Idempotency-Key', en: 'The Idempotency-Key is missing' },
  },
  unauthenticated: {
    status: 401,
    title: { vi: 'Cần khóa hoặc phiên đăng nhập hợp lệ', en: 'A valid key or sign-in is needed' },
  },
  site_key_unknown: {
    status: 403,
    title: { vi: 'Khóa của trang nhúng (Gd-Site) không đúng', en: 'The site key (Gd-Site) is not known' },
  },
  forbidden: { status: 403, title: { vi: 'Không có quyền làm việc này', en: 'You may not do this' } },
  cross_site_request: {
    status: 403,
    title: {
      vi: 'Phiên đăng nhập chỉ dùng được từ trang của máy chủ này',
      en: 'A sign-in works from the server’s own pages only',
    },
  },
  proof_required: {
    status: 403,
    title: {
      vi: 'Máy này chưa gửi được phần kiểm tra tự động; hãy thử lại sau hoặc gửi tại trụ sở',
      en: 'This device did not send the automatic check; try again later, or hand it in at the office',
    },
  },
  proof_invalid: {
    status: 403,
    title: {
      vi: 'Phần kiểm tra tự động không đúng hoặc đã hết hạn',
      en: 'The automatic check is wrong or has expired',
    },
  },
  proof_spent: {
    status: 403,
    title: { vi: 'Phần kiểm tra tự động đã được dùng', en: 'The automatic check was used before' },
  },
  too_fast: {
    status: 403,
    title: {
      vi: 'Gửi quá nhanh; hãy đợi vài giây rồi gửi lại',
      en: 'Sent too quickly; wait a few seconds and send again',
    },
  },
  looks_automated: {
    status: 403,
    title: {
      vi: 'Nội dung có vẻ do máy điền; hãy tải lại trang và gửi lại',
      en: 'This looks filled in by a machine; load the page again and send once more',
    },
  },
  origin_not_allowed: {
    status: 403,
    title: {
      vi: 'Trang này chưa được đăng ký với khóa đang dùng',
      en: 'This page is not registered for the site key',
    },
  },
  not_found: { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  case_not_found: {
    status: 404,
    title: { vi: 'Không tìm thấy phản ánh với mã và mật mã này', en: 'No case has this code and secret' },
  },
  method_not_allowed: {
    status: 405,
    title: { vi: 'Phương thức không được hỗ trợ', en: 'The method is not supported here' },
  },
  request_timeout: {
    status: 408,
    title: { vi: 'Gửi quá lâu, hãy thử lại', en: 'The request took too long; try again' },
  },
  request_in_progress: {
    status: 409,
    title: {
      vi: 'Yêu cầu này đang được xử lý, hãy thử lại sau giây lát',
      en: 'This request is still being handled; try again shortly',
    },
  },
  already_exists: {
    status: 409,
    title: { vi: 'Đã có bản ghi với mã này', en: 'A record with this id exists already' },
  },
  erasure_not_allowed: {
    status: 409,
    title: {
      vi: 'Hồ sơ này phải giữ theo luật nên chưa thể xóa',
      en: 'The law requires this file to be kept, so it cannot be erased yet',
    },
  },
  command_not_allowed: {
    status: 409,
    title: {
      vi: 'Bước này không làm được ở trạng thái hiện tại',
      en: 'This step is not possible in the current state',
    },
  },
  criteria_in_use: {
    status: 409,
    title: {
      vi: 'Bộ tiêu chí đã được dùng để chấm nên không sửa được; hãy đặt bộ mới',
      en: 'Scores were given by these criteria, so they cannot be changed; set new ones',
    },
  },
  scoring_concluded: {
    status: 409,
    title: { vi: 'Việc chấm điểm đã kết luận', en: 'The scoring is concluded' },
  },
  change_reason_required: {
    status: 409,
    title: {
      vi: 'Điểm đã gửi; muốn sửa phải nêu lý do',
      en: 'The score was handed in; a change needs a reason',
    },
  },
  no_scores: {
    status: 409,
    title: { vi: 'Chưa có ai chấm điểm', en: 'Nobody has handed in a score' },
  },
  no_criteria: {
    status: 409,
    title: { vi: 'Chưa đặt bộ tiêu chí chấm điểm', en: 'No criteria have been set' },
  },
  book_not_ready: {
    status: 409,
    title: {
      vi: 'Tập sách chưa đủ để thực hiện bước này',
      en: 'The book is not ready for this step',
    },
  },
  import_not_ready: {
    status: 409,
    title: {
      vi: 'Tệp chưa kiểm tra xong hoặc đã nhập',
      en: 'The file is not checked yet, or was taken in already',
    },
  },
  import_has_invalid_rows: {
    status: 409,
    title: {
      vi: 'Tệp có dòng chưa đúng; hãy sửa tệp hoặc chọn bỏ các dòng đó',
      en: 'The file has rows that are not right; mend it, or leave those rows out',
    },
  },
  upload_offset_conflict: {
    status: 409,
    title: {
      vi: 'Phần này không nối tiếp phần đã nhận; hãy hỏi lại vị trí',
      en: 'This part does not follow what has come; ask for the offset',
    },
  },
  tus_version_unsupported: {
    status: 412,
    title: { vi: 'Chỉ hỗ trợ tus 1.0.0 (Tus-Resumable)', en: 'Only tus 1.0.0 is supported (Tus-Resumable)' },
  },
  etag_stale: {
    status: 412,
    title: {
      vi: 'Bản ghi đã được người khác sửa, hãy tải lại',
      en: 'The record was changed meanwhile; load it again',
    },
  },
  body_too_large: { status: 413, title: { vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' } },
  file_too_large: { status: 413, title: { vi: 'Tệp quá lớn', en: 'The file is too large' } },
  unsupported_media_type: {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'The content type is not supported' },
  },
  file_type_not_allowed: {
    status: 415,
    title: { vi: 'Loại tệp không được nhận', en: 'This type of file is not accepted' },
  },
  file_infected: {
    status: 422,
    title: { vi: 'Tệp có mã độc nên không được nhận', en: 'The file carries malware and was not taken' },
  },
  validation_failed: { status: 422, title: { vi: 'Có mục chưa đúng', en: 'Some fields need attention' } },
  idempotency_key_reused: {
    status: 422,
    title: {
      vi: 'Idempotency-Key đã dùng cho nội dung khác',
      en: 'The Idempotency-Key was used with another body',
    },
  },
  if_match_missing: {
    status: 428,
    title: {
      vi: 'Thiếu If-Match: hãy đọc bản ghi trước khi sửa',
      en: 'If-Match is missing: read the record before changing it',
    },
  },
  rate_limited: {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu, hãy thử lại sau', en: 'Too many requests; try again later' },
  },
  headers_too_large: {
    status: 431,
    title: { vi: 'Phần đầu yêu cầu quá lớn', en: 'The request headers are too large' },
  },
  internal_error: { status: 500, title: { vi: 'Máy chủ gặp lỗi', en: 'The server met an error' } },
  unavailable: {
    status: 503,
    title: { vi: 'Dịch vụ tạm ngừng, hãy thử lại sau', en: 'The service is unavailable; try again later' },
  },
  storage_full: {
    status: 507,
    title: {
      vi: 'Máy chủ tạm hết chỗ cho tệp, hãy thử lại sau',
      en: 'The server has no room for files at present; try again later',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof kinds;
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = kinds;

/** The stable `type` of a problem. A relative reference, so that it names no host (RFC 9457 §3.1.1). */
export const problemType = (code: ProblemCode): string => `/problems/${code.replaceAll('_', '-')}`;

export const fieldError = () =>
  z.object({
    /** JSON Pointer (RFC 6901) into the body; `?name` for a query parameter and `:name` for one of the path. */
    pointer: z.string(),
    code: z.string(),
    /** The reason in the language of the answer. */
    detail: z.string(),
    /** Limits that the reason mentions, such as `{ maximum: 200 }`. */
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  });
export type FieldErrorDetail = z.infer<ReturnType<typeof fieldError>>;

export const problem = () =>
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(fieldError())),
    requestId: z.string(),
  });
/** An error answer, `application/problem+json`. Texts are in the language of `Accept-Language` (vi or en). */
export type Problem = z.infer<ReturnType<typeof problem>>;

export const problemTitle = (code: ProblemCode, locale: Locale): string => PROBLEMS[code].title[locale];
