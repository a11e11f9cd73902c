/** The demo: the API on its embedded database, seeded, and the portal beside it on an origin of its own. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, seedDemo, startServer } from '@gd/server';
import { createPortalServer } from './portal-server.mjs';

const packages = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SITE = 'gd_site_37_hoalu';
const HOST = '127.0.0.1';

/**
 * Tries the wanted port and then lets the system choose, so that a busy port never stops the demo.
 * @template T
 * @param {number} port
 * @param {(port: number) => Promise<T>} listen
 */
async function onFreePort(port, listen) {
  try {
    return await listen(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  }
}

/**
 * Starts both servers.
 * @param {{ portalPort: number, apiPort: number, env: Record<string, string | undefined> }} options wanted ports, 0 for
 *   any; `env` is read for the API's settings (`GD_*`, `DATABASE_URL`)
 */
export async function startDemo({ portalPort, apiPort, env }) {
  const settings = { ...readSettings(env), kitFolder: join(packages, 'components/dist/cdn'), host: HOST };
  const api = await onFreePort(apiPort, (port) => startServer({ ...settings, port }));
  try {
    const portal = await createPortalServer({ api: api.url, site: SITE });
    const url = await onFreePort(portalPort, (port) => portal.listen({ host: HOST, port }));
    const { port } = new URL(url);
    const { database, units, clock } = api.services;
    // A reader may type either name of this machine.
    await seedDemo(database, units, [url, `http://localhost:${port}`], clock());
    return {
      url,
      api: api.url,
      site: SITE,
      async close() {
        await portal.close();
        await api.close();
      },
    };
  } catch (error) {
    await api.close();
    throw error;
  }
}
