import type { IsoDate } from '../../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../../settings/dated-setting.js';
import type { LimitSettingId, TimesSettingId } from '../../settings/setting-values.js';
import type { LocalizedText } from '../../text.js';
import type { CaseKind, RuleId } from '../kinds.js';
import type { Circumstance } from './circumstances.js';
import { limitRow, limitsAt } from './limit-table.js';
import type { Limit } from './period.js';

/** How one extension may prolong the answer. */
export interface ExtensionRule {
  readonly rule: RuleId;
  readonly basis: LocalizedText;
  /** The most days of one extension. */
  readonly most: Limit;
  readonly times: number;
}

interface ExtensionRow {
  readonly rule: RuleId;
  readonly times: TimesSettingId;
  /** The setting of its length; without one, the limit of complex matters less the plain one. */
  readonly days?: LimitSettingId;
  readonly needs?: Circumstance;
}

const OWN: readonly ExtensionRow[] = [
  { rule: 'T-22', times: 'T-22.extension.times', days: 'T-22.extension.days' },
];

/** A kind without a row has no extension in law, or answers at once. The first row that applies holds. */
const EXTENSIONS: Readonly<Record<CaseKind, readonly ExtensionRow[]>> = {
  FBK: OWN,
  REC: OWN,
  REG: OWN,
  INF: [
    { rule: 'T-20', times: 'T-19.extension.times', days: 'T-20.desk.extension.days', needs: 'in-person' },
    { rule: 'T-20', times: 'T-19.extension.times', days: 'T-20.post.extension.days', needs: 'by-post' },
    { rule: 'T-19', times: 'T-19.extension.times', days: 'T-19.extension.days' },
  ],
  REV: [],
  DSR: [{ rule: 'PDP-3', times: 'PDP-3.extension.times', days: 'PDP-3.extension.days' }],
  CPL: [
    { rule: 'T-09', times: 'T-06.extension.times', needs: 'second' },
    { rule: 'T-06', times: 'T-06.extension.times' },
  ],
  DEN: [{ rule: 'T-16', times: 'T-16.extension.times', days: 'T-16.extension.days' }],
};

/** How often a case of a kind that was received on a day may be extended. */
export function extensionTimes(kind: CaseKind, on: IsoDate, settings: DatedSettings): number {
  const [row] = EXTENSIONS[kind];
  return row ? settingAt(row.times, on, settings).value : 0;
}

export function extensionRule(
  kind: CaseKind,
  circumstances: ReadonlySet<Circumstance>,
  on: IsoDate,
  settings: DatedSettings,
): ExtensionRule | undefined {
  const row = EXTENSIONS[kind].find(({ needs }) => needs === undefined || circumstances.has(needs));
  if (!row) return undefined;
  const { value: times, basis } = settingAt(row.times, on, settings);
  const ids = row.days
    ? [row.days]
    : limitRow(row.rule, 'answer', new Set([...circumstances, 'complex'])).limits;
  const less = row.days ? [] : limitRow(row.rule, 'answer', circumstances).limits;
  const [longest] = limitsAt(ids, on, settings);
  const [plain] = limitsAt(less, on, settings);
  if (!longest) return undefined;
  // A complex complaint may take longer in all, however late it is known to be complex (Law 02/2011, Art. 28).
  const most: Limit = { n: longest.n - (plain?.n ?? 0), unit: longest.unit };
  return { rule: row.rule, basis, most, times };
}
