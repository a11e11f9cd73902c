/** docs/privacy.md names all that the packages store in a browser, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument, root } from './support/documents.js';

const sourcesOf = (name: string): string[] =>
  readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(^|[\\/])(testing|[^\\/]*\.test\.ts)/.test(file))
    .map((file) => readFileSync(join(root, 'packages', name, 'src', file), 'utf8'));
const sources = ['sdk', 'components', 'receipts', 'units', 'contract', 'rules'].flatMap(sourcesOf);

/** A key of a store, a draft, a database, a lock or a channel, up to what differs from case to case. */
const KEY = /(?:keyOf = .*=>\s*|\bname: |\bNAME = |_KEY = )['"`](gd-[a-z-]+)/g;
const STORES =
  /\b(?:sessionStorage|localStorage|indexedDB|openDB|locks\.request|BroadcastChannel|document\.cookie|caches\.open)\b/;

const stored = sources
  .filter((source) => STORES.test(source) || /\bname: 'gd-|\bNAME = 'gd-/.test(source))
  .flatMap((source) => [...source.matchAll(KEY)].map(([, name]) => name!));

const section = readDocument('docs/privacy.md').split("## In the reader's browser")[1]!.split('\n## ')[0]!;
const named = [...section.matchAll(/`(gd-[a-z-]+)/g)].map(([, name]) => name!);

it('names every key', () => {
  expect([...new Set(stored)].sort()).toEqual([...new Set(named)].sort());
});

it('knows every kind of store that a browser has', () => {
  const kinds = {
    sessionStorage: 'sessionStorage',
    localStorage: 'localStorage',
    'openDB|indexedDB\\.open': 'IndexedDB',
    'locks\\.request': 'Web Lock',
    'new BroadcastChannel': 'channel',
    'document\\.cookie\\s*=': 'a cookie of the page',
    'caches\\.open': 'Cache Storage',
  };
  for (const [call, words] of Object.entries(kinds))
    expect(section.includes(words), words).toBe(sources.some((source) => new RegExp(call).test(source)));
});
