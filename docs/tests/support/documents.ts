import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** Markdown files at a folder and below, from the root, with forward slashes. */
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );

const packageReadmes = readdirSync(join(root, 'packages')).flatMap((name) =>
  readdirSync(join(root, 'packages', name)).includes('README.md') ? [`packages/${name}/README.md`] : [],
);

/** Every Markdown file that a reader may follow, from the root. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...markdownIn('docs'),
  ...packageReadmes,
].sort();

export const readDocument = (document: string): string => readFileSync(join(root, document), 'utf8');
