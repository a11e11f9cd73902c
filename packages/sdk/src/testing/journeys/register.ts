/** The life of a model: nominated, registered, run, recognised, removed. */
import { describe, expect, it } from 'vitest';
import { isGdError, newId, type GdClient } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { failureOf } from '../failure.js';
import { CONTENT, DECISION, NOMINATION, NOTE } from '../model-calls.js';
import { ANY, HOA_LU, NINH_BINH, type Stage } from './stage.js';

const NOMINATOR = { name: 'Nguyễn Thị Lan', address: 'Thôn Đông, xã Yên Từ', phone: '0912 345 678' };
const pdf = () => new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'bao-cao.pdf');
/** The day of a decision is not in the future, whenever the test runs. */
export const decision = { ...DECISION, date: '2026' };

/** Officers of the province, each with a key of their own. */
export const provinceOf = async (stage: Stage, ...roles: Parameters<Stage['officerOf']>): Promise<GdClient> =>
  stage.clientOf({ auth: await stage.server.keyOf(NINH_BINH, roles) });

export const registerJourneys = (stage: Stage): void => {
  describe('a model', () => {
    it('goes from a citizen’s nomination to recognition, is copied, and leaves the list', async () => {
      const { citizen } = stage;
      const reviewer = await provinceOf(stage, 'model-editor', 'model-reviewer');
      const committee = await provinceOf(stage, 'committee');
      const photo = await citizen.files.upload(samplePhotoBytes(), { name: 'Ngõ.png' });
      const paper = await citizen.files.upload(pdf());
      const { version } = (await citizen.sites.read()).nominationConsent;
      const { id, slug } = await citizen.models.nominate({
        ...NOMINATION,
        nominator: NOMINATOR,
        consent: { version, locale: 'vi', givenAt: new Date().toISOString() },
        photos: [{ fileId: photo.id, caption: 'Ngõ sau buổi dọn', alt: 'Ngõ sạch' }],
        documents: [{ fileId: paper.id, title: 'Báo cáo' }],
      });
      expect(isGdError(await failureOf(citizen.models.read(slug)), 'notFound')).toBe(true);

      const waiting = await reviewer.models.search({ queue: 'register', q: CONTENT.title }).page();
      expect(waiting.items.map((one) => one.id)).toEqual([id]);
      expect(await reviewer.models.contact(id)).toMatchObject({ name: NOMINATOR.name, email: null });
      const opened = await reviewer.models.open(id).withResponse();
      expect(opened.data).toMatchObject({ status: 'nominated', nominatedBy: 'citizen' });
      const [shown] = opened.data.photos;
      expect((await reviewer.models.file(id, shown?.id ?? '')).type).toBe('image/png');
      const forgotten = await reviewer.models
        .forgetContact(id, 'consent-withdrawn', { ifMatch: opened.etag ?? '' })
        .withResponse();
      expect(isGdError(await failureOf(reviewer.models.contact(id)), 'notFound')).toBe(true);
      const etag = { ifMatch: forgotten.etag ?? '' };
      const registered = await reviewer.models.register(id, { registerNumber: 'YT-01' }, etag).withResponse();
      expect(isGdError(await failureOf(reviewer.models.launch(id, {}, etag)), 'preconditionFailed')).toBe(
        true,
      );
      await reviewer.models.launch(id, {}, { ifMatch: registered.etag ?? '' });
      await reviewer.models.start(id, {}, ANY);
      await reviewer.models.report(id, { note: NOTE, figures: [{ name: 'households', value: 42 }] }, ANY);
      await reviewer.models.review(id, { outcome: 'good', note: NOTE }, ANY);
      await committee.models.recognise(id, { level: 'commune', decision }, ANY);
      const kept = [{ fileId: shown?.id ?? '', alt: 'Ngõ sạch' }];
      await reviewer.models.edit(id, { ...CONTENT, titleEn: 'Green lanes', photos: kept }, ANY);

      const read = await citizen.models.read(slug);
      expect(read).toMatchObject({
        status: 'recognised',
        recognition: 'commune',
        title: { vi: CONTENT.title, en: 'Green lanes' },
        unitsToday: [{ key: '14728@2025-07-01' }],
      });
      expect(read.events.map(({ type }) => type).join(' ')).toBe(
        'nominated registered launched started reported reviewed recognised edited',
      );

      const { id: origin } = await citizen.models.read('dvk-001');
      await reviewer.models.link(id, { copiedFrom: origin, adaptations: 'Làm theo ngõ.' }, ANY);
      expect((await citizen.models.read('dvk-001')).copiedTo.map((one) => one.slug)).toEqual([slug]);
      await reviewer.models.unlink(id, { copiedFrom: origin, note: NOTE }, ANY);

      const before = await citizen.models.yearly();
      await committee.models.remove(id, { reason: 'ended', note: NOTE, decision }, ANY);
      expect(isGdError(await failureOf(citizen.models.read(slug)), 'notFound')).toBe(true);
      const after = await citizen.models.yearly();
      expect(after.years.at(-1)?.removed).toBe((before.years.at(-1)?.removed ?? 0) + 1);
      for (const { start, new: added, removed, end } of after.years)
        expect(end).toBe(start + added - removed);
    });

    it('shows its photo and document at addresses that need no header', async () => {
      const { citizen } = stage;
      const editor = await provinceOf(stage, 'model-editor', 'model-reviewer');
      const photo = await editor.files.upload(samplePhotoBytes(), { name: 'Ngõ.png' });
      const paper = await editor.files.upload(pdf());
      const { id, slug } = await editor.models.nominate({
        ...{ ...NOMINATION, title: 'Hàng cây chung' },
        photos: [{ fileId: photo.id, alt: 'Hàng cây' }],
        documents: [{ fileId: paper.id, title: 'Báo cáo' }],
      });
      await editor.models.register(id, {}, ANY);
      const { photos, documents } = await citizen.models.read(slug);
      const [photoId, documentId] = [photos[0]?.id ?? '', documents[0]?.id ?? ''];
      const card = await citizen.models.photo('37', photoId, 'card');
      const shown = await fetch(citizen.models.photoUrl(photoId, 'card'));
      expect(shown.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect((await shown.arrayBuffer()).byteLength).toBe(card.size);
      const bytes = await citizen.models.document('37', documentId);
      expect((await (await fetch(citizen.models.documentUrl(documentId))).arrayBuffer()).byteLength).toBe(
        bytes.size,
      );
    });

    it('is declined with a reason', async () => {
      const editor = await stage.officerOf('model-editor');
      const reviewer = await provinceOf(stage, 'model-reviewer');
      const { id } = await editor.models.nominate({ ...NOMINATION, unit: HOA_LU });
      expect(await reviewer.models.decline(id, { note: NOTE }, ANY)).toMatchObject({ status: 'declined' });
    });

    it('is in the files of the register and of the open data', async () => {
      const reviewer = await provinceOf(stage, 'model-reviewer');
      const rows = JSON.parse(
        await (await stage.citizen.models.export('37', { format: 'json' })).text(),
      ) as unknown;
      expect(JSON.stringify(rows)).toContain('dvk-001');
      expect((await reviewer.models.exportRegister('xlsx')).type).toContain('spreadsheetml');
      const csv = await fetch(stage.citizen.models.exportUrl('csv', { field: 'economy' }));
      expect(csv.headers.get('Content-Type')).toContain('text/csv');
    });

    it('is counted beside what was published, with a note where that does not add up', async () => {
      const committee = await provinceOf(stage, 'committee');
      const figure = await committee.models.putPublished({
        id: newId(),
        ...{ asOf: '2025', start: 100, new: 20, removed: 5, end: 120 },
        source: { url: null, publisher: 'Báo Ninh Bình' },
      });
      expect(figure.note?.vi).toContain('115');
      const { published } = await stage.citizen.models.yearly({ from: 2020 });
      expect(published.map(({ id }) => id)).toContain(figure.id);
    });
  });
};
