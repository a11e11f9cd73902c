import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.js';
import { readClaims } from './claims.js';
import { localPath } from './return-path.js';

const BASE = {
  GD_OIDC_ISSUER: 'https://sso.example.vn',
  GD_OIDC_CLIENT_ID: 'gd',
  GD_PUBLIC_URL: 'https://api.example.vn',
};
const mapping = (json = '') => {
  const { oidc } = readSettings({ ...BASE, GD_OIDC_CLAIMS: json });
  if (!oidc) throw new Error('no sign-in');
  return oidc.claims;
};

describe('readClaims', () => {
  it('reads the claims of GD’s own names', () => {
    const claims = { name: 'Bà Hoa ', gd_tenant: '37', gd_unit: '14329@2025-07-01', gd_roles: 'leader' };
    expect(readClaims(claims, mapping())).toEqual({
      name: 'Bà Hoa',
      tenant: '37',
      unitKey: '14329@2025-07-01',
      roles: ['leader'],
    });
  });

  it('makes roles of the issuer’s groups, each once, and drops what is not in the map', () => {
    const json = JSON.stringify({
      roles: '/realm_access/roles',
      unit: '/attributes/0/unit~1key',
      roleOf: { 'gd-chiefs': ['leader', 'handler'], 'gd-desk': 'intake', 'gd-old': 'handler' },
    });
    const claims = {
      realm_access: { roles: ['gd-chiefs', 'gd-old', 'leader', 'site-admin', 'toString', 7] },
      attributes: [{ 'unit/key': '37@2025-07-01' }],
    };
    expect(readClaims(claims, mapping(json))).toMatchObject({
      roles: ['leader', 'handler'],
      unitKey: '37@2025-07-01',
    });
  });

  it('says nothing where the issuer says nothing that is understood', () => {
    for (const claims of [{}, { gd_tenant: 37, gd_unit: ['x'], gd_roles: { leader: true }, name: null }])
      expect(readClaims(claims, mapping())).toEqual({ name: '', tenant: '', unitKey: '', roles: [] });
  });
});

describe('the settings of sign-in', () => {
  it.each([
    [{ GD_OIDC_CLIENT_ID: '' }, 'GD_OIDC_CLIENT_ID: is needed'],
    [{ GD_OIDC_ISSUER: 'http://sso.example.vn' }, 'GD_OIDC_ISSUER: must be an https address'],
    [{ GD_PUBLIC_URL: 'http://api.example.vn' }, 'GD_PUBLIC_URL: must be an https address'],
    [{ GD_PUBLIC_URL: '', GD_HOST: '0.0.0.0' }, 'GD_PUBLIC_URL: must be an https address'],
    [{ GD_OIDC_SCOPES: 'profile' }, 'GD_OIDC_SCOPES: must have openid'],
    [{ GD_OIDC_CLAIMS: '{' }, 'GD_OIDC_CLAIMS: must be JSON'],
    [
      { GD_OIDC_CLAIMS: '{"roleOf":{"chiefs":"king"}}' },
      'GD_OIDC_CLAIMS.roleOf.chiefs: must name roles of GD',
    ],
  ])('are refused by name: %o', (wrong, message) => {
    expect(() => readSettings({ ...BASE, ...wrong })).toThrow(message);
  });

  it('are none where there is no issuer, and may be http on this machine', () => {
    expect(readSettings({}).oidc).toBeUndefined();
    const local = { GD_OIDC_ISSUER: 'http://127.0.0.1:9', GD_OIDC_CLIENT_ID: 'gd' };
    expect(readSettings(local).oidc?.issuer).toBe('http://127.0.0.1:9');
  });
});

describe('localPath', () => {
  it('takes a path of this server as it is', () => {
    expect(localPath('/officers/?case=1#top')).toBe('/officers/?case=1#top');
    expect(localPath(undefined)).toBe('/officers/');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'officers',
    '/auth/sign-in',
  ])('refuses %j', (path) => {
    expect(localPath(path)).toBeUndefined();
  });
});
