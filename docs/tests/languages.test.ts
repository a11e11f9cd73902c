/** The catalogues of all elements, and the sample of a third language. */
import type { LanguageFile, Translation } from '../../packages/components/src/base/added-language.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  catalogueNameIn,
  textsOf,
  valuesIn,
  type Words,
  wordsOf,
} from '../../packages/components/scripts/languages/words.mjs';
import { root } from './support/documents.js';

const sources = join(root, 'packages/components/src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const name = catalogueNameIn(readFileSync(join(sources, file), 'utf8'));
    return name ? [[name, join(sources, file)] as const] : [];
  });

const isCatalogue = (value: unknown): value is Record<'vi' | 'en', object> =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

async function wordsIn(file: string): Promise<Record<'vi' | 'en', Words>> {
  const exported = Object.values((await import(file)) as Record<string, unknown>).find(isCatalogue);
  if (!exported) throw new Error(`${file} exports no catalogue`);
  return { vi: wordsOf(exported.vi), en: wordsOf(exported.en) };
}

it('each catalogue has a name of its own', () => {
  const names = files.map(([name]) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(30);
});

describe.each(files)('%s', (_name, file) => {
  it('says the same in Vietnamese and in English', async () => {
    const { vi, en } = await wordsIn(file);
    const valuesBy = (words: Words) => textsOf(words).map(([path, text]) => [path, valuesIn(text)]);
    expect(valuesBy(en)).toEqual(valuesBy(vi));
    const empty = (words: Words) => textsOf(words).filter(([, text]) => text.trim() === '');
    expect(empty(en)).toEqual(empty(vi));
    const texts = textsOf(vi).map(([, text]) => text);
    expect(texts).toEqual(texts.map((text) => text.normalize('NFC')));
  });
});

/** The forms of a sentence count as one text. */
const joined = (translation: Translation): Words =>
  typeof translation === 'string'
    ? translation
    : 'other' in translation
      ? Object.values(translation).join(' ')
      : Object.fromEntries(Object.entries(translation).map(([key, inner]) => [key, joined(inner)]));

it('fr.json translates sentences that there are, each with its values', async () => {
  const { words } = JSON.parse(readFileSync(join(root, 'docs/languages/fr.json'), 'utf8')) as LanguageFile;
  for (const [name, translation] of Object.entries(words)) {
    const file = files.find(([each]) => each === name)?.[1];
    expect(file, name).toBeDefined();
    const known = new Map(textsOf((await wordsIn(file!)).en));
    for (const [path, text] of textsOf(joined(translation))) {
      expect([...known.keys()], name).toContain(path);
      expect(valuesIn(text), `${name}: ${path}`).toEqual(valuesIn(known.get(path)!));
    }
  }
});
