/**
 * The way of a portal's page to a token: a window of the API's origin, and one message from it. The token is held here, in
 * memory, for all elements of the page, and nowhere else.
 */
import { configure } from '../base/configure.js';

export interface HeldToken {
  token: string;
  /** RFC 3339. */
  expiresAt: string;
}

let held: HeldToken | undefined;

/** Gives the token to every element of the page. */
export function holdToken(next: HeldToken): void {
  held = next;
  configure({ token: () => held?.token });
}

/** Takes it from them; they ask to sign in again. Nothing happens where this page holds none. */
export function dropToken(): void {
  if (!held) return;
  held = undefined;
  configure({ token: () => undefined });
}

/** The end of the token that this page holds, RFC 3339. */
export const tokenEnd = (): string | undefined => held?.expiresAt;

function tokenIn(data: unknown): HeldToken | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, token, expiresAt } = data as Record<string, unknown>;
  return type === 'gd-signed-in' && typeof token === 'string' && typeof expiresAt === 'string'
    ? { token, expiresAt }
    : undefined;
}

export interface PopupEnds {
  signedIn: (token: HeldToken) => void;
  /** The window was closed without a token. */
  closed: () => void;
}

const WATCH_MS = 500;

/**
 * Opens the window; call it in the task of a click. Gives what stops the waiting, or undefined where the browser let no
 * window open.
 * @param apiOrigin the only origin whose message counts
 */
export function openSignIn(apiOrigin: string, ends: PopupEnds): (() => void) | undefined {
  const address = new URL('/auth/sign-in', apiOrigin);
  address.searchParams.set('mode', 'popup');
  address.searchParams.set('origin', window.location.origin);
  const popup = window.open(address, 'gd-sign-in', 'popup,width=520,height=720');
  if (!popup) return undefined;
  const stop = () => {
    window.removeEventListener('message', receive);
    clearInterval(watch);
  };
  const receive = ({ origin, source, data }: MessageEvent): void => {
    if (origin !== apiOrigin || source !== popup) return;
    const token = tokenIn(data);
    if (!token) return;
    stop();
    // It waits for this: closed by itself, it might be gone before its message is read.
    popup.close();
    ends.signedIn(token);
  };
  // No event tells that a window of another origin was closed. What it said before may still be on its way, so that it
  // counts only when it is found closed a second time.
  let wasClosed = false;
  const watch = setInterval(() => {
    if (wasClosed) {
      stop();
      ends.closed();
    }
    wasClosed = popup.closed;
  }, WATCH_MS);
  window.addEventListener('message', receive);
  return stop;
}
