/** What an office sets up beside cases: who is signed in, and webhooks to its own systems. */
import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { isGdError } from '../../index.js';
import { failureOf } from '../failure.js';
import { json, serve } from '../http-server.js';
import { ANY, HOA_LU, type Stage } from './stage.js';

const SOON = { timeout: 20_000, interval: 100 };

export const officeJourneys = (stage: Stage): void => {
  describe('an office', () => {
    it('sees who a key belongs to', async () => {
      const me = await stage.officer.staff.me();
      expect(me).toMatchObject({ by: 'key', expiresAt: null, unit: { key: HOA_LU } });
      expect(me.roles).toEqual(['intake', 'handler', 'leader']);
      expect(me.province.label.vi).toBe('Tỉnh Ninh Bình');
      const nobody = await failureOf(stage.citizen.staff.me());
      expect(isGdError(nobody, 'unauthenticated')).toBe(true);
    });

    it('has its own system told of steps, signed, again on demand, and no more after removal', async () => {
      const { webhooks } = await stage.officerOf('site-admin');
      const receiver = await serve(json({}));
      try {
        const { webhook, secret } = await webhooks.create({
          url: `${receiver.baseUrl}/gd`,
          events: ['case.received'],
        });
        expect((await webhooks.list()).map(({ id }) => id)).toContain(webhook.id);
        const sent = await stage.submit();
        await stage.officer.cases.receive(sent, {}, ANY);
        await vi.waitFor(() => expect(receiver.seen).toHaveLength(1), SOON);

        const [message] = receiver.seen;
        const { headers, body = '' } = message ?? {};
        const signed = `${String(headers?.['webhook-id'])}.${String(headers?.['webhook-timestamp'])}.${body}`;
        const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
        expect(headers?.['webhook-signature']).toBe(
          `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
        );
        expect(JSON.parse(body)).toMatchObject({ type: 'case.received' });
        const { items } = await vi.waitFor(async () => {
          const page = await webhooks.deliveries(webhook.id).page();
          expect(page.items[0]?.deliveredAt).toBeTruthy();
          return page;
        }, SOON);
        expect(items).toMatchObject([{ caseId: sent.id, status: 200, attempts: 1, nextAttemptAt: null }]);

        expect(await webhooks.replay(webhook.id, sent.submittedAt)).toBe(1);
        await vi.waitFor(() => expect(receiver.seen).toHaveLength(2), SOON);
        expect((await webhooks.remove(webhook.id)).disabledAt).not.toBeNull();
      } finally {
        await receiver.close();
      }
    });
  });
};
