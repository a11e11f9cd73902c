/** Who is signed in, asked for once by all elements of a page. */
import type { StaffMember } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';

const known = new WeakMap<GdClient, Promise<StaffMember | undefined>>();

/**
 * Who is signed in, or undefined for nobody: an answer 401 is the usual one before a sign-in. A client is asked once,
 * since another token makes another client; only a failure is asked again.
 * @throws {@link GdError} when the server cannot be reached
 */
export function staffOf(client: GdClient): Promise<StaffMember | undefined> {
  const asked = known.get(client);
  if (asked) return asked;
  const answer = ask(client);
  known.set(client, answer);
  answer.catch(() => known.delete(client));
  return answer;
}

async function ask(client: GdClient): Promise<StaffMember | undefined> {
  try {
    return await client.staff.me();
  } catch (error) {
    if (isGdError(error, 'unauthenticated')) return undefined;
    throw error;
  }
}
