/** What can be seen of a page from inside. */
import { type Blocked, type Facts, kitFileOf, type SiteAnswer } from './diagnose.js';

/** What was blocked and how much the page jumped, from the page's beginning where the browser kept it. */
export interface Watch {
  blocked: Blocked[];
  shift: number;
}

// TypeScript's DOM knows neither layout shifts nor reports of policies.
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly { node: Node | null }[];
}
interface PolicyReport {
  body: { effectiveDirective?: string; blockedURL?: string | null };
}
type Observer = new (
  callback: (reports: readonly PolicyReport[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void };

const isOurs = (node: Node | null): boolean => node instanceof Element && node.localName.startsWith('gd-');

/** Begins to watch; what happened before is there in browsers that keep it (Chromium). */
export function watchPage(): Watch {
  const watch: Watch = { blocked: [], shift: 0 };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    watch.blocked.push({ directive: effectiveDirective, source: blockedURI });
  });
  const { ReportingObserver } = window as Window & { ReportingObserver?: Observer };
  if (ReportingObserver)
    new ReportingObserver(
      (reports) => {
        for (const { body } of reports)
          watch.blocked.push({
            directive: body.effectiveDirective ?? '',
            source: body.blockedURL ?? 'inline',
          });
      },
      { types: ['csp-violation'], buffered: true },
    ).observe();
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        if (sources.some(({ node }) => isOurs(node))) watch.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  return watch;
}

const kitScripts = (): HTMLScriptElement[] =>
  [...document.scripts].filter(({ src }) => kitFileOf(src) !== undefined);

function keepsPlace(): boolean {
  return [...document.styleSheets].some((sheet) => {
    if (/\/gd-cloak\.css$/.test(sheet.href ?? '')) return true;
    try {
      return [...sheet.cssRules].some(({ cssText }) => /gd-[^{]*:not\(:defined\)/.test(cssText));
    } catch {
      // A style sheet of another origin does not let itself be read.
      return false;
    }
  });
}

const first = (...values: readonly (string | null | undefined)[]): string =>
  values.find((value) => value) ?? '';

/** Settings as the elements see them; what `configure()` set cannot be seen from here. */
export function settingsOf(own: DOMStringMap, from: string): { apiBase: string; site: string } {
  const elements = ourElements();
  const attribute = (name: string) =>
    elements.map((element) => element.getAttribute(name)).find((value) => value !== null);
  const scripts = kitScripts();
  const data = (name: string) => scripts.map(({ dataset }) => dataset[name]).find(Boolean);
  const origin = scripts[0] ? new URL(scripts[0].src).origin : new URL(from).origin;
  return {
    apiBase: first(own['apiBase'], attribute('api-base'), data('apiBase'), origin),
    site: first(own['site'], attribute('site'), data('site')),
  };
}

const ourElements = (): Element[] => [...document.querySelectorAll('*')].filter((element) => isOurs(element));

/** Asks the API whether it knows the key and takes this page. */
export async function askSite(apiBase: string, site: string, fetch = globalThis.fetch): Promise<SiteAnswer> {
  if (site === '' || !URL.canParse(apiBase)) return { kind: 'not-asked' };
  try {
    const answer = await fetch(new URL('/v1/site', apiBase), { headers: { 'Gd-Site': site } });
    if (answer.ok) return { kind: 'ok' };
    const problem = (await answer.json()) as { code?: string; requestId?: string };
    return {
      kind: 'problem',
      code: problem.code ?? String(answer.status),
      requestId: problem.requestId ?? '',
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Everything that is known now. */
export async function readFacts(
  watch: Watch,
  { apiBase, site }: { apiBase: string; site: string },
  fetch?: typeof globalThis.fetch,
): Promise<Facts> {
  const elements = ourElements();
  const answer = await askSite(apiBase, site, fetch);
  return {
    page: location.href,
    lang: document.documentElement.lang,
    ...{ apiBase, site, answer },
    blocked: watch.blocked,
    files: kitScripts().map(({ src, integrity }) => ({ address: src, hasIntegrity: integrity !== '' })),
    elements: elements.map(({ localName }) => localName),
    undefinedElements: elements
      .filter((element) => element.matches(':not(:defined)'))
      .map(({ localName }) => localName),
    keepsPlace: keepsPlace(),
    shift: watch.shift,
  };
}
