/** The embed kit: scripts and unit data that portals load from here, from any origin. */
import { relative } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The folder of a version, named by version and hash of its files: nothing in it ever changes. */
const VERSION = /^\d+\.\d+\.\d+[^/\\]*-[0-9a-f]{8}[/\\]/;

const OPTIONS: Partial<FastifyStaticOptions> = {
  index: false,
  decorateReply: false,
  cacheControl: false,
  dotfiles: 'ignore',
  // Takes `name.js.br` or `name.js.gz` beside `name.js` where the browser allows.
  preCompressed: true,
};

/**
 * Serves the folder under `/kit/`: `gd.js`, `gd-form.js`, `gd-all.js`, `gd-desk.js`, `gd-cloak.css` and the data in
 * `units/`, which change with an upgrade; `versions.json`; and a folder for each version, with the same files and the loader's chunks.
 */
export async function addKit(app: FastifyInstance, kitFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    ...OPTIONS,
    root: kitFolder,
    prefix: '/kit/',
    setHeaders(reply, path) {
      reply.header('Access-Control-Allow-Origin', '*');
      const isFixed = VERSION.test(relative(kitFolder, path));
      reply.header('Cache-Control', isFixed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    },
  });
}
