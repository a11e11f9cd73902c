/** The demo: the API on its embedded database, seeded, the portal and the officers' issuer beside it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readSettings,
  seedDemo,
  seedDemoCases,
  seedDemoBook,
  seedDemoModels,
  seedDemoScoring,
  seedExampleModels,
  startServer,
} from '@gd/server';
import { startIssuer } from './issuer.mjs';
import { DEMO_PEOPLE } from './issuer/people.mjs';
import { startMailbox } from './mailbox.mjs';
import { createPortalServer } from './portal-server.mjs';

const packages = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SITE = 'gd_site_37_hoalu';
const HOST = '127.0.0.1';
const CLIENT = 'gd-demo';
const MAIL_FROM = 'Cổng thông tin phường Hoa Lư <khong-tra-loi@hoalu.example.vn>';

/**
 * Both names of this machine: a reader may type either.
 * @param {string} url
 */
const namesOf = (url) => [url, `http://localhost:${new URL(url).port}`];

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
 * Starts the demo's servers: the issuer that officers sign in at, the mailbox, the API, and the portal.
 * @param {{ portalPort: number, apiPort: number, issuerPort: number, env: Record<string, string | undefined> }} options
 *   wanted ports, 0 for any; `env` is read for the API's settings (`GD_*`, `DATABASE_URL`)
 */
export async function startDemo({ portalPort, apiPort, issuerPort, env }) {
  /** @type {{ close: () => Promise<void> }[]} */
  const running = [];
  const close = async () => {
    for (const part of running.reverse()) await part.close();
  };
  try {
    const issuer = await onFreePort(issuerPort, (port) =>
      startIssuer({ host: HOST, port, people: DEMO_PEOPLE }),
    );
    running.push(issuer);
    const signIn = { GD_OIDC_ISSUER: issuer.url, GD_OIDC_CLIENT_ID: CLIENT };
    const mailbox = await startMailbox({ host: HOST });
    running.push(mailbox);
    const mail = { GD_SMTP_URL: mailbox.url, GD_MAIL_FROM: MAIL_FROM, GD_FOLLOW_URL: '/theo-doi/' };
    // On the disk beside the database here; a province publishes them somewhere else.
    const checkpoints = { GD_CHECKPOINT_DIR: join(env.GD_DATA_DIR ?? '.data', 'checkpoints') };
    const settings = {
      ...readSettings({ ...mail, ...checkpoints, ...env, ...signIn }),
      kitFolder: join(packages, 'components/dist/cdn'),
      host: HOST,
    };
    const api = await onFreePort(apiPort, (port) => startServer({ ...settings, port }));
    running.push(api);
    const apiNames = namesOf(api.url);
    await issuer.addClient({
      clientId: CLIENT,
      redirectUris: apiNames.map((name) => `${name}/auth/callback`),
      signOutUris: apiNames.map((name) => `${name}/officers/`),
    });
    const portal = await createPortalServer({ api: api.url, site: SITE, mails: mailbox.mails });
    const url = await onFreePort(portalPort, (port) => portal.listen({ host: HOST, port }));
    running.push(portal);
    const { database, units, clock } = api.services;
    await seedDemo(database, units, namesOf(url), clock());
    await seedDemoCases(api.services, clock());
    await seedExampleModels(database, units, clock());
    await seedDemoModels(api.services, clock());
    await seedDemoScoring(api.services, clock());
    await seedDemoBook(api.services, clock());
    return {
      url,
      api: api.url,
      issuer: issuer.url,
      officers: `${api.url}/officers/`,
      mails: `${url}/thu/`,
      site: SITE,
      people: issuer.people,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
