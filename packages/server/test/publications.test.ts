/** What the public reads: only what an officer has reviewed, and nothing of the sender. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ContactRead,
  OfficerCase,
  Page,
  Problem,
  Publication,
  PublicationDraft,
  SimilarPublication,
} from '@gd/contract';
import { HOA_LU, SITE, YEN_TU } from './support/names.js';
import {
  answered,
  asOfficer,
  call,
  command,
  newKey,
  register,
  complaint,
  sendReport,
  upload,
  walk,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
});
afterAll(() => server.close());

const POINT = { latitude: 20.123456, longitude: 105.987654 };
const WORDS = {
  title: 'Đèn đường hỏng ở phố Phúc Ninh',
  content: 'Đèn đường trước nhà văn hóa hỏng đã hai tuần.',
  answer: 'Đã thay bóng đèn và kiểm tra đường dây.',
};
const reviewed = (changes: object = {}) => ({
  ...WORDS,
  photos: [],
  showPoint: true,
  reviewed: true,
  ...changes,
});
const reason = 'Cần xem lại nội dung đã công khai.';

const open = <T>(path: string, site = SITE) =>
  call<T>(`${server.url}${path}`, { headers: { 'Gd-Site': site } });
const post = <T>(path: string, json: unknown) =>
  call<T>(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Gd-Site': SITE, 'Idempotency-Key': newKey() },
    json,
  });
const board = async (query = '') => (await open<Page<Publication>>(`/v1/publications${query}`)).body.items;
const isPublic = async ({ publicationId }: OfficerCase) =>
  (await open(`/v1/publications/${publicationId}`)).status === 200;

async function publishCase(
  changes: Parameters<typeof sendReport>[1] = {},
  body = reviewed(),
): Promise<OfficerCase> {
  const sent = await sendReport(server.url, { place: { unit: HOA_LU, point: POINT }, ...changes });
  return walk(server.url, leader, sent.id, ...answered, ['publish', body]);
}

/** A picture whose left half is a fine pattern and whose right half is plain. */
async function patterned(): Promise<Blob> {
  const [width, height] = [200, 100];
  const pixels = Buffer.alloc(width * height * 3, 128);
  for (let i = 0; i < width * height; i += 1)
    if (i % width < width / 2) pixels.fill((i + Math.floor(i / width)) % 2 ? 255 : 0, i * 3, i * 3 + 3);
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: 'Nguyễn Thị Hạnh' } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(png)]);
}

describe('a draft', () => {
  it('proposes masks for what tells who the sender is, and the reading is recorded', async () => {
    const sent = await sendReport(server.url, {
      content: 'Tôi là Nguyễn Thị Hạnh, gọi 0912 345 678 hoặc hanh@vidu.vn, nhà số 5, phố Phúc Ninh.',
    });
    await walk(server.url, leader, sent.id, ...answered);
    const { body } = await call<PublicationDraft>(`${server.url}/v1/cases/${sent.id}/publication-draft`, {
      headers: asOfficer(leader),
    });
    expect(body.content.masked).not.toMatch(/Hạnh|0912|hanh@|số 5, phố Phúc Ninh/);
    expect(new Set(body.content.spans.map(({ kind }) => kind))).toEqual(
      new Set(['name', 'phone', 'email', 'address']),
    );
    expect(body.answer.text).toContain('Đã thay bóng đèn');
    const reads = await call<{ items: ContactRead[] }>(`${server.url}/v1/cases/${sent.id}/contact/reads`, {
      headers: asOfficer(leader),
    });
    expect(reads.body.items.map(({ purpose }) => purpose)).toEqual(['publication']);
  });

  it('is not there for what may not be published', async () => {
    const open = await sendReport(server.url);
    const cpl = await register(server.url, leader, complaint());
    for (const { id } of [open, cpl])
      expect(
        (await call(`${server.url}/v1/cases/${id}/publication-draft`, { headers: asOfficer(leader) })).body
          .code,
      ).toBe('command_not_allowed');
  });
});

