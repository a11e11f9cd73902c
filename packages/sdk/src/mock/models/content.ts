/** What is handed in of a model: checked as the server would, and put into it. */
import type { FieldError, OperationOf, ParsedBody } from '@gd/contract';
import { fold } from '@gd/units/text';
import { refuseIfAny } from '../checks.js';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import type { MockModel } from './model.js';

export type Content = ParsedBody<OperationOf<'models.edit'>>;

async function unitError({ unit }: Content, province: string, world: World): Promise<FieldError | undefined> {
  const pointer = '/unit';
  if (!(await world.unit(unit))) return { pointer, code: 'unit_unknown' };
  const today = await world.provinceToday(unit);
  if (today === null) return { pointer, code: 'unit_not_in_force' };
  return today === province ? undefined : { pointer, code: 'unit_other_province' };
}

/** @throws {Refusal} for a unit of another province, and for files that were never uploaded */
export async function checkContent(
  content: Content,
  { files, site }: MockState,
  world: World,
): Promise<void> {
  const named = [
    ...content.photos.map(({ fileId }, i) => ({ fileId, pointer: `/photos/${i}/fileId`, isPhoto: true })),
    ...content.documents.map(({ fileId }, i) => ({
      ...{ fileId, isPhoto: false },
      pointer: `/documents/${i}/fileId`,
    })),
  ];
  refuseIfAny([
    await unitError(content, site.province, world),
    ...named.map(({ fileId, pointer, isPhoto }, i): FieldError | false => {
      const file = files.get(fileId)?.file;
      if (named.findIndex((one) => one.fileId === fileId) < i) return { pointer, code: 'duplicate' };
      if (!file) return { pointer, code: 'file_unknown' };
      return isPhoto && !file.mediaType.startsWith('image/') && { pointer, code: 'invalid_value' };
    }),
  ]);
}

export async function contentOf(content: Content, { site }: MockState, world: World) {
  const { title, titleEn, summary, summaryEn, field, kind, level, unit, place, story, forces } = content;
  const { period, figures, tags, photos, documents } = content;
  const { label } = await world.unitRef(unit);
  return {
    ...{ field, kind, level, unit, story, forces, period, figures, tags, photos, documents },
    title: { vi: title, en: titleEn || title },
    summary: { vi: summary, en: summaryEn || summary },
    place: place ? { vi: place, en: place } : label,
    unitsToday: await world.unitsToday(unit),
    province: site.province,
  } satisfies Partial<MockModel>;
}

/** `ngo-xanh-khong-rac-4f2a`: the title without marks, and what tells it from others of the same title. */
export function slugOf(title: string, id: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${words || 'mo-hinh'}-${id.slice(-4)}`;
}
