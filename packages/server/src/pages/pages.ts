/** Pages that people open on the API's own origin: folders of plain files, each under a policy of its own. */
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PLAIN_PAGE_FILES } from '../plain/frame.js';
import { DENUNCIATION } from './denunciation.js';
import { MODEL_PAGE_FILES } from './model-page.js';
import { OFFICERS } from './officers.js';
import { SIGN_IN_FILES } from './page.js';

export interface PageFolder {
  /** Name of the folder in `packages/server/pages`, and the path under which it is served. */
  folder: string;
  /** Headers of every file in it; they replace those that the API sends with its data. */
  headers: Readonly<Record<string, string>>;
}

const FOLDERS: readonly PageFolder[] = [
  DENUNCIATION,
  MODEL_PAGE_FILES,
  OFFICERS,
  PLAIN_PAGE_FILES,
  SIGN_IN_FILES,
];

/** Two steps up from here, in the sources as in what is built. */
const root = (folder: string): string => fileURLToPath(new URL(`../../pages/${folder}/`, import.meta.url));

/** Serves each folder at `/NAME/`; a path without the slash is led to it. */
export async function addPages(app: FastifyInstance): Promise<void> {
  for (const { folder, headers } of FOLDERS)
    await app.register(fastifyStatic, {
      root: root(folder),
      prefix: `/${folder}`,
      redirect: true,
      decorateReply: false,
      dotfiles: 'ignore',
      // The headers of the folder say what may be kept.
      cacheControl: false,
      etag: false,
      lastModified: false,
      setHeaders: (reply) => {
        for (const [name, value] of Object.entries(headers)) reply.header(name, value);
      },
    });
}