describe('publishing', () => {
  it('shows the reviewed words, the place to about 100 m, and whether it was on time', async () => {
    const shown = await publishCase();
    expect((await board()).find(({ id }) => id === shown.publicationId)).toMatchObject({
      ...WORDS,
      kind: 'FBK',
      place: { key: HOA_LU },
      point: { latitude: 20.123, longitude: 105.988 },
      submittedOn: '2026-03-02',
      onTime: true,
      supports: 0,
    });
    const hidden = await publishCase({}, reviewed({ showPoint: false }));
    const { body } = await open<Publication>(`/v1/publications/${hidden.publicationId}`);
    expect(body.point).toBeNull();
  });

  it.each([
    ['before the answer', ['receive', 'start']],
    ['a restricted case', [...answered, ['restrict', { reason }]]],
  ] as const)('is refused: %s', async (_what, steps) => {
    const sent = await sendReport(server.url);
    await walk(server.url, leader, sent.id, ...steps);
    const answer = await command<Problem>(server.url, leader, sent.id, 'publish', reviewed());
    expect([answer.status, answer.body.code]).toEqual([409, 'command_not_allowed']);
  });

  it('needs a review, and photos of this very case', async () => {
    const sent = await sendReport(server.url);
    await walk(server.url, leader, sent.id, ...answered);
    const unreviewed = await command<Problem>(
      server.url,
      leader,
      sent.id,
      'publish',
      reviewed({ reviewed: false }),
    );
    expect(unreviewed.body.errors).toMatchObject([{ pointer: '/reviewed' }]);
    const { body: file } = await upload(server.url, await patterned(), 'a.png');
    const other = await command<Problem>(
      server.url,
      leader,
      sent.id,
      'publish',
      reviewed({ photos: [{ fileId: file.id, alt: 'Đèn' }] }),
    );
    expect(other.body.errors).toMatchObject([{ pointer: '/photos/0/fileId', code: 'photo_not_of_case' }]);
    expect(await board()).not.toContainEqual(expect.objectContaining({ title: sent.code }));
  });

  it('copies a photo without what is blurred, without metadata and without its name', async () => {
    const { body: file } = await upload(server.url, await patterned(), 'Hạnh-0912345678.png');
    const photos = [{ fileId: file.id, alt: 'Cột đèn', blur: [{ x: 0, y: 0, width: 0.5, height: 1 }] }];
    const shown = await publishCase({ fileIds: [file.id] }, reviewed({ photos }));
    const { body } = await open<Publication>(`/v1/publications/${shown.publicationId}`);
    const [photo] = body.photos;
    expect(photo).toMatchObject({ width: 200, height: 100, mediaType: 'image/jpeg', alt: 'Cột đèn' });
    expect(photo?.id).not.toBe(file.id);
    const answer = await fetch(`${server.url}/v1/publications/${body.id}/photos/${photo?.id}`, {
      headers: { 'Gd-Site': SITE },
    });
    expect(answer.headers.get('Content-Disposition')).toContain('filename="anh-1.jpg"');
    const image = sharp(Buffer.from(await answer.arrayBuffer()));
    expect((await image.metadata()).exif).toBeUndefined();
    // The pattern of black and white is one grey now.
    const { channels } = await image.extract({ left: 4, top: 4, width: 90, height: 90 }).stats();
    expect(channels[0]?.stdev).toBeLessThan(10);
    expect((channels[0]?.max ?? 255) - (channels[0]?.min ?? 0)).toBeLessThan(80);
    expect((await open(`/v1/publications/${body.id}/photos/${file.id}`)).status).toBe(404);
  });

  it('again replaces what is public; taking down, restricting and erasing leave nothing', async () => {
    const shown = await publishCase();
    const again = await walk(server.url, leader, shown.id, ['publish', reviewed({ title: 'Tên khác hẳn' })]);
    expect(again.publicationId).toBe(shown.publicationId);
    expect((await board()).filter(({ id }) => id === shown.publicationId)).toMatchObject([
      { title: 'Tên khác hẳn' },
    ]);
    const down = await walk(server.url, leader, shown.id, ['unpublish', { reason }]);
    expect(down.publicationId).toBeNull();
    expect(await isPublic(shown)).toBe(false);

    const restricted = await publishCase();
    await walk(server.url, leader, restricted.id, ['restrict', { reason }]);
    expect(await isPublic(restricted)).toBe(false);
    const erased = await publishCase();
    await walk(server.url, leader, erased.id, 'close', ['erase', { reason }]);
    expect(await isPublic(erased)).toBe(false);
  });
});

describe('the board', () => {
  it('is filtered, searched and walked without a gap', async () => {
    const recommendation = await publishCase(
      { kind: 'REC', proposal: 'Trồng thêm cây' },
      reviewed({ title: 'Trồng thêm cây xanh ở công viên' }),
    );
    expect((await board('?kind=REC')).map(({ id }) => id)).toEqual([recommendation.publicationId]);
    expect((await board('?q=cay+xanh')).map(({ id }) => id)).toEqual([recommendation.publicationId]);
    expect(await board(`?unit=${encodeURIComponent(YEN_TU)}`)).toEqual([]);
    const all = (await board('?limit=100')).map(({ id }) => id);
    for (const sort of ['-publishedAt', '-supports']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Page<Publication> = (
          await open<Page<Publication>>(
            `/v1/publications?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`,
          )
        ).body;
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen)).toEqual(new Set(all));
      expect(seen).toHaveLength(all.length);
    }
  });

  it('counts one “me too” for each address', async () => {
    const { publicationId } = await publishCase();
    const say = () => post<{ supports: number }>(`/v1/publications/${publicationId}/support`, {});
    expect((await say()).body).toEqual({ supports: 1 });
    expect((await say()).body).toEqual({ supports: 1 });
    expect((await open<Publication>(`/v1/publications/${publicationId}`)).body.supports).toBe(1);
  });

  it('hints at what is alike by its words or near by, and at nothing else', async () => {
    const near = { latitude: 20.456, longitude: 105.456 };
    const { publicationId } = await publishCase(
      { place: { unit: HOA_LU, point: near } },
      reviewed({
        title: 'Cống thoát nước bị tắc ở ngõ 7',
        content: 'Nước tràn ra đường mỗi khi trời mưa to.',
      }),
    );
    const alike = async (body: object) => {
      const answer = await post<{ items: SimilarPublication[] }>('/v1/publications/similar', body);
      return answer.body.items.filter(({ id }) => id === publicationId).map(({ because }) => because);
    };
    expect(await alike({ text: 'cong thoat nuoc bi tac' })).toEqual([['words']]);
    expect(await alike({ text: 'cống thoát nước bị tắc', unit: YEN_TU })).toEqual([]);
    expect(await alike({ text: 'Chuyện khác', point: { ...near, latitude: near.latitude + 0.002 } })).toEqual(
      [['nearby']],
    );
    expect(await alike({ text: 'Cống thoát nước bị tắc', point: near })).toEqual([['words', 'nearby']]);
    expect(
      await alike({ text: 'Chuyện khác', point: { ...near, longitude: near.longitude + 0.004 } }),
    ).toEqual([]);
  });
});
