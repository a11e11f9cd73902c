/** One demo for all journeys. */
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { newDataFolder, startDemo } from './demo.js';

declare module 'vitest' {
  interface ProvidedContext {
    portal: string;
    api: string;
    accounts: Record<string, string>;
    dataFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await newDataFolder();
  const demo = await startDemo(dataFolder, { GD_RATE_LIMIT_SUBMIT: '1000' });
  project.provide('portal', demo.portal);
  project.provide('api', demo.api);
  project.provide('accounts', demo.accounts);
  project.provide('dataFolder', dataFolder);
  return async () => {
    await demo.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
