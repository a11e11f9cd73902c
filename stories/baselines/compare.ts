/** The Node side of the comparison: takes picture and tree of the story in front, and keeps or reads what was agreed on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PNG } from 'pngjs';
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import { blocksOf, differenceOf } from './blocks.js';

/** Where that of stories which differ is put, to look at. */
const SEEN = join(import.meta.dirname, '../../.cache/baselines');
/** For what differs to become what was agreed. */
const PATIENCE_MS = 8_000;
const AGAIN = 'npx vitest run --config vitest.stories.config.ts --update=true';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What is different from the agreed picture, in words; undefined where nothing is, or where it was just written. */
    compareLook: (story: string) => Promise<string | undefined>;
    /** The same for the tree of roles and names. */
    compareTree: (story: string) => Promise<string | undefined>;
  }
}

const isUpdate = ({ project }: BrowserCommandContext): boolean =>
  project.config.snapshotOptions.updateSnapshot === 'all';

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function report(story: string, name: string, difference: string, seen: string | Buffer): string {
  const file = join(SEEN, name);
  write(file, seen);
  return `${story}: ${difference}. It is now ${file}; if that is as it should be: ${AGAIN}`;
}

/** The tree when it has come to rest: what loads late, or is said after a while, is there. */
async function treeOf({ iframe }: BrowserCommandContext): Promise<string> {
  const read = () => iframe.locator('.page').ariaSnapshot();
  let tree = await read();
  for (let attempt = 0; attempt < 50; attempt++) {
    await setTimeout(100);
    const next = await read();
    if (next === tree) break;
    tree = next;
  }
  // Secrets, hashes and ids of requests are made anew each time.
  return `${tree.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{32,}/g, '…')}\n`;
}

/** Looks until nothing is different any more: on a busy machine even a rest may be one between two steps. */
async function lastOf<T>(look: () => Promise<T>, isDifferent: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  let seen = await look();
  while (isDifferent(seen) && Date.now() < until) seen = await look();
  return seen;
}

export const compareLook: BrowserCommand<[story: string]> = async (context, story) => {
  const name = `looks/${story}.png`;
  const file = join(import.meta.dirname, name);
  const take = async () => {
    await treeOf(context);
    const frame = context.page.locator('iframe[data-vitest="true"]');
    const picture = await frame.screenshot({ animations: 'disabled', caret: 'hide' });
    return { picture, blocks: blocksOf(PNG.sync.read(picture)) };
  };
  if (isUpdate(context)) {
    const { blocks } = await take();
    const image = new PNG({ width: blocks.width, height: blocks.height });
    image.data = Buffer.from(blocks.data);
    write(file, PNG.sync.write(image));
    return undefined;
  }
  const agreed = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const compare = async () => {
    const { picture, blocks } = await take();
    return { picture, difference: agreed ? differenceOf(blocks, agreed) : 'nothing was agreed on' };
  };
  const { picture, difference } = await lastOf(compare, (seen) => seen.difference !== undefined);
  return difference && report(story, name, difference, picture);
};

export const compareTree: BrowserCommand<[story: string]> = async (context, story) => {
  const name = `trees/${story}.yml`;
  const file = join(import.meta.dirname, name);
  if (isUpdate(context)) {
    write(file, await treeOf(context));
    return undefined;
  }
  const agreed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const tree = await lastOf(
    () => treeOf(context),
    (seen) => seen !== agreed,
  );
  if (tree === agreed) return undefined;
  const [lines, before] = [tree.split('\n'), agreed.split('\n')];
  const at = lines.findIndex((line, i) => line !== before[i]);
  const difference = `its tree differs at line ${at + 1}, “${lines[at]?.trim()}” for “${before[at]?.trim() ?? ''}”`;
  return report(story, name, difference, tree);
};
