/**
 * `gd.js`: finds `gd-*` tags in the page, also those added later, and loads the chunks of those alone. What it knows of
 * the chunks (`GD_…`) is put in by the build. The hashes of all would be more than the rest of it and grow with every
 * element; so they are a chunk of their own, whose hash it knows, and which comes while `base` does. `gd-form.js` is the
 * same with the first chunks of `gd-feedback-form` inside.
 */
import type { Configuration } from '../base/configure.js';

/** The hashes of the chunks `index`, which has those of all others, and `base`, which every element needs. */
declare const GD_FIRST: Readonly<Record<string, string>>;
/** Where the chunks are, from here. */
declare const GD_FOLDER: string;
declare const GD_VERSION: string;
/** The name under which the chunk `base` gives `configure`. */
declare const GD_CONFIGURE: string;
/** The chunks that are inside this file, by name. */
declare const GD_INSIDE: Record<string, Chunk>;

type Exports = Record<string, unknown>;
/**
 * Chunks do not import each other, they are given what they need: a browser remembers a module that once failed to load
 * (whatwg/html#6768), with all that import it, and so one lost packet costs nothing but a second request.
 */
type Chunk = (exports: Exports, get: (name: string) => Exports, load: typeof loadChunk) => void;

const ATTEMPTS = 3;

const folder = new URL(GD_FOLDER, import.meta.url);
// In a module there is no document.currentScript. A page that imports this file has no tag with settings.
const own = [...document.scripts].find(({ src }) => src === import.meta.url);
const { apiBase = folder.origin, site, lazy } = own?.dataset ?? {};
const settings: Configuration = { apiBase, unitsBase: `${folder.href}units/`, ...(site && { site }) };

/**
 * Of each chunk, when `index` is there: its SHA-256 without padding, and after a space the chunks it needs, as places in
 * this table, base 36.
 */
let table: Readonly<Record<string, string>> = GD_FIRST;
const attempts: Record<string, number> = {};
const fetched: Record<string, Promise<Chunk>> = {};
const chunks = GD_INSIDE;
const done: Record<string, Exports> = {};
const requested = new Set<string>();

// TypeScript's DOM does not know Trusted Types, in which the address of a script is a sink.
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}
const { trustedTypes } = window as Window & { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('gd', { createScriptURL: (address) => address });

/** A script with `integrity` puts the chunk into the browser's map of modules, or does not; no browser ignores it there. */
async function fetchOnce(name: string): Promise<Chunk> {
  if (chunks[name]) return chunks[name];
  const attempt = (attempts[name] = (attempts[name] ?? -1) + 1);
  const address = `${folder.href}${name}.js${attempt ? `?r=${attempt}` : ''}`;
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = `sha256-${table[name]!.slice(0, 43)}=`;
  script.crossOrigin = '';
  script.nonce = own?.nonce ?? '';
  script.src = (policy?.createScriptURL(address) ?? address) as string;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).finally(() => script.remove());
  const { default: chunk } = (await import(/* @vite-ignore */ address)) as { default: Chunk };
  return (chunks[name] = chunk);
}

function fetchChunk(name: string): Promise<Chunk> {
  const retry = async (error: unknown): Promise<Chunk> => {
    if (attempts[name]! % ATTEMPTS === ATTEMPTS - 1) {
      delete fetched[name];
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return fetchOnce(name).catch(retry);
  };
  return (fetched[name] ??= fetchOnce(name).catch(retry));
}

function get(name: string): Exports {
  if (!done[name]) chunks[name]!((done[name] = {}), get, loadChunk);
  return done[name]!;
}

async function loadChunk(name: string): Promise<Exports> {
  if (!done.index) {
    // Not waited for, and its failure is met again below.
    fetchChunk('base').catch(() => undefined);
    await fetchChunk('index');
    table = get('index') as typeof table;
  }
  const chunk = table[name];
  // Some other library's tag, or a later version's.
  if (!chunk) return {};
  const names = Object.keys(table);
  const needs = [...chunk.slice(44)].map((place) => names[parseInt(place, 36)]!);
  await Promise.all([...needs, name].map(fetchChunk));
  if (!done.base) apply(settings);
  return get(name);
}

const apply = (values: Configuration): void => {
  (get('base')[GD_CONFIGURE] as (values: Configuration) => void)(values);
};

/** Settings of the page, over those of the script's tag; call it before or after the elements are there. */
export function configure(values: Configuration): void {
  Object.assign(settings, values);
  if (done.base) apply(values);
}

async function request(tag: string): Promise<void> {
  if (requested.has(tag)) return;
  requested.add(tag);
  try {
    await loadChunk(tag);
  } catch {
    requested.delete(tag);
    console.warn(`[gd] <${tag}> could not be loaded.`);
    const detail = { code: 'not_loaded', retryable: true };
    for (const element of document.querySelectorAll(tag))
      element.dispatchEvent(new CustomEvent('gd-error', { detail, bubbles: true, composed: true }));
    addEventListener('online', () => void request(tag), { once: true });
  }
}

const visible = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) {
        visible.unobserve(target);
        void request(target.localName);
      }
  },
  { rootMargin: '50%' },
);

function meet(element: Element): void {
  const { localName } = element;
  if (!localName.startsWith('gd-')) return;
  if (lazy === undefined) void request(localName);
  else visible.observe(element);
}

const find = (root: ParentNode): void => root.querySelectorAll(':not(:defined)').forEach(meet);

/**
 * Looks in a root, now and whenever something is added. The document is looked in by itself; an open shadow root of the
 * page's own is for the page to name. What elements of the kit have in theirs comes with them.
 */
export function watch(root: Document | ShadowRoot): void {
  find(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(':not(:defined)')) meet(node);
          find(node);
        }
  }).observe(root, { childList: true, subtree: true });
}

// The first loader hears of every later one, and says no.
const hello = new CustomEvent('gd-loader', { detail: GD_VERSION, cancelable: true });
if (document.dispatchEvent(hello)) {
  document.addEventListener('gd-loader', (event) => {
    event.preventDefault();
    const { detail } = event as CustomEvent<string>;
    if (detail !== GD_VERSION)
      console.warn(`[gd] gd.js ${GD_VERSION} is already here; ${detail} is not used.`);
  });
  watch(document);
}
