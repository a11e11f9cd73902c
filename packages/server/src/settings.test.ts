import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.js';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      dataFolder: resolve('.data'),
      databaseUrl: undefined,
      trustProxy: false,
      logLevel: 'info',
      rateLimits: { all: 600, submit: 20, upload: 60, track: 60, wrongSecret: 10, withoutProof: 3 },
      proofOfWork: true,
      masterKey: undefined,
      retentionYears: {},
      clamd: undefined,
    });
  });

  it('reads what is given; an empty variable is none', () => {
    expect(
      readSettings({
        GD_PORT: '0',
        GD_PUBLIC_URL: 'https://a.vn/',
        GD_TRUST_PROXY: '2',
        DATABASE_URL: '',
        GD_KIT_DIR: 'kit',
      }),
    ).toMatchObject({
      port: 0,
      publicUrl: 'https://a.vn',
      trustProxy: 2,
      databaseUrl: undefined,
      kitFolder: resolve('kit'),
    });
    expect(readSettings({ GD_TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8');
    const key = Buffer.alloc(32, 9);
    expect(
      readSettings({
        GD_MASTER_KEY: key.toString('base64'),
        GD_RETENTION_YEARS: 'FBK=3, CPL=20',
        GD_CLAMD: '[::1]:3310',
      }),
    ).toMatchObject({
      masterKey: key,
      retentionYears: { FBK: 3, CPL: 20 },
      clamd: { host: '::1', port: 3310 },
    });
    expect(readSettings({ GD_CLAMD: '/run/clamd.sock' }).clamd).toEqual({ path: '/run/clamd.sock' });
  });

  it.each([
    ['GD_PORT', '70000'],
    ['GD_PORT', '1.5'],
    ['GD_PUBLIC_URL', 'ftp://a'],
    ['DATABASE_URL', 'mysql://a'],
    ['GD_RATE_LIMIT', '0'],
    ['GD_METRICS_TOKEN', 'short'],
    ['GD_MASTER_KEY', 'too short'],
    ['GD_PROOF_OF_WORK', 'maybe'],
    ['GD_RETENTION_YEARS', 'XYZ=3'],
    ['GD_RETENTION_YEARS', 'FBK=0'],
    ['GD_RETENTION_YEARS', 'FBK'],
    ['GD_CLAMD', 'localhost'],
  ])('names a wrong %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(`${name}: must`);
  });
});
