import type { DataRight } from '../cases/fields.js';
import type { CaseKind } from '../cases/kinds.js';

/** A period for matters that may be complex, in a remote area, or both. */
type ByDifficulty<Id extends string> = Id | `${Id}.complex` | `${Id}.remote` | `${Id}.remote-complex`;

/** Settings that hold the length of a period. Their unit is `working-day` or `day` (calendar days). */
export type LimitSettingId =
  | 'T-01.forward'
  | 'T-02.first-response'
  | 'T-03.report-back'
  | `T-04.lodge${'' | '.discipline' | '.discipline-second'}`
  | `T-05.acceptance${'' | '.working-days'}`
  | ByDifficulty<'T-06.answer'>
  | 'T-07.delivery'
  | `T-08.second-complaint${'' | '.remote'}`
  | ByDifficulty<'T-09.answer'>
  | `T-10.${'delivery' | 'publication' | 'posting'}`
  | `T-11.legal-effect${'' | '.remote'}`
  | 'T-12.notice'
  | `T-13.acceptance${'' | '.several-places'}`
  | 'T-14.forward'
  | 'T-15.notice'
  | 'T-16.answer'
  | 'T-16.extension.days'
  | `T-17.${'decision' | 'report-request' | 'report'}`
  | `T-18.${'publication' | 'posting'}`
  | `T-19.${'answer' | 'answer.complex' | 'notice' | 'extension.days'}`
  | `T-20.desk.${'answer' | 'answer.complex' | 'extension.days'}`
  | `T-20.post.${'answer' | 'answer.complex' | 'notice' | 'extension.days'}`
  | 'T-20.correction'
  | 'T-21.answer'
  | `T-22.${'intake' | 'forward' | 'answer' | 'extension.days'}`
  | 'PDP-3.first-response'
  | `PDP-3.answer.${DataRight}`
  | 'PDP-3.answer.third-party'
  | 'PDP-3.extension.days';

/** How often a period may be extended. */
export type TimesSettingId = `${'T-06' | 'T-16' | 'T-19' | 'T-22' | 'PDP-3'}.extension.times`;

/** Whether a clock stands still. */
export type PauseSettingId =
  `${'T-06' | 'T-16'}.answer.paused-while-suspended` | `${'T-19' | 'T-22'}.answer.paused-while-needs-info`;

type Limits = { readonly [Id in Exclude<LimitSettingId, 'T-05.acceptance.working-days'>]: number };
type Times = { readonly [Id in TimesSettingId]: number };
type Pauses = { readonly [Id in PauseSettingId]: boolean };
/** Years that a case is kept after its end. */
type Retentions = { readonly [Id in `retention.${CaseKind}`]: number };

/** What each setting holds. Lengths are characters, weekdays are 1 Monday to 7 Sunday. */
export interface SettingValues extends Limits, Times, Pauses, Retentions {
  /** Weekdays on which state agencies rest. */
  readonly 'week.rest-days': readonly number[];
  /** Whether a Saturday worked in exchange for another day counts as a working day. */
  readonly 'week.swapped-work-counts': boolean;
  /** The limit in working days beside the one in days; `null` while there was none. The earlier end binds. */
  readonly 'T-05.acceptance.working-days': number | null;
  /** Whether the answer's clock starts again when the unit that a case was transferred to receives it. */
  readonly 'T-22.answer.restarts-on-transfer': boolean;
  readonly 'reason.min-length': number;
  readonly 'answer.min-length': number;
  /** Stars of a rating. */
  readonly 'rating.min': number;
  readonly 'rating.max': number;
  /** How many people on one matter are a group, and up to how many it is a small one. */
  readonly 'group.min-size': number;
  readonly 'group.small-size': number;
  /** Most representatives of a small and of a large group. */
  readonly 'group.small.representatives': number;
  readonly 'group.large.representatives': number;
  /** Fewest cases that a cell of public statistics may stand for. */
  readonly 'statistics.min-cell': number;
}
