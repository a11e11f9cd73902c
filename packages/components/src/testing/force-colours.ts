import { executeServerCommand } from '@web/test-runner-commands';

/** The reader's system forces its colours, or no longer; `emulateMedia` of the runner passes that over in Chromium. */
export async function forceColours(active: boolean): Promise<void> {
  await executeServerCommand('gd-force-colours', active);
}
