import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../lib/paths.mjs';
import { runNode, StepError } from '../lib/run.mjs';
import { run as storybook } from './storybook.mjs';

const SITE = path.join(paths.root, 'docs-site');
const PORT = 4310;

/**
 * Builds the documentation site `docs-site/`: guides and reference, the generator, Storybook. Then serves it on this
 * machine until it is stopped; `build` only builds, `serve` only serves.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function run([command = 'all']) {
  if (!['all', 'build', 'serve'].includes(command)) {
    throw new StepError('Usage: npm run docs -- [build|serve]', 2);
  }
  if (command !== 'serve') await build();
  return command === 'build' ? 0 : serve();
}

async function build() {
  // Its output folder is emptied first, so it goes before what lies in it.
  await step(runNode('node_modules/typedoc/bin/typedoc', ['--options', 'docs/typedoc.config.mjs']));
  await step(
    runNode('node_modules/vite/bin/vite.js', ['build', '--config', 'docs/site/generator/vite.config.mjs']),
  );
  await step(storybook(['build', '--output-dir', 'docs-site/storybook', '--quiet']));
}

/** @param {Promise<number>} running */
async function step(running) {
  const code = await running;
  if (code !== 0) throw new StepError('The documentation was not built.', code);
}

/** Serves the site on loopback under strict policies; resolves never. */
async function serve() {
  // Not at the top: this file is read before the packages are there.
  const { preview } = await import('vite');
  const { GENERATOR_POLICY, guidesPolicy, hashesIn, STORYBOOK_POLICY } =
    await import('../../docs/site/policy.mjs');
  const guides = guidesPolicy([
    ...new Set(guidePages().flatMap((file) => hashesIn(readFileSync(file, 'utf8')))),
  ]);
  const policyOf = (/** @type {string} */ address) => {
    if (address.startsWith('/storybook/')) return STORYBOOK_POLICY;
    return address.startsWith('/generator/') ? GENERATOR_POLICY : guides;
  };
  const server = await preview({
    root: SITE,
    configFile: false,
    appType: 'mpa',
    build: { outDir: SITE },
    preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? PORT) },
    plugins: [
      {
        name: 'policies',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            response.setHeader('Content-Security-Policy', policyOf(request.url ?? '/'));
            response.setHeader('X-Content-Type-Options', 'nosniff');
            response.setHeader('Referrer-Policy', 'no-referrer');
            next();
          });
        },
      },
    ],
  });
  console.log(`Documentation: ${server.resolvedUrls?.local[0]}`);
  return new Promise(() => undefined);
}

/** Pages made by typedoc. */
const guidePages = () =>
  readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !/^(storybook|generator)[\\/]/.test(file))
    .map((file) => path.join(SITE, file));
