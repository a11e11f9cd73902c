/** Models of the register made by programs, where it is not the pages of officers that are tested. */
import { createClient, type GdClient, type NominationDraft } from '@gd/sdk';
import { inject } from 'vitest';
import { officerKey } from './officer-key.js';
import { photo } from './photos.js';

export const NINH_BINH = '37@2025-07-01';
export const HOA_LU = '14329@2025-07-01';

/** The year in Vietnam, in which what a test does is registered. */
export const thisYear = (): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format();

/** Whatever the version is: nobody else works on what a test made. */
export const ANY = { ifMatch: '*' };

export const DECISION = { number: '08/QĐ-BCĐ', date: '2026-10-20', issuer: 'Ban Chỉ đạo Dân vận khéo tỉnh' };

export const keeperOf = async (role: string, unit = NINH_BINH): Promise<GdClient> =>
  createClient({ baseUrl: inject('api'), auth: await officerKey(role, unit) });

export const reader = (): GdClient => createClient({ baseUrl: inject('api'), site: 'gd_site_37_hoalu' });

export interface Keepers {
  editor: GdClient;
  reviewer: GdClient;
  committee: GdClient;
}

export const keepers = async (): Promise<Keepers> => ({
  editor: await keeperOf('model-editor'),
  reviewer: await keeperOf('model-reviewer'),
  committee: await keeperOf('committee'),
});

export interface Registered {
  id: string;
  slug: string;
  title: string;
}

/** A model with a photo that was registered this year and runs well. */
export async function runningWell(
  { editor, reviewer }: Keepers,
  title: string,
  more: Partial<NominationDraft> = {},
): Promise<Registered> {
  const { buffer } = await photo('anh.jpg');
  const { id: fileId } = await editor.files.upload(new File([new Uint8Array(buffer)], 'anh.jpg'));
  const { id, slug } = await editor.models.nominate({
    title,
    summary: `${title}: các hộ họp bàn, góp công, góp tiền và cùng giữ gìn.`,
    field: 'culture-society',
    kind: 'collective',
    level: 'commune',
    unit: HOA_LU,
    story: { situation: 'Trước đây đường ngõ tối và bẩn.', method: 'Các hộ họp bàn, mỗi hộ nhận một đoạn.' },
    forces: [{ role: 'lead', name: 'Chi hội Phụ nữ' }],
    figures: [{ name: 'Đường hoa (km)', value: 1.5 }],
    photos: [{ fileId, alt: 'Ngõ trồng hoa hai bên', caption: 'Ngõ sau một năm' }],
    nominator: null,
    locale: 'vi',
    ...more,
  });
  await reviewer.models.register(id, {}, ANY);
  await editor.models.launch(id, {}, ANY);
  await editor.models.start(id, {}, ANY);
  await reviewer.models.review(
    id,
    { outcome: 'good', note: 'Nhân dân hài lòng, dễ làm theo ở nơi khác.' },
    ANY,
  );
  return { id, slug, title };
}
