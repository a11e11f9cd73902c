/** The customer's issuer of identities: OpenID Connect, authorization code with PKCE (RFC 7636). */
import * as client from 'openid-client';
import { ShortMemory } from '../short-memory.js';
import type { Claims } from './claims.js';
import { isLoopback, type OidcSettings } from './oidc-settings.js';

/** What a browser's return from the issuer is checked by. */
export interface Expected {
  state: string;
  nonce: string;
  pkceVerifier: string;
}

export interface Identity {
  /** The issuer's name for itself, and its name for the person: together they name the person for good. */
  issuer: string;
  subject: string;
  claims: Claims;
}

export interface Issuer {
  /** @param otherAccount asks for a password even where the issuer still knows the browser */
  begin(redirectUri: string, otherAccount: boolean): Promise<Expected & { url: string }>;
  /**
   * @param returned the address the browser came back to, with its query
   * @throws when the answer is not the issuer's own to this attempt
   */
  finish(returned: URL, expected: Expected): Promise<Identity>;
  /** Where the issuer ends its own session, or undefined where it cannot (OpenID Connect RP-Initiated Logout). */
  signOutUrl(returnTo: string): Promise<string | undefined>;
}

const HOUR_MS = 60 * 60_000;
const TIMEOUT_SECONDS = 10;

/** `client_secret_basic` is the default of the specification; an issuer that does not list it takes the other. */
function clientAuth(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (supported.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Nothing is asked before the first sign-in, so that a server starts without its issuer. */
export function openIssuer({ issuer, clientId, clientSecret, scopes }: OidcSettings): Issuer {
  const url = new URL(issuer);
  // Only for an issuer on this machine; the settings refuse http to any other.
  const insecure = url.protocol === 'http:' && isLoopback(url.hostname);
  const discovered = new ShortMemory<client.Configuration>(HOUR_MS, 1);
  const configuration = () =>
    discovered.get('', () =>
      client.discovery(url, clientId, undefined, clientAuth(clientSecret), {
        timeout: TIMEOUT_SECONDS,
        ...(insecure && { execute: [client.allowInsecureRequests] }),
      }),
    );

  return {
    async begin(redirectUri, otherAccount) {
      const config = await configuration();
      const [state, nonce, pkceVerifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ];
      const { href } = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pkceVerifier),
        code_challenge_method: 'S256',
        ...(otherAccount && { prompt: 'login' }),
      });
      return { url: href, state, nonce, pkceVerifier };
    },

    async finish(returned, { state, nonce, pkceVerifier }) {
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: pkceVerifier,
        idTokenExpected: true,
      });
      const idToken = tokens.claims();
      if (!idToken) throw new TypeError('The issuer gave no ID token');
      // By the specification the claims of scopes are in the user info; many issuers put them into the ID token too.
      const userInfo = config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, idToken.sub)
        : {};
      return { issuer: idToken.iss, subject: idToken.sub, claims: { ...idToken, ...userInfo } };
    },

    async signOutUrl(returnTo) {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}
