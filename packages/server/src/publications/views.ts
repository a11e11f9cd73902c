/** How published cases are shown. */
import type { Publication } from '@gd/contract';
import type { Units } from '../units.js';
import type { PhotoRow, PublicationRow } from './store.js';

export async function publicationView(
  units: Units,
  row: PublicationRow,
  photos: readonly PhotoRow[],
): Promise<Publication> {
  const { latitude, longitude } = row;
  return {
    id: row.publication_id,
    kind: row.kind,
    title: row.title,
    content: row.content,
    answer: row.answer,
    place: await units.ref(row.place_unit_key),
    unit: await units.ref(row.unit_key),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    submittedOn: row.submitted_on,
    answeredOn: row.answered_on,
    onTime: row.on_time,
    photos: photos
      .filter(({ publication_id }) => publication_id === row.publication_id)
      .map(({ photo_id, width, height, media_type, alt }) => ({
        id: photo_id,
        width,
        height,
        mediaType: media_type,
        alt,
      })),
    supports: row.supports,
    publishedAt: row.published_at,
  };
}
