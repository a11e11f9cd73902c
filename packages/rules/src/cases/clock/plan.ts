import type { PauseSettingId, SettingValues } from '../../settings/setting-values.js';
import type { CaseEventType } from '../events.js';
import type { CaseKind, DeadlineStep, RuleId } from '../kinds.js';
import type { Circumstance } from './circumstances.js';
import type { LimitPart } from './limit-table.js';

/** Who must act: the office; the sender, for a day until which something can be lodged; or nobody. */
export type OwedBy = 'office' | 'sender' | 'nobody';

/** What day 0 of a step is; each is a forecast until it has happened. */
export type Anchor =
  | 'arrival'
  | 'receipt'
  | 'acceptance'
  | 'answer'
  /** The decision in hand; without one in time, the day it was due. */
  | 'decision'
  | 'reopening';

/** What lets a clock stand still: the sender is asked for more, or settlement is suspended. */
export type PauseCause = Extract<CaseEventType, 'info_requested' | 'suspended'>;

/** A step that the law or a setting sets for a kind. */
export interface PlannedStep {
  readonly step: DeadlineStep;
  readonly owedBy: OwedBy;
  readonly rule: RuleId;
  /** The rule's part, where it is not named like the step. */
  readonly part?: LimitPart;
  readonly from: Anchor;
  /** `each`: every unit in turn owes it; `last`: the unit that the case is with. */
  readonly legs: 'first' | 'each' | 'last';
  /** Events that do it. None: nothing in a case records it, and the date is for information. */
  readonly done: readonly CaseEventType[];
  /** Events after which it is not owed any more. */
  readonly dropped: readonly CaseEventType[];
  /** It is owed only where all of these hold, and none of `unless`. */
  readonly when?: readonly Circumstance[];
  readonly unless?: readonly Circumstance[];
  /** The setting that lets its clock stand still from this event to the next step of the case. */
  readonly pause?: { readonly by: PauseCause; readonly setting: PauseSettingId };
  /** Extensions prolong it. */
  readonly extends?: true;
  /** The setting that says whether the unit a case was transferred to starts its count again. */
  readonly restarts?: Extract<keyof SettingValues, `${string}.restarts-on-transfer`>;
}

const RESPONSE: readonly CaseEventType[] = ['answered', 'refused'];
/** What reception can answer first: accepted, to be looked into, refused, handed on. */
const FIRST_RESPONSE: readonly CaseEventType[] = [
  'accepted',
  'started',
  'info_requested',
  'transferred',
  ...RESPONSE,
];

const office = { owedBy: 'office', dropped: [] } as const;
const WAITING = { by: 'info_requested', setting: 'T-22.answer.paused-while-needs-info' } as const;
const WAITING_INF = { by: 'info_requested', setting: 'T-19.answer.paused-while-needs-info' } as const;

const INTAKE: PlannedStep = {
  ...office,
  step: 'intake',
  rule: 'T-22',
  from: 'arrival',
  legs: 'each',
  done: ['received'],
};
/** Owed until the unit takes the case as its own; asking for more leaves it open. */
const forward = (rule: RuleId): PlannedStep => ({
  ...office,
  step: 'forward',
  rule,
  from: 'receipt',
  legs: 'each',
  done: ['transferred'],
  dropped: ['accepted', 'started', ...RESPONSE],
});
const RECEPTION: PlannedStep = {
  ...office,
  step: 'first-response',
  rule: 'T-02',
  from: 'receipt',
  legs: 'first',
  done: FIRST_RESPONSE,
};
const DESK: PlannedStep = { ...RECEPTION, when: ['desk'] };
const ANSWER: PlannedStep = {
  ...office,
  step: 'answer',
  rule: 'T-22',
  from: 'receipt',
  legs: 'last',
  done: RESPONSE,
  pause: WAITING,
  extends: true,
  restarts: 'T-22.answer.restarts-on-transfer',
};
const again = (rule: RuleId, part: LimitPart): PlannedStep => ({
  ...office,
  step: 'answer',
  rule,
  part,
  from: 'reopening',
  legs: 'last',
  done: RESPONSE,
});
const REPORT_BACK: PlannedStep = {
  ...office,
  step: 'report-back',
  rule: 'T-03',
  from: 'answer',
  legs: 'last',
  done: [],
  when: ['transferred'],
};

const report = (forwardRule: RuleId): PlannedStep[] => [
  INTAKE,
  DESK,
  forward(forwardRule),
  ANSWER,
  { ...again('T-22', 'answer'), extends: true },
  REPORT_BACK,
];

