/** The WordPress plugin: what it prints, what it refuses, its settings, its words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PHP } from '@php-wasm/universal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snippetsOf } from '../../../docs/tests/support/snippets.js';
import { openPhp, plugin, pluginFiles, quoted, runPlugin } from './support/php.js';

const read = (name: string): string => readFileSync(join(plugin, name), 'utf8');
const SETTINGS = {
  api: 'https://api.example.vn',
  site: 'gd_site_37_hoalu',
  phone: '1022',
  version: '0.1.0-6581760e',
  integrity: 'sha384-abc+/=',
  form_integrity: 'sha384-def+/=',
};

let php: PHP;
beforeAll(async () => {
  php = await openPhp();
});
afterAll(() => php.exit());

const post = (text: string, options: Record<string, string> = SETTINGS): Promise<string> =>
  runPlugin(php, `echo do_shortcode(${quoted(text)}), "\\n"; gd_print_script_modules();`, options);

it('writes an element and one script with its hash, and nothing inline', async () => {
  expect(await post('<p>Trước</p>[gd-feedback-form site="another" heading-level="3"]')).toBe(
    `<p>Trước</p><gd-feedback-form heading-level="3" site="another">` +
      `<a slot="fallback" href="tel:1022">Call 1022</a></gd-feedback-form>\n` +
      `<script type="module" src="https://api.example.vn/kit/0.1.0-6581760e/gd-form.js" id="gd-elements-form-js-module" ` +
      `integrity="sha384-def+/=" crossorigin="anonymous" data-site="gd_site_37_hoalu"></script>\n`,
  );
});

it.each([
  ['the form anywhere', '[gd-model-list][gd-feedback-form][gd-case-status]', SETTINGS, 'gd-form.js'],
  ['no form', '[gd-model-list][gd-case-status]', SETTINGS, 'gd.js'],
  ['a server without gd-form.js', '[gd-feedback-form]', { ...SETTINGS, form_integrity: '' }, 'gd.js'],
])('loads one script on a page with %s', async (_, text, options, file) => {
  const scripts = (await post(text, options)).match(/<script .*src="[^"]*"/g) ?? [];
  expect(scripts).toEqual([expect.stringMatching(`/kit/0.1.0-6581760e/${file}"$`)]);
});

it('loads nothing where there is no element', async () => {
  expect(await post('<p>Tin</p>')).toBe('<p>Tin</p>\n');
});

it('loads nothing before it knows a version, and leaves the reader the telephone', async () => {
  expect(await post('[gd-model-list]', { phone: '1022' })).toBe(
    '<gd-model-list><a slot="fallback" href="tel:1022">Call 1022</a></gd-model-list>\n',
  );
});

it('keeps what stands inside, and attributes without a value', async () => {
  const html = await post('[gd-unit-picker required]<a href="/lien-he/">Liên hệ</a>[/gd-unit-picker]');
  expect(html).toContain(
    '<gd-unit-picker required=""><div slot="fallback"><a href="/lien-he/">Liên hệ</a></div></gd-unit-picker>',
  );
});

it('gives no author a way out of the attribute, to another server or to a script', async () => {
  const html = await post(
    `[gd-model-list model-href="javascript:alert(1)" api-base="https://evil.example" onclick="x()" style="a" ` +
      `q="'><img src=x>"]<script>alert(1)</script>[/gd-model-list]`,
  );
  const [element = ''] = html.split('\n');
  expect(element).toBe(
    '<gd-model-list q="&#039;&gt;&lt;img src=x&gt;" model-href="alert(1)">' +
      '<div slot="fallback">alert(1)</div></gd-model-list>',
  );
});

it('draws the block as the shortcode', async () => {
  const block = { element: 'gd-model-list', settings: 'page-size="6" model-href="/m/?m={slug}" paged' };
  const draw = (each: object) =>
    runPlugin(
      php,
      `echo $GLOBALS['gd']['blocks']['gd/element'](json_decode(${quoted(JSON.stringify(each))}, true));`,
    );
  expect(await draw(block)).toBe(
    '<gd-model-list page-size="6" paged="" model-href="/m/?m={slug}"></gd-model-list>',
  );
  expect(await draw({ ...block, element: 'script' })).toBe('');
});

it('knows the shortcodes that docs/cms.md writes', async () => {
  const [block] = snippetsOf('docs/cms.md').filter(({ code }) => code.startsWith('['));
  const lines = (await runPlugin(php, `echo do_shortcode(${quoted(block!.code)});`)).trim().split('\n');
  expect(lines).toEqual([
    '<gd-feedback-form></gd-feedback-form>',
    '<gd-model-list page-size="6" model-href="/mo-hinh/?m={slug}"></gd-model-list>',
    '<gd-case-status site="ANOTHER-SITE-KEY"><div slot="fallback"><a href="tel:1022">Gọi 1022</a></div></gd-case-status>',
  ]);
});

const save = async (input: object, remote: object, options: Record<string, string> = {}): Promise<unknown> =>
  JSON.parse(
    await runPlugin(
      php,
      `$GLOBALS['gd']['remote'] = json_decode(${quoted(JSON.stringify(remote))}, true);
      $options = gd_elements_sanitize(json_decode(${quoted(JSON.stringify(input))}, true));
      echo json_encode(array('options' => $options, 'errors' => $GLOBALS['gd']['errors']));`,
      options,
    ),
  );
const kit = (latest: unknown, integrity: unknown, form: unknown = 'sha384-form'): object => ({
  'https://api.example.vn/kit/versions.json': JSON.stringify({
    latest,
    versions: { [String(latest)]: { files: { 'gd.js': integrity, 'gd-form.js': form } } },
  }),
});

it('takes the newest version when settings are saved', async () => {
  const typed = { api: ' HTTPS://api.example.vn/kit/gd.js', site: 'gd_site"><', phone: '1022<' };
  expect(await save(typed, kit('0.2.0-ab', 'sha384-xyz'))).toEqual({
    options: {
      ...{ api: 'https://api.example.vn', site: 'gd_site', phone: '1022' },
      ...{ version: '0.2.0-ab', integrity: 'sha384-xyz', form_integrity: 'sha384-form' },
    },
    errors: [],
  });
});

it('leaves the hash of the form out where it is none', async () => {
  expect(await save(SETTINGS, kit('0.2.0-ab', 'sha384-xyz', '" onload="x()'))).toMatchObject({
    options: { integrity: 'sha384-xyz', form_integrity: '' },
    errors: [],
  });
});

it.each([
  ['another version name', kit('../evil', 'sha384-xyz')],
  ['another hash', kit('0.2.0-ab', '" onload="x()')],
  ['no answer', {}],
])('keeps the version it had on %s', async (_, remote) => {
  expect(await save(SETTINGS, remote, SETTINGS)).toMatchObject({
    options: SETTINGS,
    errors: [expect.any(String)],
  });
});

it.each(['http://api.example.vn', 'javascript:alert(1)', 'https://api.example.vn"onload=', ''])(
  'refuses the address %j',
  async (api) => {
    expect(await save({ ...SETTINGS, api }, kit('0.2.0-ab', 'sha384-xyz'))).toMatchObject({
      options: { api: '', version: '', integrity: '' },
      errors: ['The address must begin with https://.'],
    });
  },
);

it('shows its settings, escaped', async () => {
  const page = await runPlugin(php, "do_action('admin_init'); gd_elements_settings_page();", {
    ...SETTINGS,
    site: '"><b>',
  });
  expect(page).toContain('name="gd_elements[site]" type="text" placeholder="" value="&quot;&gt;&lt;b&gt;"');
  expect(page).toContain('Pages load version 0.1.0-6581760e.');
  expect(page).toContain('script-src https://api.example.vn; connect-src https://api.example.vn;');
});

it('leaves nothing behind, and runs only when WordPress calls it', async () => {
  const left = await runPlugin(
    php,
    "define('WP_UNINSTALL_PLUGIN', 'x'); require '/gd-elements/uninstall.php'; echo json_encode($GLOBALS['gd']['options']);",
    SETTINGS,
  );
  expect(left).toBe('[]');
  for (const name of pluginFiles('.php').filter((each) => !each.startsWith('languages/')))
    expect(read(name), name).toMatch(/^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m);
});

it('leaves nothing behind on any site of a network', async () => {
  const left = await runPlugin(
    php,
    `$GLOBALS['gd']['network'] = array_fill(1, 101, array('gd_elements' => array('site' => 'a'), 'blogname' => 'Xã'));
     define('WP_UNINSTALL_PLUGIN', 'x'); require '/gd-elements/uninstall.php';
     echo json_encode(array_values(array_unique(array_map('serialize', $GLOBALS['gd']['network']))));`,
    SETTINGS,
  );
  expect(JSON.parse(left)).toEqual(['a:1:{s:8:"blogname";s:3:"Xã";}']);
});

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

it('knows the attributes that the elements have', async () => {
  const { modules } = JSON.parse(
    readFileSync(join(plugin, '../../components/custom-elements.json'), 'utf8'),
  ) as Manifest;
  const all = new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );
  const list = JSON.parse(await runPlugin(php, 'echo json_encode(gd_elements_list());')) as object;
  const expected = Object.keys(list).map((tag) => [tag, all.get(tag)?.filter((name) => name !== 'api-base')]);
  expect(list).toEqual(Object.fromEntries(expected));
  expect([...read('block/editor.js').matchAll(/\['(gd-[\w-]+)',/g)].map(([, tag]) => tag).sort()).toEqual(
    Object.keys(list),
  );
});

it('has every word in Vietnamese', async () => {
  const wordsOf = (names: readonly string[]): string[] => [
    ...new Set(
      names.flatMap((name) =>
        [...read(name).matchAll(/(?:\b__|esc_html_e)\(\s*'((?:[^'\\]|\\.)+)'/g)].map(([, text]) => text!),
      ),
    ),
  ];
  const { messages } = JSON.parse(
    await runPlugin(php, "echo json_encode(require '/gd-elements/languages/gd-elements-vi.l10n.php');"),
  ) as { messages: Record<string, string> };
  const block = JSON.parse(read('block/block.json')) as { title: string; description: string };
  const ofBlock = [`block title\u0004${block.title}`, `block description\u0004${block.description}`];
  expect(Object.keys(messages).sort()).toEqual([...wordsOf(pluginFiles('.php')), ...ofBlock].sort());
  const editor = JSON.parse(read('languages/gd-elements-vi-gd-elements-editor.json')) as {
    locale_data: { messages: object };
  };
  expect(Object.keys(editor.locale_data.messages).sort()).toEqual(
    ['', ...wordsOf(['block/editor.js'])].sort(),
  );
});
