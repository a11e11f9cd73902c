import { describe, expect, it } from 'vitest';
import { auditLog, type AuditInput } from './audit.js';
import { signCheckpoint } from './checkpoint.js';
import { newPrivateKey, openSigner } from './keys.js';
import { commit, newSalt } from './leaf.js';
import { contentOf, sampleLog } from './testing/sample-log.js';

const ERASED_AT = 9;
const log = await sampleLog(12, (index) => (index === ERASED_AT ? 'case.erased' : 'case.noted'));
const [first, second] = [await log.checkpoint(5), await log.checkpoint(12)];

type Entries = (typeof log)['entries'];

/** An entry of a server that does not say what it has stored of the tree. */
const withoutTree = ({ index, leaf, salt, content }: Entries[number]) => ({ index, leaf, salt, content });

/** Audits the log after a change to what its keeper exports. */
async function audit(
  change: (entries: Entries) => readonly unknown[] | void = () => undefined,
  more: Partial<AuditInput> = {},
) {
  const entries = structuredClone(log.entries);
  const changed = change(entries);
  return auditLog({
    entries: changed ?? entries,
    checkpoints: [first, second],
    receipts: log.receipts,
    verifierKeys: [log.key],
    exportedAt: '2026-03-03T00:00:00Z',
    ...more,
  });
}

const codesOf = async (...args: Parameters<typeof audit>): Promise<string[]> =>
  (await audit(...args)).findings.map(({ code }) => code);

const at = (entries: Entries, index: number): Entries[number] => entries[index] as Entries[number];

