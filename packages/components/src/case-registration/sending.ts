/** Sends a registration so that it happens once, whatever becomes of the answers. */
import type { CaseReceipt, Registration } from '@gd/contract';
import { newId, newSubmission, type GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';

export interface Registered {
  receipt: CaseReceipt;
  secret: string;
  /** An earlier attempt had arrived, and the receipt is of that one. */
  isEarlier: boolean;
}

interface Attempt {
  body: Registration;
  idempotencyKey: string;
}

const already = (error: unknown): boolean => isGdError(error) && error.code === 'already_exists';

/** One case: its id, its secret for the sender, and what was sent of it without an answer. */
export class Sending {
  readonly #prepared = newSubmission({});
  #attempts: readonly Attempt[] = [];

  get id(): string {
    return this.#prepared.body.id;
  }

  /** @throws {@link GdError} */
  async send(client: GdClient, body: Registration): Promise<Registered> {
    const written = JSON.stringify(body);
    const known = this.#attempts.find((one) => JSON.stringify(one.body) === written);
    const attempt = known ?? { body, idempotencyKey: newId() };
    const earlier = this.#attempts.filter((one) => one !== attempt);
    if (!known) this.#attempts = [...this.#attempts, attempt];
    try {
      return await this.#register(client, attempt, false);
    } catch (error) {
      if (!already(error)) throw error;
      for (const one of earlier) {
        const registered = await this.#register(client, one, true).catch((failed: unknown) => {
          if (!already(failed)) throw failed;
        });
        if (registered) return registered;
      }
      throw error;
    }
  }

  async #register(
    client: GdClient,
    { body, idempotencyKey }: Attempt,
    isEarlier: boolean,
  ): Promise<Registered> {
    const { receipt, secret } = await client.cases.register(body, {
      secret: this.#prepared.secret,
      idempotencyKey,
    });
    return { receipt, secret, isEarlier };
  }
}
