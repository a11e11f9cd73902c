import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseState, deriveStatus, InvalidHistoryError, type CaseState } from './case-state.js';
import { COMMAND_RULES, COMMANDS, type Command } from './commands.js';
import { CASE_EVENT_TYPES, type CaseEvent, type CaseEventType } from './events.js';
import { CASE_KINDS, type CaseKind } from './kinds.js';
import { extensionLimit } from './clock/extension-limit.js';
import { allowedCommands, applyCommand, nextStatus } from './machine.js';
import { CASE_STATUSES, type CaseStatus } from './statuses.js';
import { at, happened } from '../testing/case-clock.js';

const history = (...types: CaseEventType[]): CaseEvent[] =>
  types.map((type) => ({ type, at: '2026-08-03T09:00:00+07:00' }));

const fresh = (kind: CaseKind) => caseState(kind, history('submitted'));
const inStatus = (kind: CaseKind, status: CaseStatus, more: Partial<CaseState> = {}): CaseState => ({
  ...fresh(kind),
  status,
  ...more,
});

/** Where the table of statuses of domain rules leads, for reports and for complaints. */
const REPORT: Record<CaseStatus, CaseStatus[]> = {
  submitted: ['received', 'withdrawn'],
  received: ['needs_info', 'processing', 'refused', 'transferred', 'withdrawn'],
  needs_info: ['received', 'refused', 'withdrawn'],
  transferred: ['received'],
  accepted: [],
  processing: ['answered', 'extended', 'withdrawn'],
  extended: ['answered', 'withdrawn'],
  suspended: [],
  terminated: [],
  answered: ['closed', 'reopened'],
  reopened: ['processing'],
  refused: ['reopened'],
  withdrawn: [],
  closed: [],
};
const COMPLAINT: Record<CaseStatus, CaseStatus[]> = {
  ...REPORT,
  received: ['accepted', 'needs_info', 'refused', 'transferred', 'withdrawn'],
  accepted: ['processing', 'suspended', 'withdrawn'],
  processing: ['answered', 'extended', 'suspended', 'withdrawn'],
  extended: ['answered', 'suspended', 'withdrawn'],
  suspended: ['processing', 'terminated'],
  answered: ['closed'],
  refused: [],
  withdrawn: ['terminated'],
};
const NEXT: Record<CaseKind, Record<CaseStatus, CaseStatus[]>> = {
  FBK: REPORT,
  REC: REPORT,
  REG: REPORT,
  INF: { ...REPORT, refused: [] },
  REV: { ...REPORT, processing: ['answered', 'withdrawn'], refused: [] },
  DSR: { ...REPORT, refused: [] },
  CPL: COMPLAINT,
  DEN: {
    ...COMPLAINT,
    extended: ['answered', 'extended', 'suspended', 'withdrawn'],
    withdrawn: ['processing', 'terminated'],
  },
};
/** Rows of statuses that a kind never comes to. */
const UNREACHED: Partial<Record<CaseStatus, CaseKind[]>> = {
  accepted: ['FBK', 'REC', 'REG', 'INF', 'REV', 'DSR'],
  suspended: ['FBK', 'REC', 'REG', 'INF', 'REV', 'DSR'],
};
const STAYING: CaseEventType[] = [
  ...(['messaged', 'noted', 'restricted', 'unrestricted', 'published', 'unpublished'] as const),
  ...(['split', 'erased', 'rated', 'delivered'] as const),
];

