/** Ends the session of the API's own pages. */
import { API_VERSION, HEADERS } from '@gd/contract';

/**
 * @returns where to go next: the issuer's own sign-out where it has one
 * @throws Error where the server did not end the session
 */
export async function signOut(apiOrigin: string, send: typeof fetch): Promise<string> {
  const response = await send(new URL('/auth/sign-out', apiOrigin), {
    method: 'POST',
    credentials: 'same-origin',
    // Shows the server that a script of its own page asks, and no form of another page.
    headers: { Accept: 'application/json', [HEADERS.version]: API_VERSION },
  });
  if (!response.ok) throw new Error(`Sign-out was answered with ${response.status}`);
  const { next } = (await response.json()) as { next: string };
  return next;
}
