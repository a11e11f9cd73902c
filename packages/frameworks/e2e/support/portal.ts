/** Web servers of portals that are registered with the demo's site key, each under a policy of its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { startPageServer, type PageServer } from '../../../portal/e2e/support/page-server.js';
import { programOf } from './build.js';

export const SITE = 'gd_site_37_hoalu';

/** The policy of docs/embed.md, as the demo portal sends it. */
export async function documentedPolicy(): Promise<string> {
  return (await fetch(inject('portal'))).headers.get('content-security-policy') ?? '';
}

export async function startPortals(policies: readonly string[]): Promise<PageServer[]> {
  const servers = await Promise.all(policies.map(startPageServer));
  const origins = [inject('portal'), ...servers.map(({ origin }) => origin)];
  await promisify(execFile)(
    process.execPath,
    [
      programOf('@gd/server', 'dist/cli.js'),
      'seed',
      'demo',
      ...origins.flatMap((each) => ['--origin', each]),
    ],
    { env: { ...process.env, GD_DATA_DIR: inject('dataFolder') } },
  );
  for (const { files } of servers) files.set('/favicon.ico', { type: 'image/x-icon', body: '' });
  return servers;
}
