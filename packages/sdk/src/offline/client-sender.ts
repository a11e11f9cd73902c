/** Steps over the client, with the proof of work where the server asks for one. */
import { isGdError } from '../errors.js';
import type { PublicClient } from '../public-client.js';
import type { Sender } from './ports.js';

/** What the outbox needs of a client. */
export type OutboxClient = Pick<PublicClient, 'files' | 'cases' | 'challenges'>;

/** The device's clock may be wrong; the least age of a challenge is seconds. */
const LONGEST_WAIT_MS = 10_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(milliseconds, 0), LONGEST_WAIT_MS)));

/** @param client asked for at each step, so that it may be of the page's present language */
export function clientSender(client: () => OutboxClient): Sender {
  return {
    async upload({ blob, name, key }, signal) {
      const { id } = await client().files.upload(blob, { name, idempotencyKey: key, signal });
      return id;
    },
    async submit(body, keys, signal) {
      const { cases, challenges } = client();
      const send = async (proof?: string) => {
        const { receipt } = await cases.submit(body, { ...keys, proof, signal });
        return receipt;
      };
      try {
        // A repeat of what arrived needs no proof, and a device without network should not compute one for nothing.
        return await send();
      } catch (error) {
        if (!isGdError(error, 'problem') || error.code !== 'proof_required') throw error;
        const solved = await challenges.solve({ signal });
        if (!solved) throw error;
        await wait(solved.notBefore - Date.now());
        return await send(solved.proof);
      }
    },
  };
}
