import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { paths } from './paths.mjs';

const MODULE = path.join(paths.modules, '@sparticuz/chromium');

/**
 * Unpacks the headless Chromium that is one of our development dependencies, with the libraries that a bare
 * Linux lacks (NSS, NSPR, expat) and a font. Made for Linux on x64 alone.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv } | undefined>}
 */
export async function unpackChromium(env) {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(MODULE)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(MODULE, 'package.json'), 'utf8'));
  const folder = path.join(paths.cache, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/**
 * The module unpacks into the temporary folder, and its libraries only where it believes to be on Lambda; so
 * it runs in a process that is told both. The result is moved into place whole, so that neither an interrupted
 * run nor two at once leave half a browser.
 * @param {string} folder
 */
function unpackInto(folder) {
  console.log('No installed browser was found: unpacking the Chromium from the dependencies …');
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const code = `import chromium from ${JSON.stringify(pathToFileURL(path.join(MODULE, 'build/index.js')).href)};
    await chromium.executablePath();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  writeFileSync(path.join(partial, 'fonts.conf'), fontsConfiguration(folder));
  if (status === 0) {
    try {
      renameSync(partial, folder);
      return;
    } catch (error) {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
    }
  }
  rmSync(partial, { recursive: true, force: true });
}

/**
 * The machine's fonts where it has any, and the packed Open Sans (which has Vietnamese) behind them.
 * @param {string} folder
 */
function fontsConfiguration(folder) {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}
