/** A challenge of the server, solved by WebCrypto and spent by a submission. */
import { describe, expect, it } from 'vitest';
import { isGdError } from '../../index.js';
import { failureOf } from '../failure.js';
import { DRAFT } from '../samples.js';
import type { Stage } from './stage.js';

/** The least age of a challenge, and a little more. */
const A_MOMENT = 3_500;

export const proofOfWorkJourneys = (stage: Stage): void => {
  describe('a proof of work', () => {
    it('counts when a person had time to write, once, and then another is needed', async () => {
      const { citizen, server } = stage;
      const { consent, proofOfWork } = await citizen.sites.read();
      expect(proofOfWork).toBe(true);
      const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
      const submit = (proof: string) => citizen.cases.submit({ ...DRAFT, consent: agreed }, { proof });
      const codeOf = async (call: PromiseLike<unknown>) => {
        const error = await failureOf(call);
        return isGdError(error, 'forbidden') && error.code;
      };

      const solved = await citizen.challenges.solve();
      if (!solved) throw new Error('Node has WebCrypto');
      expect(solved.expiresAt).toBeGreaterThan(solved.notBefore);
      expect(await codeOf(submit(solved.proof))).toBe('too_fast');
      server.pass(A_MOMENT);
      expect((await submit(solved.proof)).receipt).toMatchObject({ status: 'submitted' });
      expect(await codeOf(submit(solved.proof))).toBe('proof_spent');
      expect(await codeOf(submit('bm90aGluZw=='))).toBe('proof_invalid');

      const another = await citizen.challenges.solve();
      server.pass(A_MOMENT);
      expect((await submit(another?.proof ?? '')).receipt).toMatchObject({ status: 'submitted' });
    });
  });
};
