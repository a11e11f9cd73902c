/** What a web team copies: the HTML of one element, the files beside it, and the policy of its page. */

/** A version of the kit, from `versions.json`: its folder, and the `integrity` of each file that a page may name. */
export interface KitVersion {
  name: string;
  files: Readonly<Record<string, string>>;
}

export type KitScript = 'gd.js' | 'gd-form.js' | 'gd-all.js' | 'gd-desk.js';

/** A loader reads its own tag; of the other files each element has the key. */
const isLoader = (script: KitScript): boolean => script === 'gd.js' || script === 'gd-form.js';

export interface SnippetSettings {
  tag: string;
  /** Attributes by name; an empty value stands alone, as in `<gd-unit-picker required>`. */
  attributes: Readonly<Record<string, string>>;
  /** Origin of the API. */
  api: string;
  /** The site key; empty for an element that needs none. */
  site: string;
  script: KitScript;
  /** Null for the newest, whose files change and so have no hash. */
  version: KitVersion | null;
  /** The page's own module imports the kit by name. */
  importMap: boolean;
  /** With the style sheet that keeps the place of elements until they are there. */
  cloak: boolean;
  /** What is shown without JavaScript or connection; null for none. */
  fallback: { href: string; text: string } | null;
}

export interface Snippet {
  html: string;
  /** Files of the page's own, by their address. */
  files: Readonly<Record<string, string>>;
  /** The value of the header `Content-Security-Policy`. */
  policy: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A tag with its attributes, one a line where they are many. */
function opening(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? key : `${key}="${escape(value)}"`,
  );
  const line = `<${[name, ...written].join(' ')}>`;
  return line.length <= 100 ? line : `<${name}\n${written.map((each) => `  ${each}\n`).join('')}>`;
}

const addressOf = ({ api, version }: SnippetSettings, file: string): string =>
  version ? `${api}/kit/${version.name}/${file}` : `${api}/kit/${file}`;

const integrityOf = ({ version }: SnippetSettings, file: string): Record<string, string> => {
  const integrity = version?.files[file];
  return integrity ? { integrity, crossorigin: '' } : {};
};

function styleSheet(settings: SnippetSettings): string {
  const file = 'gd-cloak.css';
  const href = addressOf(settings, file);
  return opening('link', { rel: 'stylesheet', href, ...integrityOf(settings, file) });
}

function scriptTag(settings: SnippetSettings): string {
  const { script, site } = settings;
  const tag = opening('script', {
    type: 'module',
    src: addressOf(settings, script),
    ...integrityOf(settings, script),
    ...(isLoader(script) && site !== '' && { 'data-site': site }),
  });
  return `${tag}</script>`;
}

/** The text of the import map, which the policy names by its hash. */
function importMapOf(settings: SnippetSettings): string {
  const address = addressOf(settings, settings.script);
  const integrity = settings.version?.files[settings.script];
  const map = { imports: { gd: address }, ...(integrity && { integrity: { [address]: integrity } }) };
  return `\n${JSON.stringify(map, null, 2).replaceAll('<', '\\u003c')}\n`;
}

const elementOf = ({ tag, attributes, script, site, importMap, fallback }: SnippetSettings): string => {
  const ownSite = site !== '' && (!isLoader(script) || importMap);
  const start = opening(tag, { ...(ownSite && { site }), ...attributes });
  return fallback
    ? `${start}\n  ${opening('a', { slot: 'fallback', href: fallback.href })}${escape(fallback.text)}</a>\n</${tag}>`
    : `${start}</${tag}>`;
};

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

const policyOf = ({ api, cloak }: SnippetSettings, hash: string | undefined): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", api, hash].filter(Boolean).join(' '),
    `style-src 'self'${cloak ? ` ${api}` : ''}`,
    "font-src 'self'",
    `img-src 'self' ${api}`,
    `connect-src 'self' ${api}`,
    `form-action 'self' ${api}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html gd 'allow-duplicates'",
  ].join('; ');

/** The snippet for these settings. */
export async function snippetFor(settings: SnippetSettings): Promise<Snippet> {
  const map = settings.importMap ? importMapOf(settings) : undefined;
  const html = [
    ...(settings.cloak ? [styleSheet(settings)] : []),
    ...(map === undefined
      ? [scriptTag(settings)]
      : [
          `<script type="importmap">${map}</script>`,
          `${opening('script', { type: 'module', src: '/gd-page.js' })}</script>`,
        ]),
    '',
    elementOf(settings),
    '',
  ].join('\n');
  return {
    html,
    files: map === undefined ? {} : { '/gd-page.js': "import 'gd';\n" },
    policy: policyOf(settings, map === undefined ? undefined : await hashOf(map)),
  };
}

/** A host name of RFC 1123. URL takes more, such as `;` and `,`, which would end the directive in the policy. */
const HOST_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** Whether this can be the origin of an API: https, or this machine for a trial; no path. */
export function isApiOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  if (origin !== address) return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' ? HOST_NAME.test(hostname) : protocol === 'http:' && isHere;
}
