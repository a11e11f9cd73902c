/** The two cookies of sign-in. No script reads them, and no other origin's request carries them but a plain link. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import { ATTEMPT_MS } from './attempts.js';

const isHttps = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false;

/** `__Host-`: the browser takes it over https only, from this very host, for the whole of it (RFC 6265bis §4.1.3). */
const named = (name: string, publicUrl: string | undefined): string =>
  isHttps(publicUrl) ? `__Host-${name}` : name;

export const sessionCookie = (publicUrl: string | undefined): string => named('gd-session', publicUrl);
/** Ties a sign-in under way to the browser that began it. */
export const attemptCookie = (publicUrl: string | undefined): string => named('gd-sign-in', publicUrl);

const options = (publicUrl: string | undefined): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isHttps(publicUrl),
});
/** Gone with the browser; the server ends the session sooner. Also what removes the cookie: by the same attributes. */
export const sessionCookieOptions = options;
export const attemptCookieOptions = (publicUrl: string | undefined): CookieSerializeOptions => ({
  ...options(publicUrl),
  maxAge: ATTEMPT_MS / 1000,
});
