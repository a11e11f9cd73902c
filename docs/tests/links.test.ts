/** Every link and picture inside the repository leads to a file, and to a heading where it names one. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { documents, readDocument, root } from './support/documents.js';

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

const linksOf = (document: string): string[] =>
  [...withoutBlocks(readDocument(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);

/** Headings as GitHub and typedoc name them. */
const anchorsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function faultOf(document: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = join(root, path === '' ? document : join(dirname(document), path));
  if (!existsSync(target)) return `${document}: ${link} leads nowhere`;
  if (anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor)) return undefined;
  return `${document}: there is no heading ${link}`;
}

it('leads somewhere', () => {
  const faults = documents.flatMap((document) =>
    linksOf(document)
      .filter((link) => !/^[a-z]+:/.test(link))
      .map((link) => faultOf(document, link))
      .filter((fault) => fault !== undefined),
  );
  expect(faults).toEqual([]);
});

it('is written in composed Unicode', () => {
  const decomposed = documents.filter((document) => {
    const text = readDocument(document);
    return text !== text.normalize('NFC');
  });
  expect(decomposed).toEqual([]);
});
