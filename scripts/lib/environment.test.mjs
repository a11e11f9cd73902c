import { expect, it } from 'vitest';
import { cleanEnvironment } from './environment.mjs';

it("removes npm's own variables and NODE_ENV, and keeps how the network is reached", () => {
  const env = {
    PATH: '/bin',
    HTTPS_PROXY: 'http://proxy.invalid',
    NODE_ENV: 'production',
    INIT_CWD: '/here',
    npm_package_name: 'gd-monorepo',
    npm_lifecycle_event: 'test',
    npm_config_yes: '',
    npm_config_local_prefix: '/here',
    npm_config_omit: 'dev',
    npm_config_user_agent: 'npm/11',
    npm_config_registry: 'https://npm.invalid/',
    'npm_config_@gd:registry': 'https://gd.invalid/',
    npm_config_https_proxy: 'http://proxy.invalid',
    npm_config_noproxy: '',
    npm_config_cafile: '/ca.pem',
    npm_config_userconfig: '/home/a/.npmrc',
    npm_config_cache: '/home/a/.npm',
  };
  cleanEnvironment(env);
  expect(Object.keys(env)).toEqual([
    'PATH',
    'HTTPS_PROXY',
    'npm_config_registry',
    'npm_config_@gd:registry',
    'npm_config_https_proxy',
    'npm_config_noproxy',
    'npm_config_cafile',
    'npm_config_userconfig',
    'npm_config_cache',
  ]);
});
