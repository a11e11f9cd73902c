/** The settings of sign-in by OpenID Connect, a part of the server's settings. */
import { role, type Role } from '@gd/contract';
import * as z from 'zod/mini';

/** Where the issuer's claims say who a person is. `/a/b` is a JSON Pointer (RFC 6901) into the claims. */
export interface ClaimMapping {
  tenant: string;
  unit: string;
  roles: string;
  name: string;
  /** Roles for each value of the claim; undefined where the issuer uses GD's own names of roles. */
  roleOf: Readonly<Record<string, readonly Role[]>> | undefined;
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  /** Undefined for a public client, which PKCE alone protects. */
  clientSecret: string | undefined;
  scopes: string;
  claims: ClaimMapping;
}

const oneOrMoreRoles = () =>
  z.pipe(
    z.union([role(), z.array(role())], 'must name roles of GD'),
    z.transform((value) => [value].flat()),
  );

const claimMapping = () =>
  z.strictObject({
    tenant: z.prefault(z.string(), 'gd_tenant'),
    unit: z.prefault(z.string(), 'gd_unit'),
    roles: z.prefault(z.string(), 'gd_roles'),
    name: z.prefault(z.string(), 'name'),
    roleOf: z.optional(z.record(z.string(), oneOrMoreRoles())),
  });

const json = () =>
  z.pipe(
    z.string(),
    z.transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.issues.push({ code: 'custom', input: value, message: 'must be JSON' });
        return z.NEVER;
      }
    }),
  );

export const oidcVariables = () => ({
  GD_OIDC_ISSUER: z.optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address' })),
  GD_OIDC_CLIENT_ID: z.optional(z.string()),
  GD_OIDC_CLIENT_SECRET: z.optional(z.string()),
  GD_OIDC_SCOPES: z.prefault(
    z.string().check(z.regex(/(^| )openid( |$)/, 'must have openid among the scopes')),
    'openid profile',
  ),
  GD_OIDC_CLAIMS: z.prefault(z.pipe(json(), claimMapping()), '{}'),
});

export interface OidcValues {
  GD_HOST: string;
  GD_PUBLIC_URL?: string | undefined;
  GD_OIDC_ISSUER?: string | undefined;
  GD_OIDC_CLIENT_ID?: string | undefined;
  GD_OIDC_CLIENT_SECRET?: string | undefined;
  GD_OIDC_SCOPES: string;
  GD_OIDC_CLAIMS: z.output<ReturnType<typeof claimMapping>>;
}

/** Names of this machine, where nobody listens in between and http does no harm. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(hostname);

const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
};

/** What is wrong with the settings taken together: a variable and a reason each. */
export function oidcMistakes(values: OidcValues): [variable: keyof OidcValues, reason: string][] {
  const { GD_OIDC_ISSUER: issuer, GD_PUBLIC_URL: publicUrl } = values;
  if (issuer === undefined) return [];
  const mistakes: [keyof OidcValues, string][] = [];
  if (!isSafe(issuer)) mistakes.push(['GD_OIDC_ISSUER', 'must be an https address']);
  if (values.GD_OIDC_CLIENT_ID === undefined)
    mistakes.push(['GD_OIDC_CLIENT_ID', 'is needed with GD_OIDC_ISSUER']);
  // The session's cookie must not cross a network in the clear.
  if (publicUrl === undefined ? !isLoopback(values.GD_HOST) : !isSafe(publicUrl))
    mistakes.push(['GD_PUBLIC_URL', 'must be an https address for sign-in to work']);
  return mistakes;
}

export function oidcOf(values: OidcValues): OidcSettings | undefined {
  const { GD_OIDC_ISSUER: issuer, GD_OIDC_CLIENT_ID: clientId } = values;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: values.GD_OIDC_CLIENT_SECRET,
    scopes: values.GD_OIDC_SCOPES,
    claims: { ...values.GD_OIDC_CLAIMS, roleOf: values.GD_OIDC_CLAIMS.roleOf },
  };
}
