import type { IsoDate } from '../../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../../settings/dated-setting.js';
import type { LimitSettingId } from '../../settings/setting-values.js';
import type { LocalizedText } from '../../text.js';
import type { RuleId } from '../kinds.js';
import type { Circumstance } from './circumstances.js';
import type { Limit } from './period.js';

/** One period that the law sets, and the settings that hold it. */
export interface LimitRow {
  readonly rule: RuleId;
  /** Which of the rule's periods. */
  readonly part: LimitPart;
  /** The row applies when all of these hold. */
  readonly needs: readonly Circumstance[];
  /** Where several settings limit the same period, the earliest end binds. */
  readonly limits: readonly LimitSettingId[];
  /** `at-most`: act until the end; `at-least`: keep it up until the end; `before`: act so long before a day. */
  readonly sense: 'at-most' | 'at-least' | 'before';
}

export type LimitPart =
  | 'intake'
  | 'forward'
  | 'first-response'
  | 'acceptance'
  | 'notice'
  | 'answer'
  | 'delivery'
  | 'publication'
  | 'posting'
  | 'report-back'
  | 'lodge'
  | 'second-complaint'
  | 'legal-effect'
  | 'decision'
  | 'report-request'
  | 'report'
  | 'correction';

type Sense = LimitRow['sense'];

/** Rows of one part, the more special ones first. */
function rows(
  rule: RuleId,
  part: LimitPart,
  cases: readonly (readonly [limits: readonly LimitSettingId[], ...needs: Circumstance[]])[],
  sense: Sense = 'at-most',
): LimitRow[] {
  return cases.map(([limits, ...needs]) => ({ rule, part, needs, limits, sense }));
}
const one = (rule: RuleId, part: LimitPart, limit: LimitSettingId, sense?: Sense) =>
  rows(rule, part, [[[limit]]], sense);

/** Every period of the table of deadlines. The first row of a rule is the one meant when no part is named. */
export const LIMIT_TABLE: readonly LimitRow[] = [
  ...one('T-01', 'forward', 'T-01.forward'),
  ...one('T-02', 'first-response', 'T-02.first-response'),
  ...one('T-03', 'report-back', 'T-03.report-back'),
  ...rows('T-04', 'lodge', [
    [['T-04.lodge.discipline-second'], 'discipline', 'second'],
    [['T-04.lodge.discipline'], 'discipline'],
    [['T-04.lodge']],
  ]),
  ...rows('T-05', 'acceptance', [[['T-05.acceptance', 'T-05.acceptance.working-days']]]),
  ...rows('T-06', 'answer', [
    [['T-06.answer.remote-complex'], 'complex', 'remote'],
    [['T-06.answer.complex'], 'complex'],
    [['T-06.answer.remote'], 'remote'],
    [['T-06.answer']],
  ]),
  ...one('T-07', 'delivery', 'T-07.delivery'),
  ...rows('T-08', 'second-complaint', [
    [['T-08.second-complaint.remote'], 'remote'],
    [['T-08.second-complaint']],
  ]),
  ...rows('T-09', 'answer', [
    [['T-09.answer.remote-complex'], 'complex', 'remote'],
    [['T-09.answer.complex'], 'complex'],
    [['T-09.answer.remote'], 'remote'],
    [['T-09.answer']],
  ]),
  ...one('T-10', 'delivery', 'T-10.delivery'),
  ...one('T-10', 'publication', 'T-10.publication'),
  ...one('T-10', 'posting', 'T-10.posting', 'at-least'),
  ...rows('T-11', 'legal-effect', [[['T-11.legal-effect.remote'], 'remote'], [['T-11.legal-effect']]]),
  ...one('T-12', 'notice', 'T-12.notice', 'before'),
  ...rows('T-13', 'acceptance', [
    [['T-13.acceptance.several-places'], 'several-places'],
    [['T-13.acceptance']],
  ]),
  ...one('T-14', 'forward', 'T-14.forward'),
  ...one('T-15', 'notice', 'T-15.notice'),
  ...one('T-16', 'answer', 'T-16.answer'),
  ...one('T-17', 'decision', 'T-17.decision'),
  ...one('T-17', 'report-request', 'T-17.report-request'),
  ...one('T-17', 'report', 'T-17.report'),
  ...one('T-18', 'publication', 'T-18.publication'),
  ...one('T-18', 'posting', 'T-18.posting', 'at-least'),
  ...rows('T-19', 'answer', [[['T-19.answer.complex'], 'complex'], [['T-19.answer']]]),
  ...one('T-19', 'notice', 'T-19.notice'),
  ...rows('T-20', 'answer', [
    [['T-20.post.answer.complex'], 'by-post', 'complex'],
    [['T-20.post.answer'], 'by-post'],
    [['T-20.desk.answer.complex'], 'complex'],
    [['T-20.desk.answer']],
  ]),
  ...one('T-20', 'notice', 'T-20.post.notice'),
  ...one('T-20', 'correction', 'T-20.correction'),
  ...one('T-21', 'answer', 'T-21.answer'),
  ...one('T-22', 'intake', 'T-22.intake'),
  ...one('T-22', 'forward', 'T-22.forward'),
  ...one('T-22', 'answer', 'T-22.answer'),
  ...one('PDP-3', 'first-response', 'PDP-3.first-response'),
  ...rows('PDP-3', 'answer', [
    [['PDP-3.answer.third-party'], 'complex', 'right-withdraw'],
    [['PDP-3.answer.third-party'], 'complex', 'right-restrict'],
    [['PDP-3.answer.third-party'], 'complex', 'right-object'],
    [['PDP-3.answer.withdraw'], 'right-withdraw'],
    [['PDP-3.answer.restrict'], 'right-restrict'],
    [['PDP-3.answer.object'], 'right-object'],
    [['PDP-3.answer.correct'], 'right-correct'],
    [['PDP-3.answer.erase'], 'right-erase'],
    [['PDP-3.answer.access']],
  ]),
];

/**
 * The row that applies to a part of a rule.
 * @throws {RangeError} when the rule has no such part
 */
export function limitRow(
  rule: RuleId,
  part: LimitPart | undefined,
  circumstances: ReadonlySet<Circumstance>,
): LimitRow {
  const wanted = part ?? LIMIT_TABLE.find((row) => row.rule === rule)?.part;
  const row = LIMIT_TABLE.find(
    (one) => one.rule === rule && one.part === wanted && one.needs.every((need) => circumstances.has(need)),
  );
  if (!row) throw new RangeError(`Rule ${rule} has no part ${String(wanted)}`);
  return row;
}

/** A limit with what it rests on. */
export interface BasedLimit extends Limit {
  readonly basis: LocalizedText;
}

/** The limits of settings as they were on a day; a setting that holds none then is left out. */
export function limitsAt(ids: readonly LimitSettingId[], on: IsoDate, settings: DatedSettings): BasedLimit[] {
  return ids.flatMap((id) => {
    const { value, unit, basis } = settingAt(id, on, settings);
    return value === null ? [] : [{ n: value, unit: unit === 'working-day' ? unit : 'day', basis }];
  });
}
