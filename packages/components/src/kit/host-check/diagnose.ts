/** What is wrong with a page that embeds the kit, from what was seen of it. No DOM here. */

/** A script or style sheet of the kit in the page. */
export interface KitFile {
  address: string;
  hasIntegrity: boolean;
}

/** What the browser did not let through. */
export interface Blocked {
  directive: string;
  /** An address, or `inline`, `eval`, `trusted-types-sink` … */
  source: string;
}

/** The API's answer to “who is this site?”. */
export type SiteAnswer =
  | { kind: 'not-asked' }
  | { kind: 'ok' }
  | { kind: 'unreachable' }
  /** A problem of the API by its code, such as `origin_not_allowed`. */
  | { kind: 'problem'; code: string; requestId: string };

export interface Facts {
  /** Address of the page. */
  page: string;
  /** `lang` of the page's root; empty where there is none. */
  lang: string;
  blocked: readonly Blocked[];
  files: readonly KitFile[];
  apiBase: string;
  site: string;
  answer: SiteAnswer;
  /** Tags of the kit's elements in the page, and those of them that no script has defined. */
  elements: readonly string[];
  undefinedElements: readonly string[];
  /** Some style sheet keeps the place of elements that are not there yet. */
  keepsPlace: boolean;
  /** How much the page jumped on account of our elements (layout shift score). */
  shift: number;
}

export type Finding =
  | {
      code: 'blocked-ours' | 'blocked-other';
      level: 'error' | 'note';
      directive: string;
      source: string;
      add: string;
    }
  | { code: 'trusted-types'; level: 'error' }
  | { code: 'lang-missing' | 'lang-vn'; level: 'error' }
  | { code: 'lang-other'; level: 'warning'; lang: string }
  | { code: 'script-missing'; level: 'error' }
  | { code: 'not-defined'; level: 'error'; tags: string }
  | { code: 'versions'; level: 'error'; versions: string }
  | { code: 'two-files'; level: 'warning'; files: string }
  | { code: 'api-missing' | 'site-missing'; level: 'error' }
  | { code: 'api-http'; level: 'error'; api: string }
  | { code: 'api-path'; level: 'error'; api: string }
  | { code: 'api-unreachable'; level: 'error'; api: string }
  | { code: 'site-unknown'; level: 'error'; site: string }
  | { code: 'origin-not-allowed'; level: 'error'; site: string; origin: string }
  | { code: 'api-problem'; level: 'error'; problem: string; requestId: string }
  | { code: 'integrity-missing' | 'version-moves'; level: 'warning' | 'note'; file: string }
  | { code: 'no-place'; level: 'warning' }
  | { code: 'shift'; level: 'warning'; score: string };

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const hostOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

/** `/kit/0.1.0-6581760e/gd.js`: version and name of a file of the kit; the version is empty for the newest. */
export function kitFileOf(address: string): { version: string; name: string } | undefined {
  const path = hostOf(address)?.pathname ?? '';
  const found = /\/(?:(\d+\.\d+\.\d+[\w.-]*)\/)?(gd|gd-form|gd-all|gd-desk)\.js$/.exec(path);
  return found ? { version: found[1] ?? '', name: `${found[2]}.js` } : undefined;
}

function ofBlocked({ blocked, apiBase, files }: Facts): Finding[] {
  const ours = [apiBase, ...files.map(({ address }) => address)].flatMap(
    (address) => hostOf(address)?.origin ?? [],
  );
  const seen = new Set<string>();
  return blocked.flatMap(({ directive, source }): Finding[] => {
    const origin = hostOf(source)?.origin ?? source;
    if (seen.has(`${directive} ${origin}`)) return [];
    seen.add(`${directive} ${origin}`);
    if (/trusted-types/.test(directive)) return [{ code: 'trusted-types', level: 'error' }];
    // The directive that applies, not its fallback default-src: that is where the origin is to be added.
    const name = directive.replace(/-(elem|attr)$/, '');
    return ours.includes(origin)
      ? [{ code: 'blocked-ours', level: 'error', directive: name, source, add: origin }]
      : [{ code: 'blocked-other', level: 'note', directive: name, source, add: origin }];
  });
}

