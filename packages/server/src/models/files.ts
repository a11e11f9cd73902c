/** Photos and documents that are handed in with a model. */
import type { FieldError, OperationOf, ParsedBody } from '@gd/contract';
import { isImageType } from '../files/images.js';
import { invalid } from '../problem-error.js';
import type { Context } from '../use-case.js';
import { writeCard } from './card.js';
import { filesOfModels, type ModelFileRow, takeUploadedFiles } from './file-store.js';
import type { ModelFileFacts } from './projection.js';

type Wanted = Pick<ParsedBody<OperationOf<'models.edit'>>, 'photos' | 'documents'>;

interface WantedFile {
  fileId: string;
  pointer: string;
  isPhoto: boolean;
  position: number;
  title: string;
  alt: string;
  number: string;
  dated: string | null;
}

const wantedFiles = ({ photos, documents }: Wanted): WantedFile[] => [
  ...photos.map(({ fileId, caption, alt }, position) => ({
    ...{ fileId, alt, position, number: '', dated: null },
    pointer: `/photos/${position}/fileId`,
    isPhoto: true,
    title: caption,
  })),
  ...documents.map(({ fileId, title, number, date }, position) => ({
    ...{ fileId, title, position, number, dated: date },
    pointer: `/documents/${position}/fileId`,
    isPhoto: false,
    alt: '',
  })),
];

type Known = Pick<
  ModelFileRow,
  'file_id' | 'name' | 'media_type' | 'size' | 'width' | 'height' | 'sha256' | 'blob'
> &
  Partial<Pick<ModelFileRow, 'card_blob' | 'card_size'>>;

function errorsOf(wanted: readonly WantedFile[], known: ReadonlyMap<string, Known>): FieldError[] {
  const named = new Set<string>();
  return wanted.flatMap(({ fileId, pointer, isPhoto }): FieldError[] => {
    if (named.has(fileId)) return [{ pointer, code: 'duplicate' }];
    named.add(fileId);
    const file = known.get(fileId);
    if (!file) return [{ pointer, code: 'file_unknown' }];
    return isPhoto && !isImageType(file.media_type) ? [{ pointer, code: 'invalid_value' }] : [];
  });
}

/** A small copy of a photo, made once: lists show many at a time. */
async function cardOf({ services, tenant }: Context, file: Known) {
  if (file.card_blob) return { card_blob: file.card_blob, card_size: file.card_size ?? null };
  const draft = await services.blobs.draftPath();
  const size = await writeCard(services.blobs.read(file.blob), draft);
  return { card_blob: await services.blobs.put(tenant, draft), card_size: size };
}

/** Whose uploads may be handed in: any page of the sites, or those of the very officer. */
const uploaderPattern = ({ caller }: Context): string =>
  caller.type === 'officer' ? caller.officer.id : 'site:%';

/**
 * The files that a model is to have, from its own and from what was uploaded.
 * @throws {ProblemError} `validation_failed` naming each file that is unknown, named twice or no photo
 */
export async function filesToKeep(context: Context, modelId: string, body: Wanted): Promise<ModelFileRow[]> {
  const { db, tenant } = context;
  const wanted = wantedFiles(body);
  if (wanted.length === 0) return [];
  const known = new Map<string, Known>();
  for (const row of await filesOfModels(db, tenant, [modelId])) known.set(row.file_id, row);
  const uploaded = wanted.map(({ fileId }) => fileId).filter((fileId) => !known.has(fileId));
  for (const row of await takeUploadedFiles(db, tenant, uploaderPattern(context), uploaded))
    known.set(row.file_id, row);
  const errors = errorsOf(wanted, known);
  if (errors.length > 0) throw invalid(...errors);
  const rows: ModelFileRow[] = [];
  // One after the other: a picture takes many times its size while it is worked on.
  for (const { fileId, isPhoto, position, title, alt, number, dated } of wanted) {
    const file = known.get(fileId);
    if (!file) continue;
    const card = isPhoto ? await cardOf(context, file) : { card_blob: null, card_size: null };
    rows.push({
      ...file,
      ...card,
      ...{ tenant_id: tenant, model_id: modelId, is_photo: isPhoto },
      ...{ position, title, alt, number, dated },
    });
  }
  return rows;
}

/** What the event that hands them in says of them. */
export const fileFacts = (row: ModelFileRow): ModelFileFacts => ({
  id: row.file_id,
  isPhoto: row.is_photo,
  name: row.name,
  title: row.title,
  alt: row.alt,
  mediaType: row.media_type,
  size: row.size,
  width: row.width,
  height: row.height,
  sha256: row.sha256,
  // Only where they are given: what earlier events say of a file stays the same.
  ...(row.number !== '' && { number: row.number }),
  ...(row.dated !== null && { dated: row.dated }),
});
