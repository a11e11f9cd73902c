/** The command line, run as a person runs it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveConsistency, proveInclusion } from './merkle/tree.js';
import { formatHashes } from './proofs.js';
import { contentOf, sampleLog, type SampleLog } from './testing/sample-log.js';

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));

interface Ended {
  code: number;
  out: string;
  err: string;
}

const gdVerify = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/gd-verify.node.ts', ...args],
      { cwd: PACKAGE, env: { PATH: process.env['PATH'] } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

let folder: string;
let log: SampleLog;
/** Writes a file and returns where. */
async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const ndjson = (entries: readonly unknown[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gd-verify-'));
  log = await sampleLog(9);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('gd-verify', () => {
  it('checks a saved receipt with its content and proof, in Vietnamese', async () => {
    const checkpoint = await log.checkpoint(9);
    const proof = {
      index: 4,
      treeSize: 9,
      hashes: formatHashes(await proveInclusion(log.read, 4, 9)),
      checkpoint,
    };
    const saved = await file('saved.json', { receipt: log.receipts[4], content: contentOf(4), proof });
    const { code, out, err } = await gdVerify(saved, '--key', log.key.text);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('nhật ký gd.example/log/37 đã ký lúc 2026-03-02T02:04:00.000Z');
    expect(out).toContain('Nội dung đúng với biên nhận.');
    expect(out).toContain('số 4, trong 9 bản ghi');
    expect(out).toContain('KẾT QUẢ: ĐÚNG');
  });

  it('checks receipt, content, checkpoint and proof from files of their own, in English', async () => {
    const [receipt, content, keys, checkpoint, proof] = await Promise.all([
      file('receipt.json', log.receipts[2]),
      file('content.json', contentOf(2)),
      file('keys.json', { origin: log.key.name, verifierKeys: [log.key.text] }),
      file('checkpoint.txt', await log.checkpoint(7)),
      file('proof.json', {
        index: 2,
        treeSize: 7,
        hashes: formatHashes(await proveInclusion(log.read, 2, 7)),
      }),
    ]);
    const files = ['--content', content, '--checkpoint', checkpoint, '--proof', proof, '--key', keys];
    const good = await gdVerify(receipt, ...files, '--lang', 'en');
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toContain('number 2 of the 7 records');

    const other = await file('other.json', log.receipts[3]);
    const wrong = await gdVerify(other, ...files, '--lang=en');
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('The content is not the one that the receipt was issued for.');
    expect(wrong.out).toContain('RESULT: WRONG (1)');
  });

  it('checks that one checkpoint goes on from another', async () => {
    const [older, newer, proof, keys] = await Promise.all([
      file('older.txt', await log.checkpoint(4)),
      file('newer.json', { checkpoint: await log.checkpoint(9) }),
      file('consistency.json', { hashes: formatHashes(await proveConsistency(log.read, 4, 9)) }),
      file('keys.txt', `${log.key.text}\n`),
    ]);
    const args = ['--checkpoint', newer, '--checkpoint', older, '--key', keys];
    const good = await gdVerify(...args, '--proof', proof);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toContain('chỉ được thêm vào từ 4 đến 9 bản ghi');
    expect((await gdVerify(...args)).code).toBe(1);
  });

  it('audits an export, also in pages', async () => {
    const [whole, pages, checkpoint, receipt] = await Promise.all([
      file('export.ndjson', ndjson(log.entries)),
      file('pages.ndjson', ndjson([{ items: log.entries.slice(0, 4) }, { items: log.entries.slice(4) }])),
      file('latest.txt', await log.checkpoint(9)),
      file('one.json', log.receipts[1]),
    ]);
    for (const one of [whole, pages]) {
      const good = await gdVerify('--audit', one, receipt, '--checkpoint', checkpoint, '--key', log.key.text);
      expect(good).toMatchObject({ code: 0, err: '' });
      expect(good.out).toContain('Đã kiểm tra 9 bản ghi (0 đã xóa theo luật), 1 điểm kiểm tra, 1 biên nhận.');
    }
    const forged = await file(
      'forged.ndjson',
      ndjson(log.entries.map((entry) => (entry.index === 5 ? { ...entry, content: contentOf(6) } : entry))),
    );
    const wrong = await gdVerify('--audit', forged, '--key', log.key.text);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('✗ Nội dung đã bị sửa');
    expect(wrong.out).toContain('(số 5, bản ghi case-2/5)');
  });

  it('says what it needs when nothing can be checked', async () => {
    const receipt = await file('good.json', log.receipts[0]);
    const broken = await file('broken.json', '{');
    const ended = await Promise.all([
      gdVerify('--key', log.key.text),
      gdVerify(receipt, '--key', log.key.text, '--wrong'),
      gdVerify(receipt),
      gdVerify(receipt, '--key', 'abc'),
      gdVerify(join(folder, 'missing.json'), '--key', log.key.text),
      gdVerify(broken, '--key', log.key.text),
      gdVerify('--audit', join(folder, 'missing.ndjson'), '--key', log.key.text),
    ]);
    for (const { code, out, err } of ended) {
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).not.toMatch(/\n\s+at /);
      expect(err.length).toBeGreaterThan(10);
    }
    expect((await gdVerify('--help')).out).toContain('Cách dùng');
  });
});