function ofLanguage({ lang }: Facts): Finding[] {
  if (lang === '') return [{ code: 'lang-missing', level: 'error' }];
  const language = lang.toLowerCase().split('-')[0];
  // “vn” is the code of the country; a screen reader finds no voice for it.
  if (language === 'vn') return [{ code: 'lang-vn', level: 'error' }];
  return language === 'vi' || language === 'en' ? [] : [{ code: 'lang-other', level: 'warning', lang }];
}

function ofFiles({ files, undefinedElements }: Facts): Finding[] {
  const ours = files.flatMap(({ address, hasIntegrity }) => {
    const file = kitFileOf(address);
    return file ? [{ ...file, address, hasIntegrity }] : [];
  });
  if (ours.length === 0) return [{ code: 'script-missing', level: 'error' }];
  const versions = [...new Set(ours.map(({ version }) => version || '/kit/'))];
  const names = [...new Set(ours.map(({ name }) => name))];
  const tags = [...new Set(undefinedElements)].map((tag) => `<${tag}>`).join(', ');
  return [
    ...(versions.length > 1
      ? [{ code: 'versions', level: 'error', versions: versions.join(', ') } as const]
      : []),
    ...(names.filter((name) => name !== 'gd-desk.js').length > 1
      ? [{ code: 'two-files', level: 'warning', files: names.join(', ') } as const]
      : []),
    ...ours
      .filter(({ hasIntegrity }) => !hasIntegrity)
      .map(({ version, address }): Finding =>
        version
          ? { code: 'integrity-missing', level: 'warning', file: address }
          : { code: 'version-moves', level: 'note', file: address },
      ),
    ...(tags === '' ? [] : [{ code: 'not-defined', level: 'error', tags } as const]),
  ];
}

function ofAnswer({ answer, apiBase: api, site, page }: Facts): Finding[] {
  if (answer.kind === 'unreachable') return [{ code: 'api-unreachable', level: 'error', api }];
  if (answer.kind !== 'problem') return [];
  if (answer.code === 'site_key_unknown') return [{ code: 'site-unknown', level: 'error', site }];
  const origin = hostOf(page)?.origin ?? page;
  if (answer.code === 'origin_not_allowed')
    return [{ code: 'origin-not-allowed', level: 'error', site, origin }];
  return [{ code: 'api-problem', level: 'error', problem: answer.code, requestId: answer.requestId }];
}

/** Elements that ask the API nothing in the name of a site. */
const WITHOUT_KEY = ['gd-unit-picker', 'gd-complaint-draft', 'gd-denunciation-guide'];

function ofApi(facts: Facts): Finding[] {
  const { apiBase: api, site, elements } = facts;
  const address = hostOf(api);
  if (!address) return [{ code: 'api-missing', level: 'error' }];
  if (address.protocol !== 'https:' && !LOCAL.includes(address.hostname))
    return [{ code: 'api-http', level: 'error', api }];
  if (address.pathname !== '/') return [{ code: 'api-path', level: 'error', api }];
  if (site === '')
    return elements.every((tag) => WITHOUT_KEY.includes(tag))
      ? []
      : [{ code: 'site-missing', level: 'error' }];
  return ofAnswer(facts);
}

/** A shift that a reader does not notice (Core Web Vitals: good is 0.1 for the whole page). */
const SHIFT_SEEN = 0.01;

function ofPlace({ elements, keepsPlace, shift }: Facts): Finding[] {
  if (elements.length > 0 && !keepsPlace) return [{ code: 'no-place', level: 'warning' }];
  return shift > SHIFT_SEEN ? [{ code: 'shift', level: 'warning', score: shift.toFixed(2) }] : [];
}

const LEVELS = ['error', 'warning', 'note'];

/** Everything that is wrong or worth knowing, the worst first; nothing where all is well. */
export const diagnose = (facts: Facts): Finding[] =>
  [ofFiles, ofBlocked, ofApi, ofLanguage, ofPlace]
    .flatMap((rule) => rule(facts))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
