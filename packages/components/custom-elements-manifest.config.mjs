import { cemInheritancePlugin } from '@wc-toolkit/cem-inheritance';
import { classTags } from './scripts/manifest/class-tags.mjs';
import { definitions } from './scripts/manifest/definitions.mjs';
import { generatedFiles } from './scripts/manifest/generated-files.mjs';
import { namedTypes, sources } from './scripts/manifest/named-types.mjs';
import { publicOnly } from './scripts/manifest/public-only.mjs';
import { publishedPaths } from './scripts/manifest/published-paths.mjs';
import { tokensInManifest } from './scripts/tokens/manifest.mjs';

const globs = ['src/base/*.ts', 'src/*/gd-*.ts', 'src/define/*.ts'];
const exclude = ['**/*.test.ts', '**/testing/**', '**/*.styles.ts'];

export default {
  globs,
  exclude,
  outdir: '.',
  litelement: true,
  packagejson: false,
  overrideModuleCreation: sources,
  plugins: [
    namedTypes(),
    classTags(['status', 'since', 'example']),
    cemInheritancePlugin(),
    publicOnly(),
    tokensInManifest(),
    publishedPaths(),
    definitions(),
    generatedFiles(),
  ],
};