describe('the table of statuses', () => {
  const rows = CASE_KINDS.flatMap((kind) =>
    CASE_STATUSES.filter((status) => !UNREACHED[status]?.includes(kind)).map(
      (status) => [kind, status] as const,
    ),
  );
  it.each(rows)('%s: %s leads where the table says', (kind, status) => {
    const state = inStatus(kind, status);
    const moving = COMMANDS.filter((command) => !STAYING.includes(COMMAND_RULES[command].event));
    const reached = moving.flatMap((command) => nextStatus(state, command) ?? []);
    expect([...new Set(reached)].sort()).toEqual(NEXT[kind][status]);
  });

  it.each<[CaseKind, CaseStatus, Command[], Command[]]>([
    ['FBK', 'submitted', ['receive', 'message', 'note', 'restrict'], ['write', 'withdraw']],
    [
      'FBK',
      'received',
      ['start', 'ask', 'transfer', 'refuse', 'message', 'note', 'restrict', 'split'],
      ['write', 'withdraw'],
    ],
    [
      'CPL',
      'received',
      ['accept', 'ask', 'transfer', 'recordWithdrawal', 'refuse', 'message', 'note', 'restrict', 'split'],
      ['write'],
    ],
    ['REC', 'needs_info', ['refuse', 'message', 'note', 'restrict'], ['reply', 'write', 'withdraw']],
    ['INF', 'answered', ['close', 'message', 'note', 'restrict'], ['write', 'confirm', 'rate', 'reopen']],
    [
      'REG',
      'answered',
      ['close', 'message', 'note', 'restrict', 'publish'],
      ['write', 'confirm', 'rate', 'reopen'],
    ],
    ['CPL', 'answered', ['deliver', 'close', 'message', 'note', 'restrict'], ['write', 'confirm', 'rate']],
    ['FBK', 'closed', ['note', 'restrict', 'publish'], ['rate']],
    ['FBK', 'refused', ['note', 'restrict'], ['reopen']],
    ['DSR', 'refused', ['note', 'restrict'], []],
    ['REC', 'withdrawn', ['note', 'restrict'], []],
    ['CPL', 'suspended', ['resume', 'terminate', 'message', 'note', 'restrict'], ['write']],
  ])('%s %s allows officers %j and the sender %j', (kind, status, officer, citizen) => {
    const state = inStatus(kind, status);
    expect(allowedCommands(state, 'officer')).toEqual(officer);
    expect(allowedCommands(state, 'citizen')).toEqual(citizen);
  });

  it.each<[string, CaseKind, string[], boolean]>([
    ['a report', 'FBK', ['2026-03-02 started'], true],
    ['a report that is complex', 'FBK', ['2026-03-02 started complex'], true],
    ['a complaint', 'CPL', ['2026-03-02 accepted', '2026-03-02 started'], true],
    ['one accepted as complex', 'CPL', ['2026-03-02 accepted complex', '2026-03-02 started'], false],
    ['one begun as complex', 'CPL', ['2026-03-02 accepted', '2026-03-02 started complex'], false],
    ['a denunciation that is complex', 'DEN', ['2026-03-02 accepted complex', '2026-03-02 started'], true],
  ])('extends %s only where the law has days left', (_, kind, lines, expected) => {
    const events = happened('2026-03-02 submitted', '2026-03-02 received', ...lines);
    const { allowed } = extensionLimit({ kind, submittedAt: at('2026-03-02'), events });
    expect(allowed).toBe(expected);
    expect(allowedCommands(caseState(kind, events), 'officer').includes('extend')).toBe(allowed);
  });

  it('says of an erased case that it is erased, whatever is asked', () => {
    const state = caseState('FBK', history('submitted', 'received', 'erased'));
    expect(allowedCommands(state, 'officer')).toEqual([]);
    expect(applyCommand(state, 'start')).toMatchObject({
      reason: { explanation: { en: 'The data of this case were erased; there are no more steps.' } },
    });
  });

  it('reopens once, and extends as often as the law lets', () => {
    expect(nextStatus(inStatus('FBK', 'answered', { reopenedBefore: true }), 'reopen')).toBeUndefined();
    expect(nextStatus(inStatus('FBK', 'refused', { reopenedBefore: true }), 'reopen')).toBeUndefined();
    const extended = (kind: CaseKind, ...types: CaseEventType[]) =>
      caseState(kind, history('submitted', 'received', ...types));
    expect(nextStatus(extended('FBK', 'started', 'extended'), 'extend')).toBeUndefined();
    const again = extended('FBK', 'started', 'extended', 'answered', 'reopened', 'started');
    expect(again).toMatchObject({ status: 'processing', extensions: 1, extensionsLeft: 0 });
    expect(nextStatus(again, 'extend')).toBeUndefined();
    const once = extended('DEN', 'accepted', 'started', 'extended');
    expect(nextStatus(once, 'extend')).toBe('extended');
    const twice = extended('DEN', 'accepted', 'started', 'extended', 'extended');
    expect(nextStatus(twice, 'extend')).toBeUndefined();
  });

  it('never publishes what is restricted or erased, and what is restricted is public no more', () => {
    const answered = history('submitted', 'received', 'started', 'answered');
    const published = caseState('REC', [...answered, ...history('published')]);
    expect(published).toMatchObject({ status: 'answered', published: true });
    expect(allowedCommands(published, 'officer')).toEqual(expect.arrayContaining(['publish', 'unpublish']));
    const restricted = caseState('REC', [...answered, ...history('published', 'restricted')]);
    expect(restricted).toMatchObject({ published: false, restricted: true });
    expect(nextStatus(restricted, 'publish')).toBeUndefined();
    const erased = caseState('REC', [...answered, ...history('published', 'erased')]);
    expect(erased).toMatchObject({ published: false, erased: true });
    expect(nextStatus(erased, 'publish')).toBeUndefined();
    for (const kind of ['INF', 'REV', 'DSR', 'CPL', 'DEN'] as const) {
      expect(nextStatus(inStatus(kind, 'answered'), 'publish'), kind).toBeUndefined();
    }
  });

  it('takes or refuses each command in each status, and says what is possible instead', () => {
    for (const kind of CASE_KINDS) {
      for (const status of CASE_STATUSES) {
        const state = inStatus(kind, status);
        for (const command of COMMANDS) {
          const { actor, event } = COMMAND_RULES[command];
          const allowed = allowedCommands(state, actor);
          expect(applyCommand(state, command)).toMatchObject(
            allowed.includes(command)
              ? { ok: true, status: nextStatus(state, command), event }
              : { ok: false, reason: { code: 'not_allowed', from: status, command, allowed } },
          );
        }
      }
    }
  });

  it('explains a refusal in two languages', () => {
    const result = applyCommand(inStatus('FBK', 'needs_info'), 'answer');
    expect(result.ok ? undefined : result.reason.explanation).toEqual({
      vi: 'Hồ sơ ở trạng thái “Chờ bổ sung” nên không thể “Trả lời”. Có thể: “Từ chối”, “Nhắn người gửi”, “Ghi chú nội bộ”, “Hạn chế tiếp cận”.',
      en: 'The case is “More information needed”, so “Answer” is not possible. Possible: “Refuse”, “Message the sender”, “Internal note”, “Restrict”.',
    });
    const end = applyCommand(inStatus('REC', 'withdrawn'), 'reply');
    expect(end.ok ? undefined : end.reason.explanation).toEqual({
      vi: 'Hồ sơ ở trạng thái “Đã rút” nên không thể “Bổ sung”. Không còn thao tác nào.',
      en: 'The case is “Withdrawn”, so “Reply” is not possible. Nothing more can be done.',
    });
  });

  it('gives every event but the first and erasure to a command, and only messages and withdrawals to two', () => {
    const events = COMMANDS.map((command) => COMMAND_RULES[command].event);
    expect([...events, 'submitted', 'erased'].sort()).toEqual(
      [...CASE_EVENT_TYPES, 'messaged', 'withdrawn'].sort(),
    );
  });
});