const information = (rule: RuleId, where: Pick<PlannedStep, 'when' | 'unless'>): PlannedStep => ({
  ...office,
  ...where,
  step: 'answer',
  rule,
  from: 'receipt',
  legs: 'first',
  done: RESPONSE,
  pause: WAITING_INF,
  extends: true,
});

/** Complex information: the sender is told when it will be given, which the start of work does. */
const complexNotice = (rule: RuleId, when: readonly Circumstance[]): PlannedStep => ({
  ...office,
  step: 'notice',
  rule,
  from: 'receipt',
  legs: 'first',
  done: ['started', ...RESPONSE],
  when,
});

/** A decision on a complaint: settled, sent, open to a second complaint or not, in force. */
const settlement = (
  rules: { answer: RuleId; delivery: RuleId },
  where: Pick<PlannedStep, 'when' | 'unless'>,
): PlannedStep[] => [
  {
    ...office,
    ...where,
    step: 'answer',
    rule: rules.answer,
    from: 'acceptance',
    legs: 'last',
    done: ['answered'],
    dropped: ['refused'],
    pause: { by: 'suspended', setting: 'T-06.answer.paused-while-suspended' },
    extends: true,
  },
  {
    ...office,
    ...where,
    step: 'delivery',
    rule: rules.delivery,
    from: 'answer',
    legs: 'last',
    done: ['delivered'],
    dropped: ['refused'],
  },
];

/** The steps of each kind, in the order in which they fall. */
export const PLAN: Readonly<Record<CaseKind, readonly PlannedStep[]>> = {
  FBK: report('T-01'),
  REC: report('T-22'),
  REG: report('T-01'),
  INF: [
    INTAKE,
    complexNotice('T-19', ['complex', 'online']),
    complexNotice('T-20', ['complex', 'by-post']),
    information('T-19', { when: ['online'] }),
    information('T-20', { unless: ['online'] }),
    again('T-20', 'correction'),
  ],
  REV: [INTAKE, RECEPTION, { ...ANSWER, legs: 'first' }, { ...again('T-22', 'answer'), extends: true }],
  DSR: [
    INTAKE,
    {
      ...office,
      step: 'first-response',
      rule: 'PDP-3',
      from: 'arrival',
      legs: 'first',
      done: ['messaged', 'started', 'info_requested', ...RESPONSE],
    },
    {
      ...office,
      step: 'answer',
      rule: 'PDP-3',
      from: 'receipt',
      legs: 'first',
      done: RESPONSE,
      extends: true,
    },
    { ...again('PDP-3', 'answer'), extends: true },
  ],
  CPL: [
    DESK,
    {
      ...office,
      step: 'acceptance',
      rule: 'T-05',
      from: 'receipt',
      legs: 'last',
      done: ['accepted', 'refused'],
    },
    ...settlement({ answer: 'T-06', delivery: 'T-07' }, { unless: ['second'] }),
    ...settlement({ answer: 'T-09', delivery: 'T-10' }, { when: ['second'] }),
    {
      ...office,
      step: 'publication',
      rule: 'T-10',
      from: 'answer',
      legs: 'last',
      done: [],
      dropped: ['refused'],
      when: ['second'],
    },
    {
      step: 'second-complaint',
      owedBy: 'sender',
      rule: 'T-08',
      from: 'decision',
      legs: 'last',
      done: [],
      dropped: ['refused'],
      unless: ['second'],
    },
    {
      step: 'legal-effect',
      owedBy: 'nobody',
      rule: 'T-11',
      from: 'answer',
      legs: 'last',
      done: [],
      dropped: ['refused'],
    },
  ],
  DEN: [
    forward('T-14'),
    {
      ...office,
      step: 'acceptance',
      rule: 'T-13',
      from: 'receipt',
      legs: 'last',
      done: ['accepted', 'refused'],
    },
    {
      ...office,
      step: 'notice',
      rule: 'T-15',
      from: 'acceptance',
      legs: 'last',
      done: [],
      dropped: ['refused'],
    },
    {
      ...office,
      step: 'answer',
      rule: 'T-16',
      from: 'acceptance',
      legs: 'last',
      done: ['answered'],
      dropped: ['refused'],
      pause: { by: 'suspended', setting: 'T-16.answer.paused-while-suspended' },
      extends: true,
    },
    {
      ...office,
      step: 'publication',
      rule: 'T-18',
      from: 'answer',
      legs: 'last',
      done: [],
      dropped: ['refused'],
    },
  ],
};
