/** The words of the elements, by language. */
import type { Locale } from '@gd/contract';

/** The same keys in both languages, checked by the compiler. */
export type Catalogue<T> = Readonly<Record<Locale, T>>;

/** A language that a page has added; what it does not say, and what the server says, is in `locale`. */
export interface AddedLanguage {
  /** Of the `lang` that asks for it, as in BCP 47. */
  readonly tag: string;
  readonly locale: Locale;
  /** The words of a catalogue in this language, over those given. */
  over<T extends object>(catalogue: string, words: T): T;
}

/** Of the page; it holds for what is said while no element is at work, such as an announcement. */
let ofPage: AddedLanguage | undefined;
/** Of the element that is at work; `null` where it speaks Vietnamese or English. */
let ofElement: AddedLanguage | null | undefined;

export function setPageLanguage(language: AddedLanguage | undefined): void {
  ofPage = language;
}

/**
 * Does an element's work in its language. Elements pass their `locale` on to all that says something, which also chooses
 * the words of the law and of the server; an added language has none of those, so it stands behind the `locale`.
 */
export function speaking(language: AddedLanguage | undefined, work: () => void): void {
  const before = ofElement;
  ofElement = language ?? null;
  try {
    work();
  } finally {
    ofElement = before;
  }
}

/** The added language that is spoken where `locale` is asked for. */
export function spokenFor(locale: Locale): AddedLanguage | undefined {
  const language = ofElement === undefined ? ofPage : ofElement;
  return language?.locale === locale ? language : undefined;
}

/**
 * A catalogue that a page can translate.
 * @param name under which it stands in the file of an added language
 */
export function catalogue<T extends object>(name: string, { vi, en }: Catalogue<T>): Catalogue<T> {
  return {
    get vi() {
      return spokenFor('vi')?.over(name, vi) ?? vi;
    },
    get en() {
      return spokenFor('en')?.over(name, en) ?? en;
    },
  };
}