describe('the state of a history', () => {
  it.each<[CaseStatus, CaseKind, CaseEventType[]]>([
    ['submitted', 'FBK', ['submitted', 'noted']],
    ['received', 'FBK', ['submitted', 'received', 'info_requested', 'messaged', 'info_supplied']],
    ['received', 'REC', ['submitted', 'received', 'transferred', 'received']],
    ['closed', 'REG', ['submitted', 'received', 'started', 'answered', 'rated', 'confirmed', 'rated']],
    ['closed', 'FBK', ['submitted', 'received', 'refused', 'reopened', 'started', 'answered', 'closed']],
    [
      'answered',
      'CPL',
      ['submitted', 'received', 'accepted', 'started', 'extended', 'answered', 'delivered'],
    ],
    ['processing', 'CPL', ['submitted', 'received', 'accepted', 'suspended', 'resumed']],
    ['terminated', 'CPL', ['submitted', 'received', 'accepted', 'withdrawn', 'terminated']],
    ['processing', 'DEN', ['submitted', 'received', 'accepted', 'withdrawn', 'started']],
    ['withdrawn', 'INF', ['submitted', 'received', 'started', 'withdrawn', 'erased']],
  ])('is %s for %s after %j', (status, kind, types) => {
    expect(deriveStatus(history(...types), kind)).toBe(status);
  });

  it.each<[number, CaseKind, CaseEventType[]]>([
    [0, 'FBK', []],
    [0, 'FBK', ['received']],
    [1, 'FBK', ['submitted', 'submitted']],
    [2, 'FBK', ['submitted', 'received', 'accepted']],
    [2, 'CPL', ['submitted', 'received', 'started']],
    [2, 'FBK', ['submitted', 'withdrawn', 'received']],
    [3, 'FBK', ['submitted', 'received', 'started', 'transferred']],
    [4, 'REV', ['submitted', 'received', 'started', 'noted', 'extended']],
    [
      7,
      'REC',
      ['submitted', 'received', 'started', 'answered', 'reopened', 'started', 'answered', 'reopened'],
    ],
    [4, 'INF', ['submitted', 'received', 'started', 'answered', 'published']],
  ])('is refused at event %i for %s %j', (position, kind, types) => {
    expect(() => deriveStatus(history(...types), kind)).toThrow(InvalidHistoryError);
    expect(() => deriveStatus(history(...types), kind)).toThrow(expect.objectContaining({ position }));
  });

  it('is what the accepted commands led to, whatever was tried', () => {
    const tries = fc.array(fc.constantFrom(...COMMANDS), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...CASE_KINDS), tries, (kind, tried) => {
        const types: CaseEventType[] = ['submitted'];
        for (const command of tried) {
          const before = caseState(kind, history(...types));
          const result = applyCommand(before, command);
          if (!result.ok) continue;
          types.push(result.event);
          expect(deriveStatus(history(...types), kind)).toBe(result.status);
          if (STAYING.includes(result.event)) expect(result.status).toBe(before.status);
        }
        expect(types.filter((type) => type === 'reopened').length).toBeLessThanOrEqual(1);
        expect(types.filter((type) => type === 'extended').length).toBeLessThanOrEqual(
          kind === 'DEN' ? 2 : 1,
        );
      }),
    );
  });
});
