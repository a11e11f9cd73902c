import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_EVENT_TYPES, type CaseEventType } from './events.js';
import {
  allowedCommands,
  applyCommand,
  COMMAND_RULES,
  COMMANDS,
  deriveStatus,
  InvalidHistoryError,
  nextStatus,
  type Command,
} from './machine.js';
import { CASE_STATUSES, type CaseStatus } from './statuses.js';

/** The table of statuses of the law, for the two kinds, without the steps that come by other commands. */
const NEXT: Record<CaseStatus, CaseStatus[]> = {
  submitted: ['received', 'withdrawn'],
  received: ['needs_info', 'processing', 'refused', 'transferred', 'withdrawn'],
  needs_info: ['received', 'refused', 'withdrawn'],
  transferred: ['received'],
  processing: ['answered', 'withdrawn'],
  answered: ['closed'],
  refused: [],
  withdrawn: [],
  closed: [],
};

const history = (...types: CaseEventType[]) => types.map((type) => ({ type }));

describe('the table of statuses', () => {
  it.each(CASE_STATUSES)('%s leads where the table says', (status) => {
    const reached = COMMANDS.flatMap((command) => nextStatus(status, command) ?? []);
    expect([...new Set(reached)].sort()).toEqual(NEXT[status]);
  });

  it.each<[CaseStatus, Command[], Command[]]>([
    ['submitted', ['receive'], ['withdraw']],
    ['received', ['start', 'ask', 'transfer', 'refuse'], ['withdraw']],
    ['needs_info', ['refuse'], ['reply', 'withdraw']],
    ['transferred', ['receive'], []],
    ['processing', ['answer'], ['withdraw']],
    ['answered', ['close'], ['confirm']],
    ['refused', [], []],
    ['withdrawn', [], []],
    ['closed', [], []],
  ])('%s allows officers %j and the sender %j', (status, officer, citizen) => {
    expect(allowedCommands(status, 'officer')).toEqual(officer);
    expect(allowedCommands(status, 'citizen')).toEqual(citizen);
  });

  it('takes or refuses each command in each status, and says what is possible instead', () => {
    for (const status of CASE_STATUSES) {
      for (const command of COMMANDS) {
        const { actor, event } = COMMAND_RULES[command];
        const allowed = allowedCommands(status, actor);
        const result = applyCommand(status, command);
        if (allowed.includes(command)) {
          expect(result).toEqual({ ok: true, status: nextStatus(status, command), event });
        } else {
          expect(result).toMatchObject({
            ok: false,
            reason: { code: 'not_allowed', from: status, command, allowed },
          });
        }
      }
    }
  });

  it('explains a refusal in two languages', () => {
    const result = applyCommand('received', 'answer');
    expect(result.ok ? undefined : result.reason.explanation).toEqual({
      vi: 'Hồ sơ ở trạng thái “Đã tiếp nhận” nên không thể “Trả lời”. Có thể: “Bắt đầu xử lý”, “Yêu cầu bổ sung”, “Chuyển xử lý”, “Từ chối”.',
      en: 'The case is “Received”, so “Answer” is not possible. Possible: “Start”, “Ask for more”, “Transfer”, “Refuse”.',
    });
    const end = applyCommand('closed', 'reply');
    expect(end.ok ? undefined : end.reason.explanation).toEqual({
      vi: 'Hồ sơ ở trạng thái “Đã đóng” nên không thể “Bổ sung”. Không còn thao tác nào.',
      en: 'The case is “Closed”, so “Reply” is not possible. Nothing more can be done.',
    });
  });

  it('gives every event but the first to exactly one command', () => {
    const events = COMMANDS.map((command) => COMMAND_RULES[command].event);
    expect(['submitted', ...events].sort()).toEqual([...CASE_EVENT_TYPES].sort());
  });
});

describe('the status of a history', () => {
  it.each<[CaseStatus, CaseEventType[]]>([
    ['submitted', ['submitted']],
    ['received', ['submitted', 'received', 'info_requested', 'info_supplied']],
    ['received', ['submitted', 'received', 'transferred', 'received']],
    ['closed', ['submitted', 'received', 'started', 'answered', 'confirmed']],
    ['closed', ['submitted', 'received', 'started', 'answered', 'closed']],
    ['refused', ['submitted', 'received', 'info_requested', 'refused']],
    ['withdrawn', ['submitted', 'received', 'started', 'withdrawn']],
  ])('is %s after %j', (status, types) => {
    expect(deriveStatus(history(...types))).toBe(status);
  });

  it.each<[number, CaseEventType[]]>([
    [0, []],
    [0, ['received']],
    [1, ['submitted', 'submitted']],
    [1, ['submitted', 'answered']],
    [2, ['submitted', 'withdrawn', 'received']],
    [3, ['submitted', 'received', 'started', 'transferred']],
  ])('is refused at event %i of %j', (position, types) => {
    expect(() => deriveStatus(history(...types))).toThrow(InvalidHistoryError);
    expect(() => deriveStatus(history(...types))).toThrow(expect.objectContaining({ position }));
  });

  it('is what the accepted commands led to, whatever was tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMANDS), { maxLength: 60 }), (tried) => {
        let status: CaseStatus = 'submitted';
        const types: CaseEventType[] = ['submitted'];
        for (const command of tried) {
          const result = applyCommand(status, command);
          if (!result.ok) continue;
          status = result.status;
          types.push(result.event);
        }
        expect(deriveStatus(history(...types))).toBe(status);
      }),
    );
  });
});
