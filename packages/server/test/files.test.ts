import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Problem, StoredFile } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { runUpkeep } from '../src/upkeep.js';
import { SITE } from './support/names.js';
import { asOfficer, call, newKey, report, sendReport, submit, upload } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#284',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

const PDF = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n';

async function stored(fileId: string): Promise<Buffer> {
  const sent = await sendReport(server.url, { fileIds: [fileId] });
  const response = await fetch(`${server.url}/v1/tracking/${sent.code}/files/${fileId}`, {
    headers: { 'Gd-Case-Secret': sent.secret },
  });
  return Buffer.from(await response.arrayBuffer());
}

const filesIn = async (folder: string): Promise<string[]> =>
  (
    await readdir(join(server.folder, 'files', folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('photos', () => {
  it('lose EXIF and GPS, are turned upright and made smaller', async () => {
    const photo = await noise(3000, 1000)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Máy ảnh', Artist: 'Nguyễn Thị Hạnh' },
        IFD3: { GPSLatitude: '20/1 15/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const { status, body } = await upload(server.url, new Blob([new Uint8Array(photo)]), 'ảnh.jpg');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'ảnh.jpg', mediaType: 'image/jpeg', width: 853, height: 2560 });
    const clean = await stored(body.id);
    expect(clean.length).toBe(body.size);
    const metadata = await sharp(clean).metadata();
    expect(metadata).toMatchObject({ width: 853, height: 2560, format: 'jpeg' });
    expect(metadata.exif).toBeUndefined();
    expect(clean.includes('Hạnh')).toBe(false);
  });

  it.each(['png', 'webp'] as const)('%s stays %s', async (format) => {
    const image = await noise(30, 20).toFormat(format).toBuffer();
    const { body } = await upload(server.url, new Blob([new Uint8Array(image)]), `a.${format}`);
    expect(body).toMatchObject({ mediaType: `image/${format}`, width: 30, height: 20 });
  });

  it('are cleaned one at a time: a large one takes the memory of hundreds of small requests', async () => {
    const image = new Uint8Array(await noise(1200, 900).jpeg().toBuffer());
    let most = 0;
    const watch = () => {
      const { queue, process: running } = sharp.counters();
      most = Math.max(most, queue + running);
    };
    sharp.queue.on('change', watch);
    try {
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => upload(server.url, new Blob([image]), `${n}.jpg`)),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    } finally {
      sharp.queue.off('change', watch);
    }
    expect(most).toBe(1);
  });

  it('that are cut off are refused', async () => {
    const image = await noise(300, 200).jpeg().toBuffer();
    const { status, body } = await upload<Problem>(
      server.url,
      new Blob([new Uint8Array(image.subarray(0, 3000))]),
      'a.jpg',
    );
    expect([status, body.code]).toEqual([415, 'file_type_not_allowed']);
  });

  it('that unfold to too many pixels are refused', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 8_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const { status } = await upload(server.url, new Blob([new Uint8Array(bomb)]), 'a.png');
    expect(status).toBe(415);
  });
});

describe('a file that is not taken', () => {
  const executables: [string, Uint8Array<ArrayBuffer>][] = [
    ['Windows', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff])],
    ['Linux', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0])],
    ['a script', new TextEncoder().encode('#!/bin/sh\nrm -rf /\n')],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing with script',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ['an archive', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
    ['nothing', new Uint8Array()],
  ];
  it.each(executables)('a renamed executable: %s', async (_what, bytes) => {
    const file = new Blob([bytes], { type: 'image/jpeg' });
    const inVi = await upload<Problem>(server.url, file, 'ảnh.jpg');
    expect(inVi).toMatchObject({
      status: 415,
      body: { code: 'file_type_not_allowed', title: 'Loại tệp không được nhận' },
    });
    const en = await upload<Problem>(server.url, file, 'ảnh.jpg', {
      'Gd-Site': SITE,
      'Accept-Language': 'en',
    });
    expect(en.body.title).toBe('This type of file is not accepted');
  });

  it('30 MB: it goes to disk as it comes, the answer comes, nothing stays', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(65);
    const boundary = 'gd-boundary';
    let sent = 0;
    let drafts: string[] = [];
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="to.pdf"\r\nContent-Type: application/pdf\r\n\r\n${PDF}`;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
        controller.enqueue(megabyte);
        sent += 1;
        // Goes on only when the server has begun to write: a server that held the body in memory would never do so.
        if (sent === 5)
          drafts = await vi.waitUntil(
            async () => ((await filesIn('incoming')).length ? filesIn('incoming') : false),
            { timeout: 30_000 },
          );
        if (sent < 30) return;
        controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`));
        controller.close();
      },
    });
    const response = await fetch(`${server.url}/v1/files`, {
      method: 'POST',
      headers: {
        'Gd-Site': SITE,
        'Idempotency-Key': newKey(),
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
      },
      body,
      duplex: 'half',
    } as RequestInit & { duplex: 'half' });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'file_too_large', title: 'Tệp quá lớn' });
    expect(drafts).toHaveLength(1);
    expect(await filesIn('incoming')).toEqual([]);
    const english = await upload<Problem>(
      server.url,
      new Blob([PDF, new Uint8Array(30 * 1024 * 1024)]),
      'to.pdf',
      { 'Gd-Site': SITE, 'Accept-Language': 'en' },
    );
    expect(english).toMatchObject({ status: 413, body: { title: 'The file is too large' } });
  });

  it('comes as JSON, under another name, or twice', async () => {
    const headers = () => ({ 'Gd-Site': SITE, 'Idempotency-Key': newKey() });
    expect(
      await call(`${server.url}/v1/files`, { method: 'POST', headers: headers(), json: {} }),
    ).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
    const form = new FormData();
    form.append('photo', new Blob([PDF]), 'a.pdf');
    const wrong = await call(`${server.url}/v1/files`, { method: 'POST', headers: headers(), body: form });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/file', code: 'required' }] } });
    const broken = await call(`${server.url}/v1/files`, {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
    expect(broken.status).toBeLessThan(500);
    expect(await filesIn('incoming')).toEqual([]);
  });
});

