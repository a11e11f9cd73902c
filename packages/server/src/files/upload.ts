import type { OperationOf } from '@gd/contract';
import { newId } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import type { Caller, Context, UseCase } from '../use-case.js';
import type { IncomingFile } from './incoming.js';
import { insertFile } from './store.js';

/** Files of a site's pages may be attached by any sender who knows their ids; an officer's only by that officer. */
export function uploaderOf(caller: Caller): string {
  if (caller.type === 'officer') return caller.officer.id;
  if (caller.type === 'site') return `site:${caller.site.site_id}`;
  throw new TypeError('A sender uploads with the key of the site');
}

async function keep({ db, tenant, caller, services, now }: Context, file: IncomingFile) {
  const { name, mediaType, size, width, height, sha256 } = file;
  const blob = await services.blobs.put(tenant, file.path);
  const id = newId();
  await insertFile(
    db,
    {
      tenant_id: tenant,
      file_id: id,
      uploaded_by: uploaderOf(caller),
      name,
      media_type: mediaType,
      size,
      width,
      height,
      blob,
      sha256,
    },
    now,
  );
  return { body: { id, name, mediaType, size, width, height, sha256 } };
}

export const uploadFile: UseCase<OperationOf<'files.upload'>> = (context, { body }) => keep(context, body);

/** @throws {ProblemError} `not_found` where the caller has no such upload, or not all of it has come */
export const finishUpload: UseCase<OperationOf<'files.finish'>> = async (context, { file }) => {
  if (!file) throw new ProblemError('not_found');
  return keep(context, file);
};
