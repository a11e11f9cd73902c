import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inOrder } from './site/order.mjs';

const documents = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'));

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'GD',
  out: '../docs-site',
  readme: '../README.md',
  entryPointStrategy: 'packages',
  entryPoints: ['units', 'rules', 'contract', 'receipts', 'sdk', 'components', 'server'].map(
    (name) => `../packages/${name}`,
  ),
  projectDocuments: inOrder(documents),
  plugin: [fileURLToPath(new URL('site/typedoc-plugin.mjs', import.meta.url))],
  sortEntryPoints: false,
  ignoredHighlightLanguages: ['csp', 'vue', 'angular-ts', 'svelte'],
  packageOptions: {
    disableSources: true,
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    // Types that only give a public one its shape stay private.
    validation: { invalidLink: true, notExported: false },
    blockTags: [
      '@cssstate',
      '@csspart',
      '@cssproperty',
      '@deprecated',
      '@element',
      '@example',
      '@fires',
      '@param',
      '@privateRemarks',
      '@returns',
      '@see',
      '@since',
      '@slot',
      '@status',
      '@summary',
      '@template',
      '@throws',
    ],
  },
  validation: { invalidLink: true, invalidPath: true, rewrittenLink: true },
  treatWarningsAsErrors: true,
};
