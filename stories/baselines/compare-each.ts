/** After a chosen story has run: whether it looks and reads as was agreed. Only in tests; Storybook knows nothing of it. */
import { afterEach, type TestContext } from 'vitest';
import { commands, page } from 'vitest/browser';
import { LOOKS, SCREEN, TREES } from './chosen.js';

/** On a phone, at the top, with fonts there, without the ring of a focus. */
async function settle(): Promise<void> {
  await page.viewport(SCREEN.width, SCREEN.height);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
  await document.fonts.ready;
  // Elements that measure themselves do so in a frame of their own.
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** For one file of stories; each calls it, since in one page a file of hooks is read once and counts for the first. */
export const compareEach = (): void => afterEach(compare);

async function compare({ task }: TestContext): Promise<void> {
  const { storyId = '' } = task.meta as { storyId?: string };
  const [hasTree, hasLook] = [TREES.includes(storyId), LOOKS.includes(storyId)];
  if (task.result?.state === 'fail' || !(hasTree || hasLook)) return;
  const differences = [];
  // Before the focus is taken away: it is part of the tree.
  if (hasTree) differences.push(await commands.compareTree(storyId));
  if (hasLook) {
    await settle();
    differences.push(await commands.compareLook(storyId));
  }
  const found = differences.filter((each) => each !== undefined);
  if (found.length > 0) throw new Error(found.join('\n'));
}
