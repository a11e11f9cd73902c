/** From what an issuer says of a person to what that person may be here. */
import { role, type Role } from '@gd/contract';
import type { ClaimMapping } from './oidc-settings.js';

export type Claims = Readonly<Record<string, unknown>>;

export interface Claimed {
  name: string;
  tenant: string;
  unitKey: string;
  /** Only roles that GD has. */
  roles: Role[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The value of a claim by its name, or by a JSON Pointer (RFC 6901) such as `/realm_access/roles`. */
function claimAt(claims: Claims, path: string): unknown {
  if (!path.startsWith('/')) return claims[path];
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      claims,
    );
}

const textAt = (claims: Claims, path: string): string => {
  const value = claimAt(claims, path);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
};

function rolesOf(value: unknown, { roleOf }: ClaimMapping): Role[] {
  const given = [value].flat().filter((one) => typeof one === 'string');
  const roles = given.flatMap((one): readonly Role[] => {
    if (roleOf) return Object.hasOwn(roleOf, one) ? (roleOf[one] ?? []) : [];
    const known = role().safeParse(one);
    return known.success ? [known.data] : [];
  });
  return [...new Set(roles)];
}

/** Texts are empty and roles are none where the issuer says nothing that is understood. */
export const readClaims = (claims: Claims, mapping: ClaimMapping): Claimed => ({
  name: textAt(claims, mapping.name).slice(0, 200),
  tenant: textAt(claims, mapping.tenant),
  unitKey: textAt(claims, mapping.unit),
  roles: rolesOf(claimAt(claims, mapping.roles), mapping),
});
