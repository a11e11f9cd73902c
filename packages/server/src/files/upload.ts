import type { OperationOf } from '@gd/contract';
import { newId } from '../ids.js';
import type { Context, UseCase } from '../use-case.js';
import { insertFile } from './store.js';

/** Files of a site's pages may be attached by any sender who knows their ids; an officer's only by that officer. */
export function uploaderOf({ caller }: Context): string {
  if (caller.type === 'officer') return caller.officer.id;
  if (caller.type === 'site') return `site:${caller.site.site_id}`;
  throw new TypeError('A sender uploads with the key of the site');
}

export const uploadFile: UseCase<OperationOf<'files.upload'>> = async (context, { body: file }) => {
  const { db, tenant, services, now } = context;
  const { name, mediaType, size, width, height, sha256 } = file;
  const blob = await services.blobs.put(tenant, file.path);
  const id = newId();
  await insertFile(
    db,
    {
      tenant_id: tenant,
      file_id: id,
      uploaded_by: uploaderOf(context),
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
};
