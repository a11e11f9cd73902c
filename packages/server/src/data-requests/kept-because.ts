/** Why the law still needs a file, so that it may not be erased (PDP-8: a legal duty is a basis of its own). */
import type { LocalizedText } from '@gd/contract';
import { caseKind, END_STATUSES } from '@gd/rules';
import type { CaseRow } from '../cases/store.js';

export function keptBecause({ kind, status }: Pick<CaseRow, 'kind' | 'status'>): LocalizedText | null {
  if (kind === 'CPL' || kind === 'DEN') {
    const { legalTerm } = caseKind(kind);
    return {
      vi: `Hồ sơ ${legalTerm.vi} phải lưu giữ theo pháp luật về ${legalTerm.vi} và lưu trữ; không xóa theo yêu cầu.`,
      en: `The file of a ${legalTerm.en} must be kept by law; it is not erased on request.`,
    };
  }
  // An answer is what the data were needed for; a sender who asks for erasure gives up reopening.
  if (status === 'answered' || END_STATUSES.some((end) => end === status)) return null;
  return {
    vi: 'Hồ sơ đang được xử lý; cơ quan cần các thông tin này để trả lời. Có thể xóa sau khi đã trả lời.',
    en: 'The case is still being handled and the office needs these data to answer. It can be erased once it is answered.',
  };
}