describe('documents', () => {
  it('keep their bytes, and their name is cleaned', async () => {
    const { body } = await upload(
      server.url,
      new Blob([PDF]),
      '..\\..\\thư\u202Emục/giấy <tờ>.pdf'.normalize('NFD'),
    );
    expect(body.name).toBe('giấy _tờ_.pdf'.normalize('NFC'));
    expect((await stored(body.id)).toString()).toBe(PDF);
  });
});

describe('a document that is a program too', () => {
  it.each([
    ['thư.html', '<script>alert(1)</script>'],
    ['thư.bat', '\r\nstart calc.exe\r\n'],
    ['thư', ''],
  ])('is saved under the extension of its type: %s', async (name, more) => {
    const { body } = await upload(server.url, new Blob([PDF + more]), name);
    expect(body).toMatchObject({ mediaType: 'application/pdf', name: `${name}.pdf` });
  });
});

describe('files that two senders want at once', () => {
  it('go to one of them; the other may try again, though both wait for each other', async () => {
    const [one, two] = [
      (await upload(server.url, new Blob([PDF]), '1.pdf')).body.id,
      (await upload(server.url, new Blob([PDF]), '2.pdf')).body.id,
    ];
    const touch = statement(
      'test_touch',
      z.object({}),
      'update files set position = null where file_id = $1',
    );
    const waits = statement(
      'test_waits',
      z.object({ pid: z.int() }),
      "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    const { database } = server.services;
    const answer = await database.transaction(async (db) => {
      await db.run(touch, [two]);
      const waiting = submit<Problem>(server.url, report({ fileIds: [one, two] }));
      await vi.waitUntil(async () => (await database.all(waits, [])).length > 0, { timeout: 30_000 });
      // Now each holds what the other wants, and PostgreSQL ends the one that has waited longer.
      await db.run(touch, [one]);
      return waiting;
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
    expect(answer.headers.get('Retry-After')).toBe('1');
  });
});

describe('a file belongs', () => {
  it('to one case only', async () => {
    const { body: file } = await upload(server.url, new Blob([PDF]), 'a.pdf');
    await sendReport(server.url, { fileIds: [file.id] });
    const again = await submit<Problem>(server.url, report({ fileIds: [file.id] }));
    expect(again.body.errors).toMatchObject([{ pointer: '/fileIds/0', code: 'file_unknown' }]);
  });

  it('to the site it was uploaded for', async () => {
    const { body: file } = await upload(server.url, new Blob([PDF]), 'a.pdf', {
      'Gd-Site': 'gd_site_37_yentu',
    });
    const { body } = await submit<Problem>(server.url, report({ fileIds: [file.id] }));
    expect(body.errors).toMatchObject([{ code: 'file_unknown' }]);
  });

  it('to the officer who uploaded it, not to a sender', async () => {
    const { body: file } = await upload(
      server.url,
      new Blob([PDF]),
      'a.pdf',
      asOfficer(await server.officer()),
    );
    expect((await submit<Problem>(server.url, report({ fileIds: [file.id] }))).status).toBe(422);
  });

  it('and there may be five', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async () => (await upload(server.url, new Blob([PDF]), 'a.pdf')).body.id),
    );
    const six = await submit<Problem>(server.url, report({ fileIds: ids }));
    expect(six.body.errors).toMatchObject([
      { pointer: '/fileIds', code: 'too_many', params: { maximum: 5 } },
    ]);
    const five = await submit(server.url, report({ fileIds: ids.slice(0, 5) }));
    expect(five.body.files.map(({ id }) => id)).toEqual(ids.slice(0, 5));
  });
});

