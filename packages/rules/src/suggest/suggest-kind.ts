import { caseKind, type CaseKind } from '../cases/kinds.js';
import type { LocalizedText } from '../text.js';
import { words } from '../words.js';
import { findKinds, type KindFinding } from './find-kinds.js';

/** What a person wrote about what happened, and about what they want. */
export interface Account {
  readonly happened: string;
  readonly wanted?: string | undefined;
}

/** A kind proposed to the sender, who decides. `matched` are the phrases it rests on, as the rules list them. */
export interface KindSuggestion {
  readonly kind: CaseKind;
  readonly reason: LocalizedText;
  readonly matched: readonly string[];
}

/**
 * Proposes a kind from an account, or from a text that holds both parts of it. Words typed without some or all
 * marks count ("de nghi"); words with other marks, and words that the text denies ("không phải tố cáo"), do
 * not. A complaint or a denunciation is proposed for the words of the law only, wherever they stand; of the
 * other kinds, what is wanted says more than what happened.
 */
export function suggestKind(account: Account | string): KindSuggestion {
  const { happened, wanted = '' } = typeof account === 'string' ? { happened: account } : account;
  const [first] = findKinds(`${happened}\n${wanted}`);
  const special = first && ['DEN', 'CPL'].includes(first.kind) ? first : undefined;
  const finding = special ?? findKinds(wanted).find(({ kind }) => kind !== 'REC') ?? first ?? asked(wanted);
  return finding ? suggestion(finding) : feedback();
}

/** What is written in answer to "what do you want" asks for something in any words, unless it says "nothing". */
function asked(wanted: string): KindFinding | undefined {
  const nothing = ['không', 'không có', 'không có gì', 'khong', 'khong co', 'khong co gi', 'none', 'nothing'];
  const text = words(wanted).join(' ');
  return text === '' || nothing.includes(text) ? undefined : { kind: 'REC', matched: [] };
}

function suggestion({ kind, matched }: KindFinding): KindSuggestion {
  const { legalTerm, meaning } = caseKind(kind);
  const quoted = matched.map((phrase) => `“${phrase}”`).join(', ');
  const reason: LocalizedText = quoted
    ? {
        vi: `Nội dung có ${quoted}, nên có thể là ${legalTerm.vi}. ${meaning.vi}`,
        en: `The text says ${quoted}, so it may be a ${legalTerm.en}. ${meaning.en}`,
      }
    : {
        vi: `Bạn nêu điều mong muốn, nên có thể là ${legalTerm.vi}. ${meaning.vi}`,
        en: `You say what you want, so it may be a ${legalTerm.en}. ${meaning.en}`,
      };
  return { kind, matched, reason };
}

function feedback(): KindSuggestion {
  const { legalTerm, meaning } = caseKind('FBK');
  return {
    kind: 'FBK',
    matched: [],
    reason: {
      vi: `Nội dung nêu sự việc, chưa thấy lời đề nghị, nên có thể là ${legalTerm.vi}. ${meaning.vi}`,
      en: `The text tells what happened and asks for nothing, so it may be ${legalTerm.en}. ${meaning.en}`,
    },
  };
}

/** Several matters in one text, each with a way of its own. */
export interface MixedMatters {
  readonly kinds: readonly CaseKind[];
  /** Advice to the sender to write a petition for each (Law on Denunciations 2018, Article 25.3). */
  readonly advice: LocalizedText;
}

/**
 * Whether a text seems to hold matters of several kinds, or `undefined`. A request that goes with any matter
 * ("đề nghị xử lý") makes no second one.
 */
export function looksMixed(text: string): MixedMatters | undefined {
  const kinds = findKinds(text).flatMap(({ kind }) => (kind === 'REC' ? [] : [kind]));
  if (kinds.length < 2) return undefined;
  const list = (locale: keyof LocalizedText) =>
    kinds.map((kind) => `“${caseKind(kind).legalTerm[locale]}”`).join(', ');
  return {
    kinds,
    advice: {
      vi: `Nội dung có vẻ gồm nhiều việc: ${list('vi')}. Mỗi việc được giải quyết theo trình tự riêng, vì vậy nên tách thành từng đơn.`,
      en: `The text seems to hold several matters: ${list('en')}. Each is settled in its own way, so please write one petition for each.`,
    },
  };
}
