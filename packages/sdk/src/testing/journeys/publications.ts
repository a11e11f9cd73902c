/** An answered report goes public after review, is found, supported and counted, and is taken down. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isGdError } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { failureOf } from '../failure.js';
import { ANY, answerOfToday, HOA_LU, type Sent, type Stage } from './stage.js';

const POINT = { latitude: 20.25061, longitude: 105.97449 };
const TITLE = 'Nắp cống vỡ trên đường Tràng An';
const CONTENT = 'Nắp cống vỡ trên phần đường xe máy, xin gọi bà Nguyễn Thị Lan số 0912 345 678.';

export const publicationJourneys = (stage: Stage): void => {
  describe('a publication', () => {
    let sent: Sent;
    let photoId: string;
    let publicationId: string;

    beforeAll(async () => {
      const { officer, citizen } = stage;
      const { id } = await citizen.files.upload(samplePhotoBytes(), { name: 'Nhà bà Lan.png' });
      photoId = id;
      const place = { unit: HOA_LU, detail: 'Số 102', point: POINT };
      sent = await stage.submitAndStart({ title: TITLE, content: CONTENT, place, fileIds: [id] });
      await officer.cases.answer(sent, answerOfToday(), ANY);
      const draft = await officer.cases.publicationDraft(sent.id);
      expect(draft.photos.map((photo) => photo.id)).toEqual([id]);
      expect(draft.content.masked).not.toMatch(/0912|Lan/);
      const photos = [
        { fileId: id, alt: 'Nắp cống vỡ', blur: [{ x: 0.1, y: 0.1, width: 0.5, height: 0.5 }] },
      ];
      const texts = { title: TITLE, content: draft.content.masked, answer: draft.answer.masked };
      const after = await officer.cases.publish(
        sent,
        { ...texts, photos, showPoint: true, reviewed: true },
        ANY,
      );
      publicationId = after.publicationId ?? '';
    });

    it('is read by anybody, with a photo of its own and without what was masked', async () => {
      const { publications } = stage.citizen;
      const read = await publications.read(publicationId);
      expect(read).toMatchObject({ title: TITLE, unit: { key: HOA_LU }, onTime: true, supports: 0 });
      expect(read.point).toEqual({ latitude: 20.251, longitude: 105.974 });
      expect(JSON.stringify(read)).not.toMatch(/0912|Lan/);
      const [photo] = read.photos;
      expect(photo?.id).not.toBe(photoId);
      expect((await publications.photo(publicationId, photo?.id ?? '')).type).toBe('image/jpeg');
      expect(isGdError(await failureOf(publications.photo(publicationId, photoId)), 'notFound')).toBe(true);
    });

    it('is found by its words, by what resembles it and by its place, and supported once', async () => {
      const { publications } = stage.citizen;
      const found = await publications.list({ q: 'nap cong vo', kind: 'FBK', unit: HOA_LU }).page();
      expect(found.items.map(({ id }) => id)).toEqual([publicationId]);
      const alike = await publications.similar({ text: 'Nắp cống vỡ trên phần đường xe máy', point: POINT });
      expect(alike).toMatchObject([{ id: publicationId, because: ['words', 'nearby'] }]);
      expect(await publications.support(publicationId)).toBe(1);
      expect(await publications.support(publicationId)).toBe(1);
    });

    it('is open data, and counted by month and unit', async () => {
      const { openData, statistics } = stage.citizen;
      const table = await (await openData.cases('37', 'json')).text();
      expect(JSON.parse(table)).toMatchObject([{ id: publicationId, title: TITLE, unit: HOA_LU }]);
      const lines = await (await openData.service('37')).text();
      expect(lines).toContain(HOA_LU);
      // A plain link gives the same file.
      expect(await (await fetch(openData.url('service', '37'))).text()).toBe(lines);
      const { total, byUnit, byMonth, minimumCell } = await statistics.read();
      expect(minimumCell).toBeGreaterThan(1);
      expect(byMonth).toHaveLength(12);
      expect(total).toHaveProperty('received');
      expect(byUnit.map(({ unit }) => unit.key)).toContain(HOA_LU);
    });

    it('is taken down', async () => {
      const { officer, citizen } = stage;
      const after = await officer.cases.unpublish(sent, { reason: 'Người gửi đề nghị gỡ xuống.' }, ANY);
      expect(after.publicationId).toBeNull();
      const gone = await failureOf(citizen.publications.read(publicationId));
      expect(isGdError(gone, 'notFound')).toBe(true);
    });
  });
};
