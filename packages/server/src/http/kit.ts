/** The embed kit: scripts and unit data that portals load from here, from any origin. */
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A file whose name carries a hash of its content never changes. */
const HASHED = /[.-][A-Za-z0-9_-]{8}\.(js|css|json)$/;

const OPTIONS: Partial<FastifyStaticOptions> = {
  index: false,
  decorateReply: false,
  cacheControl: false,
  dotfiles: 'ignore',
  // Takes `name.js.br` or `name.js.gz` beside `name.js` where the browser allows.
  preCompressed: true,
  setHeaders(reply, path) {
    reply.header('Access-Control-Allow-Origin', '*');
    const isHashed = HASHED.test(path.replace(/\.(br|gz)$/, ''));
    reply.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  },
};

/** Serves the folder under `/kit/`: `gd-all.js`, `gd-desk.js`, and the unit data in `units/` beside them. */
export async function addKit(app: FastifyInstance, kitFolder: string): Promise<void> {
  await app.register(fastifyStatic, { ...OPTIONS, root: kitFolder, prefix: '/kit/' });
}
