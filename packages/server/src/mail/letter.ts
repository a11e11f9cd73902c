/**
 * The letter to a sender. Mail is not secret, so it never carries the content or the title of a case, and of a private
 * case not even its kind before it is opened.
 */
import type { LocalizedText } from '@gd/contract';
import { type CaseKind, caseKind } from '@gd/rules';
import { inSentence } from '@gd/units/text';
import type { Notice } from './notices.js';
import type { Letter } from './render.js';

export interface LetterInput {
  notice: Notice;
  locale: 'vi' | 'en';
  code: string;
  /** Undefined for a private or restricted case. */
  kind: CaseKind | undefined;
  unit: LocalizedText;
  toUnit: LocalizedText | undefined;
  /** What is owed next, by which day (`YYYY-MM-DD`), with the count behind it. */
  due: { isAnswer: boolean; date: string; reason: LocalizedText } | undefined;
  /** Where the case is followed, where that has an address. */
  followUrl: string | undefined;
}

const ANY_CASE: LocalizedText = { vi: 'hồ sơ', en: 'case' };

const TEXTS = {
  vi: {
    privateSubject: 'Thông báo về hồ sơ của ông/bà',
    greeting: 'Kính gửi ông/bà,',
    code: (code: string) => `Mã tra cứu: ${code}`,
    due: (day: string) => `Hạn tiếp theo: ${day}.`,
    answerDue: (day: string) => `Hạn trả lời: ${day}.`,
    follow: 'Để xem chi tiết, hãy mở trang sau, rồi nhập mã tra cứu và mật mã đã nhận khi gửi:',
    followAnywhere: 'Để xem chi tiết, hãy nhập mã tra cứu và mật mã ở trang theo dõi của cổng thông tin.',
    automatic:
      'Thư này được gửi tự động, xin không trả lời. Cơ quan nhà nước không hỏi mật mã của ông/bà qua thư hay điện thoại.',
  },
  en: {
    privateSubject: 'A notice about your case',
    greeting: 'Dear Sir or Madam,',
    code: (code: string) => `Tracking code: ${code}`,
    due: (day: string) => `Next due date: ${day}.`,
    answerDue: (day: string) => `An answer is due on ${day}.`,
    follow:
      'For details, open this page, then enter the tracking code and the secret that you received when sending:',
    followAnywhere:
      'For details, enter the tracking code and the secret on the portal’s page for following cases.',
    automatic:
      'This mail was sent automatically; please do not reply. No authority asks for your secret by mail or telephone.',
  },
} as const;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const vietnameseDay = (date: string): string => date.split('-').reverse().join('/');

export function letterOf({ notice, locale, code, kind, unit, toUnit, due, followUrl }: LetterInput): Letter {
  const texts = TEXTS[locale];
  const term = (kind === undefined ? ANY_CASE : caseKind(kind).legalTerm)[locale];
  const names: Readonly<Record<string, string>> = {
    case: term,
    unit: inSentence(unit[locale]),
    toUnit: inSentence((toUnit ?? unit)[locale]),
  };
  const words = notice.words[locale].replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
  // The articles of law in the reason would tell the kind.
  const reason = kind === undefined || !due ? [] : [due.reason[locale]];
  return {
    locale,
    subject: kind === undefined ? texts.privateSubject : `${capital(term)} ${code}: ${notice.short[locale]}`,
    paragraphs: [
      [texts.greeting],
      [capital(words)],
      [texts.code(code)],
      ...(due ? [[texts[due.isAnswer ? 'answerDue' : 'due'](vietnameseDay(due.date)), ...reason]] : []),
      followUrl === undefined ? [texts.followAnywhere] : [texts.follow, { url: followUrl }],
      [texts.automatic],
    ],
  };
}
