/** How the network is reached: the only settings of npm that its children still need. */
const NETWORK_SETTING =
  /^npm_config_(.*registry|.*proxy|ca|cafile|cert|key|strict_ssl|cache|userconfig|globalconfig|fetch_.*)$/i;

/**
 * Removes what `npm run` and the caller's shell add and what changes the tools below:
 * npm's own variables confuse pnpm and nested npm, and NODE_ENV=production drops the development tools.
 * @param {NodeJS.ProcessEnv} env changed in place
 */
export function cleanEnvironment(env) {
  for (const name of Object.keys(env)) {
    const isNpms = /^npm_/i.test(name) || name === 'INIT_CWD';
    if ((isNpms && !NETWORK_SETTING.test(name)) || name === 'NODE_ENV') delete env[name];
  }
}
