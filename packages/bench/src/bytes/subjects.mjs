import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Subject Something of ours to weigh.
 * @property {string} name
 * @property {string} source the entry of its bundle
 * @property {{ first?: number, whole?: number }} [budget] kB gzip
 * @property {string[]} peers names of PEERS
 * @property {{ external?: string[] }} [options]
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} source
 * @property {string} about what it does more or less than ours
 */

const components = fileURLToPath(new URL('../../../components/', import.meta.url));
const imports = (/** @type {string[]} */ ...modules) =>
  modules.map((name) => `import ${JSON.stringify(name)};`).join('\n');
/** Keeps what a bundle would else drop as unused. */
const use = (/** @type {string} */ names, /** @type {string} */ from) =>
  `import { ${names} } from '${from}'; globalThis.bench = [${names}];`;
const webAwesome = (/** @type {string[]} */ ...names) =>
  imports(...names.map((name) => `@awesome.me/webawesome/dist/components/${name}/${name}.js`));

const FORM_PARTS = ['input', 'textarea', 'radio-group', 'radio', 'checkbox', 'button', 'callout', 'dialog'];

/** @type {Peer[]} */
export const PEERS = [
  {
    name: 'GDS accessible-autocomplete',
    source: `import autocomplete from 'accessible-autocomplete';
      import 'accessible-autocomplete/dist/accessible-autocomplete.min.css';
      globalThis.bench = autocomplete;`,
    about: 'a combobox with its CSS; no data, no search of its own, no form association',
  },
  {
    name: 'Vaadin combo-box',
    source: imports('@vaadin/combo-box'),
    about: 'a combobox with virtual scrolling; no data, filters by substring; a theme comes on top',
  },
  {
    name: 'Web Awesome select',
    source: webAwesome('select', 'option'),
    about: 'a select without text search; no data; a theme comes on top',
  },
  {
    name: 'GOV.UK Frontend',
    source: `import { initAll } from 'govuk-frontend';
      import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
      initAll();`,
    about: 'behaviour and CSS of every component; the page brings markup, words, sending, drafts and photos',
  },
  {
    name: 'Web Awesome form parts',
    source: webAwesome(...FORM_PARTS),
    about: 'the parts to build such a form from; no flow, words, upload, client; a theme comes on top',
  },
  {
    name: 'Web Awesome card',
    source: webAwesome('card', 'badge', 'details'),
    about: 'an empty card, a badge and a disclosure; a theme comes on top',
  },
  {
    name: 'Vaadin grid',
    source: imports(
      '@vaadin/grid',
      '@vaadin/grid/vaadin-grid-filter-column.js',
      '@vaadin/grid/vaadin-grid-sort-column.js',
    ),
    about: 'a table with virtual scrolling, sorting and filters; no client, no words; a theme comes on top',
  },
  {
    name: 'Web Awesome, a like set',
    source: webAwesome(
      'select',
      'option',
      ...FORM_PARTS,
      'card',
      'badge',
      'details',
      'tab-group',
      'tab',
      'tab-panel',
    ),
    about: 'the parts to build our elements from; no data, flow, words or client; a theme comes on top',
  },
  {
    name: 'Supabase client',
    source: use('createClient', '@supabase/supabase-js'),
    about: 'tables, sign-in, files, realtime; untyped at run time',
  },
  {
    name: 'openapi-fetch',
    source: `import createClient from 'openapi-fetch'; globalThis.bench = createClient;`,
    about: 'types only: no check of answers, no retries, keys, uploads with progress, or errors in words',
  },
];

const PICKER_PEERS = ['GDS accessible-autocomplete', 'Vaadin combo-box', 'Web Awesome select'];
const FORM_PEERS = ['GOV.UK Frontend', 'Web Awesome form parts'];

/** @type {Record<string, Pick<Subject, 'budget' | 'peers'>>} */
const ELEMENTS = {
  'unit-picker': { budget: { whole: 18 }, peers: PICKER_PEERS },
  'feedback-form': { budget: { first: 20, whole: 44 }, peers: FORM_PEERS },
  'case-status': { peers: FORM_PEERS },
  'model-card': { budget: { first: 14 }, peers: ['Web Awesome card'] },
  'model-list': { peers: ['Vaadin grid'] },
  'case-inbox': { peers: ['Vaadin grid'] },
  'case-desk': { peers: FORM_PEERS },
};