describe('a repeated upload', () => {
  const once = (key: string, content: string) =>
    upload<StoredFile & Problem>(server.url, new Blob([content]), 'a.pdf', {
      'Gd-Site': SITE,
      'Idempotency-Key': key,
    });

  it('gives the same file; another content is refused', async () => {
    const key = newKey();
    const [first, second] = [await once(key, PDF), await once(key, PDF)];
    expect(second.body).toEqual(first.body);
    expect((await once(key, `${PDF} `)).body.code).toBe('idempotency_key_reused');
    expect(await filesIn('incoming')).toEqual([]);
  });
});

describe('upkeep', () => {
  it('removes what was never sent with a case after a day, and orphans, and nothing else', async () => {
    const fresh = await startTestServer();
    try {
      const { body: sent } = await upload(fresh.url, new Blob([PDF]), 'a.pdf');
      const kept = await sendReport(fresh.url, { fileIds: [sent.id] });
      const { body: left } = await upload(fresh.url, new Blob([PDF]), 'b.pdf');
      const { blobs } = fresh.services;
      const orphan = await blobs.put('37', await draftWith(fresh));
      const names = async () =>
        (await readdir(join(fresh.folder, 'files', '37'), { recursive: true })).filter(
          (name) => name.length > 2,
        );
      expect(await names()).toHaveLength(3);
      await runUpkeep(fresh.services);
      expect(await names()).toHaveLength(3);
      fresh.setNow('2026-03-03T10:00:00+07:00');
      // Blobs are judged by the time of their files, which is the real one.
      for (const name of await names())
        await utimes(join(fresh.folder, 'files', '37', name), new Date('2026-03-01'), new Date('2026-03-01'));
      await runUpkeep(fresh.services);
      expect(await names()).toHaveLength(1);
      expect(await names()).not.toContain(orphan.slice(3));
      const again = await submit<Problem>(fresh.url, report({ fileIds: [left.id] }));
      expect(again.body.errors).toMatchObject([{ code: 'file_unknown' }]);
      const file = await call(`${fresh.url}/v1/tracking/${kept.code}/files/${sent.id}`, {
        headers: { 'Gd-Case-Secret': kept.secret },
      });
      expect(file.status).toBe(200);
    } finally {
      await fresh.close();
    }
  });
});

async function draftWith({ services }: TestServer): Promise<string> {
  const { writeFile } = await import('node:fs/promises');
  const path = await services.blobs.draftPath();
  await writeFile(path, PDF);
  return path;
}
