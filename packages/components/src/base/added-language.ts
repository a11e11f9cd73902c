/** A language that a page adds. Loaded only by a page that does. */
import type { Locale } from '@gd/contract';
import type { AddedLanguage } from './catalogue.js';
import { warnOnce } from './warn.js';

/**
 * A sentence with `{0}`, `{1}` … where its values go. With several forms, by the plural category (CLDR) of the first value
 * that is a number, such as `one` and `other`.
 */
export type Translation = string | { readonly [key: string]: Translation };

/** What a page adds: its words by catalogue, as `docs/languages` lists them. */
export interface LanguageFile {
  /** What is shown where a word is missing, and in what language the server is asked: `vi` (default) or `en`. */
  readonly fallback?: Locale;
  readonly words: Readonly<Record<string, Translation>>;
}

type Speak = (...values: readonly unknown[]) => unknown;

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function sentence(template: string, values: readonly unknown[], tag: string): string {
  return template.replace(/\{(\d)\}/g, (_, at: string) => {
    const value = values[Number(at)];
    return typeof value === 'number' ? value.toLocaleString(tag) : String(value);
  });
}

/** The translation of a sentence with values, in the form that their number asks for. */
function speakerOf(translation: Translation, tag: string): Speak {
  return (...values) => {
    if (typeof translation === 'string') return sentence(translation, values, tag);
    const count = values.find((value) => typeof value === 'number') ?? 0;
    const form = translation[new Intl.PluralRules(tag).select(count)] ?? translation.other;
    return sentence(typeof form === 'string' ? form : '', values, tag);
  };
}

/** `words` with what is translated in its place; notes the keys that are missing. */
function merge(
  words: unknown,
  translation: Translation | undefined,
  tag: string,
  missing: string[],
): unknown {
  const visit = (original: unknown, given: Translation | undefined, path: string): unknown => {
    if (isGroup(original)) {
      const group = typeof given === 'object' ? given : {};
      const entries = Object.entries(original).map(([key, inner]) => [
        key,
        visit(inner, group[key], path === '' ? key : `${path}.${key}`),
      ]);
      return Array.isArray(original) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
    }
    if (typeof original === 'function' && given !== undefined) return speakerOf(given, tag);
    if (typeof original === 'string' && typeof given === 'string') return given;
    if (original !== '') missing.push(path);
    return original;
  };
  return visit(words, translation, '');
}

/** @param source the words, or the address of a JSON file with them */
export async function loadLanguage(tag: string, source: LanguageFile | string): Promise<AddedLanguage> {
  const { fallback = 'vi', words } = typeof source === 'string' ? await read(source) : source;
  const merged = new Map<string, object>();
  return {
    tag,
    locale: fallback,
    over<T extends object>(catalogue: string, original: T): T {
      let found = merged.get(catalogue);
      if (!found) {
        const missing: string[] = [];
        found = merge(original, words[catalogue], tag, missing) as object;
        merged.set(catalogue, found);
        if (missing.length > 0)
          warnOnce(
            `${tag} ${catalogue}`,
            `lang="${tag}": ${missing.length} words of "${catalogue}" are missing and shown in "${fallback}": ${missing.join(', ')}`,
          );
      }
      return found as T;
    },
  };
}

async function read(address: string): Promise<LanguageFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} answers ${answer.status}`);
  return (await answer.json()) as LanguageFile;
}
