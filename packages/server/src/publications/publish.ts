/** An officer publishes an answered case, as reviewed and masked. */
import type { FieldError, OfficerCase, OperationOf, ParsedBody } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { ONLINE_KINDS } from '@gd/rules';
import { showToOfficer } from '../cases/officer.js';
import { takeStep } from '../cases/step.js';
import type { CaseRow } from '../cases/store.js';
import { lockVisible } from '../cases/visibility.js';
import { type FileRow, filesOfCase } from '../files/store.js';
import { isImageType } from '../files/images.js';
import { newId } from '../ids.js';
import { invalid } from '../problem-error.js';
import { searchText } from '../search-text.js';
import type { Context, Reply, UseCase } from '../use-case.js';
import { writePublicPhoto } from './blur.js';
import { type PhotoRow, putPublication, replacePhotos } from './store.js';

type Wanted = ParsedBody<OperationOf<'cases.publish'>>;

/** About 100 m: where the matter is, not where somebody lives. */
const rounded = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 1_000) / 1_000;

/** By the first due day; null when its calendar was not known. */
const onTime = ({ answered_on, first_due }: CaseRow): boolean | null =>
  answered_on === null || first_due === null ? null : answered_on <= first_due;

/** The files behind the wanted photos. @throws {ProblemError} for one that is no photo of this case */
function photosToCopy(files: readonly FileRow[], wanted: Wanted['photos']): FileRow[] {
  const photos = new Map(
    files.filter(({ media_type }) => isImageType(media_type)).map((file) => [file.file_id, file]),
  );
  const errors = wanted.flatMap(({ fileId }, i): FieldError[] =>
    photos.has(fileId) ? [] : [{ pointer: `/photos/${i}/fileId`, code: 'photo_not_of_case' }],
  );
  if (errors.length > 0) throw invalid(...errors);
  return wanted.flatMap(({ fileId }) => photos.get(fileId) ?? []);
}

/** One after the other: a picture takes many times its size while it is worked on. */
async function copyPhotos(
  { db, tenant, services }: Context,
  caseId: string,
  wanted: Wanted['photos'],
): Promise<Omit<PhotoRow, 'publication_id'>[]> {
  const { blobs } = services;
  const sources = photosToCopy(await filesOfCase(db, tenant, caseId), wanted);
  const copies: Omit<PhotoRow, 'publication_id'>[] = [];
  for (const [i, source] of sources.entries()) {
    const draft = await blobs.draftPath();
    const { width, height, size } = await writePublicPhoto(
      blobs.read(source.blob),
      draft,
      wanted[i]?.blur ?? [],
    );
    const blob = await blobs.put(tenant, draft);
    copies.push({
      photo_id: newId(),
      media_type: 'image/jpeg',
      size,
      width,
      height,
      blob,
      alt: wanted[i]?.alt ?? '',
    });
  }
  return copies;
}

const onlineKind = ({ kind }: CaseRow) => {
  const online = ONLINE_KINDS.find((one) => one === kind);
  if (!online) throw new TypeError(`A case of the kind ${kind} is not published`);
  return online;
};

async function write(context: Context, row: CaseRow, body: Wanted): Promise<void> {
  const { db, tenant, now } = context;
  const photos = await copyPhotos(context, row.case_id, body.photos);
  const publicationId = await putPublication(
    db,
    {
      tenant_id: tenant,
      publication_id: newId(),
      case_id: row.case_id,
      kind: onlineKind(row),
      title: body.title,
      content: body.content,
      answer: body.answer,
      place_unit_key: row.place_unit_key,
      unit_key: row.unit_key,
      latitude: body.showPoint ? rounded(row.latitude) : null,
      longitude: body.showPoint ? rounded(row.longitude) : null,
      submitted_on: vietnamDate(row.submitted_at),
      answered_on: row.answered_on ?? vietnamDate(now),
      on_time: onTime(row),
    },
    searchText(body.title, body.content),
    now,
  );
  await replacePhotos(db, tenant, publicationId, photos);
}

export const publish: UseCase<OperationOf<'cases.publish'>> = async (
  context,
  { params, body, ifMatch },
): Promise<Reply<OfficerCase>> => {
  const row = await lockVisible(context, params.caseId, ifMatch);
  const after = await takeStep(context, row, 'publish', {});
  await write(context, after, body);
  return showToOfficer(context, after);
};
