import { executeServerCommand } from '@web/test-runner-commands';

/** The reader's system forces its colours, or no longer; `emulateMedia` of the runner passes that over in Chromium. */
export async function forceColours(active: boolean): Promise<void> {
  await executeServerCommand('gd-force-colours', active);
  // A test that believes it would prove nothing.
  if (matchMedia('(forced-colors: active)').matches !== active) throw new Error('The colours are as before');
}
