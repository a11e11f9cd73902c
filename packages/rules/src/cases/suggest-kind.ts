import type { LocalizedText } from '../text.js';
import { caseKind, type CaseKind } from './kinds.js';

/** A kind proposed to the sender, who decides. `matched` are the words it rests on, as in the list below. */
export interface KindSuggestion {
  readonly kind: CaseKind;
  readonly reason: LocalizedText;
  readonly matched: readonly string[];
}

/** Words by which people ask for or propose something. A bare "mong" is left out: unmarked it is also "móng". */
const ASKING = [
  'đề nghị',
  'kiến nghị',
  'đề xuất',
  'yêu cầu',
  'nguyện vọng',
  'mong muốn',
  'mong được',
  'mong rằng',
  'mong sớm',
  'mong cơ quan',
  'mong chính quyền',
  'mong ủy ban',
  'mong UBND',
  'mong lãnh đạo',
  'mong xã',
  'mong phường',
  'rất mong',
  'kính mong',
  'xin được',
  'xin phép',
  'xin hỗ trợ',
  'xin cấp',
  'xin lắp',
  'xem xét hỗ trợ',
  'propose',
  'proposal',
  'suggest',
  'suggestion',
  'recommend',
  'request',
  'would like',
] as const;

/**
 * Proposes feedback or recommendation from what the sender wrote about what happened and what they want.
 * Words typed without some or all marks count ("de nghi"); words with other marks do not.
 */
export function suggestKind(text: string): KindSuggestion {
  const written = words(text);
  const matched = ASKING.filter((phrase) => contains(written, words(phrase)));
  const kind: CaseKind = matched.length > 0 ? 'REC' : 'FBK';
  const { legalTerm, meaning } = caseKind(kind);
  const quoted = matched.map((phrase) => `“${phrase}”`).join(', ');
  return {
    kind,
    matched,
    reason: matched.length
      ? {
          vi: `Nội dung có ${quoted}, nên có thể là ${legalTerm.vi}. ${meaning.vi}`,
          en: `The text says ${quoted}, so it may be a ${legalTerm.en}. ${meaning.en}`,
        }
      : {
          vi: `Nội dung nêu sự việc, chưa thấy lời đề nghị, nên có thể là ${legalTerm.vi}. ${meaning.vi}`,
          en: `The text tells what happened and asks for nothing, so it may be ${legalTerm.en}. ${meaning.en}`,
        },
  };
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function contains(written: readonly string[], phrase: readonly string[]): boolean {
  return written.some((_, i) => phrase.every((word, j) => isWord(written[i + j], word)));
}

/** The word itself, or the word without any marks: `nghi` for `nghị`, but not `nghĩ`. */
function isWord(written: string | undefined, word: string): boolean {
  return written === word || written === unmarked(word);
}

function unmarked(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