/** @returns {Subject[]} */
export function subjects() {
  const elements = readdirSync(`${components}src/define`)
    .map((file) => file.replace(/\.ts$/, ''))
    .map((name) => ({
      name: `gd-${name}`,
      source: imports(`@gd/components/define/${name}`),
      peers: [],
      ...ELEMENTS[name],
    }));
  const base = readdirSync(`${components}src/base`)
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => `${components}dist/base/${file.replace(/\.ts$/, '.js')}`);
  return [
    ...elements,
    {
      name: 'every element, as modules',
      source: imports('@gd/components/all'),
      peers: ['Web Awesome, a like set'],
    },
    {
      name: 'the shared base (Lit and base/, no client)',
      source: base.map((file, i) => `export * as m${i} from ${JSON.stringify(file)};`).join('\n'),
      options: { external: ['@gd/sdk', '@gd/units'] },
      budget: { whole: 12 },
      peers: [],
    },
    {
      name: 'the SDK (createClient)',
      source: use('createClient', '@gd/sdk'),
      peers: ['Supabase client', 'openapi-fetch'],
    },
    {
      name: 'the SDK for everybody (createPublicClient)',
      source: use('createPublicClient', '@gd/sdk'),
      budget: { whole: 16 },
      peers: ['Supabase client', 'openapi-fetch'],
    },
    { name: 'the units (loadUnits, no data)', source: use('loadUnits', '@gd/units'), peers: [] },
  ];
}

/**
 * The files for pages, which `npm run build` has made. `source` has the same modules, to see where the bytes of a file
 * come from.
 * @type {{ name: string, file: string, source: string, budget: { whole: number }, peers: string[] }[]}
 */
export const KITS = [
  { name: 'gd-all', budget: { whole: 165 }, peers: ['Web Awesome, a like set'] },
  { name: 'gd-desk', budget: { whole: 140 }, peers: ['Web Awesome, a like set'] },
].map(({ name, ...kit }) => ({
  name: `${name}.js`,
  file: `${components}dist/cdn/${name}.js`,
  source: imports(`${components}dist/kit/${name}.js`),
  ...kit,
}));

const kit = `${components}dist/cdn/`;

/**
 * What `gd.js` loads for one element: the loader, the table of chunks, and those the element needs. The first of all is
 * the loader itself, and then what every element shares. What an element asks for later is not in it.
 * @returns {{ name: string, files: string[], budget: { whole?: number }, peers: string[] }[]}
 */
export function loaded() {
  const { latest } = JSON.parse(readFileSync(`${kit}versions.json`, 'utf8'));
  const folder = `${kit}${latest}/`;
  const chunks = readdirSync(folder).filter(
    (file) => file.endsWith('.js') && !/^gd(-all|-desk)?\.js$/.test(file),
  );
  const needs = (/** @type {string} */ file, /** @type {Set<string>} */ found = new Set()) => {
    found.add(file);
    for (const [, name] of readFileSync(folder + file, 'utf8').matchAll(/\brequire\("([\w-]+)"\)/g))
      if (!found.has(`${name}.js`)) needs(`${name}.js`, found);
    return found;
  };
  const paths = (/** @type {Iterable<string>} */ files) => [...files].map((file) => folder + file);
  return [
    { name: 'gd.js', files: paths(['gd.js']), budget: { whole: 2 }, peers: [] },
    { name: 'gd-form.js', files: paths(['gd-form.js']), budget: { whole: 21 }, peers: [] },
    { name: 'shared by all', files: paths(['index.js', 'base.js']), budget: { whole: 12 }, peers: [] },
    ...chunks
      .filter((file) => file.startsWith('gd-'))
      .map((file) => ({
        name: `by gd.js: ${file.replace('.js', '')}`,
        files: paths(['gd.js', 'index.js', ...needs(file, new Set(['base.js']))]),
        budget: {},
        peers: [],
      })),
  ];
}
