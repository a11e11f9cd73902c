/** The transparency log: every step is in it, and anybody can check that with `@gd/receipts`. */
import {
  leafHash,
  openCheckpoint,
  openVerifierKeys,
  toBase64Url,
  verifyConsistency,
  verifyInclusion,
  verifyReceipt,
} from '@gd/receipts';
import { describe, expect, it, vi } from 'vitest';
import { isGdError } from '../../index.js';
import { verifyCase } from '../../verify.js';
import { failureOf } from '../failure.js';
import { DRAFT } from '../samples.js';
import { ANY, NINH_BINH, type Stage } from './stage.js';

/** The log is brought up to date every second. */
const SOON = { timeout: 20_000, interval: 100 };

export const logJourneys = (stage: Stage): void => {
  describe('the log', () => {
    it('signs a receipt at once, and contains its leaf and all that follows a moment later', async () => {
      const { log } = stage.citizen;
      const sent = await stage.submit();
      const { origin, verifierKeys } = await log.keys('37');
      const keys = await openVerifierKeys(verifierKeys);
      const { receipt, content } = sent;
      expect(receipt.origin).toBe(origin);
      expect(await verifyReceipt(receipt, keys, { content })).toEqual([]);

      const hash = toBase64Url(await leafHash(receipt.leaf));
      const proof = await vi.waitFor(() => log.inclusion('37', hash), SOON);
      const older = await openCheckpoint(proof.checkpoint, keys);
      expect(await verifyInclusion(receipt.leaf, proof, older)).toBe(true);
      expect(await log.checkpoint('37', older.size)).toBe(proof.checkpoint);

      await stage.officer.cases.receive(sent, {}, ANY);
      const newer = await vi.waitFor(async () => {
        const latest = await openCheckpoint(await log.checkpoint('37'), keys);
        expect(latest.size).toBeGreaterThan(older.size);
        return latest;
      }, SOON);
      const hashes = await log.consistency('37', older.size, newer.size);
      expect(await verifyConsistency(older, newer, { hashes })).toBe(true);
      const unknown = toBase64Url(new Uint8Array(32));
      expect(isGdError(await failureOf(log.inclusion('37', unknown)), 'notFound')).toBe(true);
    });

    it('proves a whole case to its sender', async () => {
      const { citizen } = stage;
      const sent = await stage.submitAndStart();
      const { checks } = await vi.waitFor(async () => {
        const tracked = await citizen.cases.track(sent);
        const checked = await verifyCase(citizen, tracked, { receipt: sent });
        expect(checked.checks.find(({ step }) => step === 'inclusion')?.result).toBe('good');
        return checked;
      }, SOON);
      expect(checks.map(({ step, result }) => [step, result])).toEqual([
        ['content', 'good'],
        ['receipt', 'good'],
        ['inclusion', 'good'],
        ['consistency', 'skipped'],
      ]);
    });

    it('is exported to auditors without gaps and without contacts', async () => {
      const auditor = stage.clientOf({ auth: await stage.server.keyOf(NINH_BINH, ['auditor']) });
      const indexes: number[] = [];
      let text = '';
      for await (const entry of auditor.log.export({ limit: 100 })) {
        if (entry.index !== null) indexes.push(entry.index);
        text += JSON.stringify(entry.content);
      }
      expect(indexes.length).toBeGreaterThan(2);
      expect(indexes).toEqual(indexes.map((_, i) => i));
      expect(text).not.toContain(DRAFT.sender?.address);
    });
  });
};
