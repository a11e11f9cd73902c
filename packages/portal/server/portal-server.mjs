/** Serves the demo portal's plain pages, as a commune's own web server would, under the strict policy of the guide. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { mailsPage } from './mailbox.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/**
 * The Content-Security-Policy a portal needs for GD and nothing more.
 * @param {string} api the API's origin
 */
export const contentSecurityPolicy = (api) =>
  [
    "default-src 'none'",
    `script-src 'self' ${api}`,
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' ${api}`,
    `connect-src 'self' ${api}`,
    `form-action 'self' ${api}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html gd 'allow-duplicates'",
  ].join('; ');

/**
 * @param {{ api: string, site: string, mails: () => readonly import('./mailbox.mjs').ShownMail[] }} settings the API's
 *   origin and the site key written into the pages; the mails shown under `/thu/`
 */
export async function createPortalServer({ api, site, mails }) {
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'Content-Security-Policy': contentSecurityPolicy(api),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  });
  // A web team writes its own address and key into the pages; the demo's are known only when it runs.
  for (const file of await readdir(join(root, 'pages'), { recursive: true })) {
    const type = TYPES[extname(file)];
    if (!type) continue;
    const source = await readFile(join(root, 'pages', file), 'utf8');
    const text = source.replaceAll('%API%', api).replaceAll('%SITE%', site);
    const path = `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
    app.get(path, async (_request, reply) => reply.type(type).send(text));
  }
  app.get('/thu/', async (_request, reply) =>
    reply.type(TYPES['.html']).header('Cache-Control', 'no-store').send(mailsPage(mails())),
  );
  await app.register(fastifyStatic, { root: join(root, 'assets'), prefix: '/assets/' });
  await app.register(fastifyStatic, { root: fonts, prefix: '/fonts/', decorateReply: false });
  return app;
}