describe('the audit of a log', () => {
  it('finds nothing wrong with one that keeps its promises', async () => {
    expect(await audit()).toEqual({ findings: [], leaves: 12, erased: 0, checkpoints: 2, receipts: 12 });
    expect(await auditLog({ entries: [], checkpoints: [], receipts: [], verifierKeys: [] })).toMatchObject({
      findings: [],
    });
  });

  it('says what is wrong in both languages and where', async () => {
    const { findings } = await audit((entries) => {
      at(entries, 3).content = contentOf(4);
    });
    expect(findings).toEqual([
      {
        code: 'commitment-mismatch',
        index: 3,
        leafId: 'case-0/3',
        text: {
          vi: expect.stringContaining('đã bị sửa') as string,
          en: expect.stringContaining('was changed') as string,
        },
      },
    ]);
  });

  it('takes content that was lawfully erased, and no other', async () => {
    const erase = (index: number) => (entries: Entries) => {
      Object.assign(at(entries, index), { salt: null, content: null });
    };
    // Of the case that leaf 9 erased (case-0), before and after it; and of another case.
    expect(await audit(erase(3))).toMatchObject({ findings: [], erased: 1 });
    expect(await codesOf(erase(4))).toEqual(['content-missing']);
    expect(await codesOf(erase(ERASED_AT))).toEqual(['content-missing']);
    expect(
      await codesOf((entries) => {
        at(entries, 3).content = null;
      }),
    ).toEqual(['commitment-mismatch']);
  });

  it('finds a leaf that was removed, with the tree built again or not', async () => {
    expect(await codesOf((entries) => entries.filter(({ index }) => index !== 6))).toEqual(
      expect.arrayContaining(['index-missing', 'log-too-short', 'receipt-not-in-log']),
    );
    const renumbered = await codesOf((entries) =>
      entries.filter(({ index }) => index !== 6).map((entry, index) => ({ ...withoutTree(entry), index })),
    );
    expect(renumbered).toEqual(['log-too-short', 'receipt-not-in-log']);
  });

  it('finds leaves cut off at the end', async () => {
    expect(await codesOf((entries) => entries.slice(0, 8))).toEqual(
      expect.arrayContaining(['log-too-short', 'receipt-not-in-log']),
    );
  });

  it('finds a leaf that was made anew for other content', async () => {
    const salt = newSalt();
    const commitment = await commit({ forged: true }, salt);
    const codes = await codesOf((entries) => {
      const entry = at(entries, 2);
      Object.assign(entry, { salt, content: { forged: true }, leaf: { ...entry.leaf, commitment } });
    });
    expect(codes).toEqual(expect.arrayContaining(['hash-mismatch', 'root-mismatch', 'receipt-differs']));
  });

  it('finds a back-dated leaf, leaves that changed places, and one that is there twice', async () => {
    expect(
      await codesOf((entries) => {
        at(entries, 11).leaf.time = '2026-03-01T00:00:00Z';
      }),
    ).toEqual(expect.arrayContaining(['time-backwards', 'root-mismatch']));
    expect(
      await codesOf((entries) => {
        const [a, b] = [at(entries, 6), at(entries, 7)];
        [a.index, b.index] = [b.index, a.index];
      }),
    ).toEqual(expect.arrayContaining(['index-missing', 'index-twice']));
    const swapped = await codesOf((entries) => {
      const [a, b] = [at(entries, 6), at(entries, 7)];
      return entries
        .with(6, { ...b, index: 6 })
        .with(7, { ...a, index: 7 })
        .map(withoutTree);
    });
    expect(swapped).toEqual(['root-mismatch']);
    expect(await codesOf((entries) => [...entries, { ...at(entries, 4), index: 12 }])).toContain(
      'leaf-twice',
    );
  });

  it('finds a hash of the stored tree that was changed', async () => {
    const codes = await codesOf((entries) => {
      at(entries, 7).subtrees = at(entries, 3).subtrees ?? [];
    });
    expect(codes).toEqual(['hash-mismatch']);
  });

  it('finds a record that was never entered, once it is due', async () => {
    const outside = { ...(log.entries[0] as Entries[number]), index: null };
    const withOne = (entries: Entries) => [...entries, outside];
    expect(await codesOf(withOne)).toEqual(['not-in-log']);
    expect(await codesOf(withOne, { exportedAt: '2026-03-02T02:05:00Z' })).toEqual([]);
  });

  it('finds a fork: two trees of one size, and a tree that is not the published one', async () => {
    const root = new Uint8Array(32);
    const fork = await signCheckpoint(log.signer, { size: 12, root });
    expect(await codesOf(undefined, { checkpoints: [first, second, fork] })).toEqual(['checkpoint-fork']);
    const earlier = await signCheckpoint(log.signer, { size: 6, root });
    expect(await codesOf(undefined, { checkpoints: [earlier, second] })).toEqual(['root-mismatch']);
    const empty = await signCheckpoint(log.signer, { size: 0, root });
    expect(await codesOf(undefined, { checkpoints: [empty] })).toEqual(['root-mismatch']);
  });

  it('takes checkpoints only from the log', async () => {
    const stranger = await openSigner(await newPrivateKey('gd.example/log/37'));
    const forged = await signCheckpoint(stranger, { size: 12, root: new Uint8Array(32) });
    const codes = await codesOf(undefined, {
      checkpoints: [forged, first.replace('\n5\n', '\n6\n'), 'no note'],
    });
    expect(codes).toEqual(['checkpoint-key-unknown', 'checkpoint-signature', 'checkpoint-malformed']);
  });

  it('compares what the server gives now with what was published', async () => {
    const stranger = await openSigner(await newPrivateKey('gd.example/log/37'));
    const served = { verifierKeys: [log.key.text], checkpoints: [first, second] };
    expect(await codesOf(undefined, { served })).toEqual([]);
    expect(await codesOf(undefined, { served: { ...served, checkpoints: [second] } })).toEqual([
      'checkpoint-withheld',
    ]);
    expect(await codesOf(undefined, { served: { ...served, verifierKeys: [stranger.verifierKey] } })).toEqual(
      ['key-added', 'key-withheld'],
    );
  });

  it('does not expect a receipt in the log before it is due, and says which are wrong', async () => {
    const receipts = [log.receipts[11], { ...log.receipts[0], code: 'x' }];
    const cut = (entries: Entries) => entries.slice(0, 5);
    const more = { receipts, checkpoints: [first] };
    expect(await codesOf(cut, { ...more, exportedAt: '2026-03-02T02:12:00Z' })).toEqual([
      'receipt-signature',
    ]);
    expect(await codesOf(cut, more)).toEqual(['receipt-signature', 'receipt-not-in-log']);
  });

  it('goes on after a line that is no entry', async () => {
    expect(await codesOf((entries) => ['?', null, {}, ...entries])).toEqual([
      'entry-malformed',
      'entry-malformed',
      'entry-malformed',
    ]);
  });

  it('reads a stream of any length', async () => {
    const long = await sampleLog(600);
    const stream = async function* () {
      for (const entry of long.entries) yield await Promise.resolve(entry);
    };
    const audited = await auditLog({
      entries: stream(),
      checkpoints: [await long.checkpoint(255), await long.checkpoint(600)],
      receipts: long.receipts.slice(0, 5),
      verifierKeys: [long.key],
    });
    expect(audited).toMatchObject({ findings: [], leaves: 600 });
  });
});
