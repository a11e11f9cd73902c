import { expect, it } from 'vitest';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import { checkCommand, commandRequirements, type CommandInput } from './command-requirements.js';
import { COMMANDS, type Command } from './commands.js';

const DAY = '2026-03-02';
const { value: shortestAnswer } = settingAt('answer.min-length', DAY);
const { value: shortestReason } = settingAt('reason.min-length', DAY);
const done = { doneBy: 'Tổ quản lý đô thị', doneOn: DAY };

it.each<[string, Command, CommandInput, string[]]>([
  ['nothing is needed to receive', 'receive', {}, []],
  ['a reason to refuse', 'refuse', {}, ['reason required']],
  ['white space is no reason', 'refuse', { reason: ' \n\t ' }, ['reason required']],
  ['a short reason', 'ask', { question: 'thiếu' }, ['question too_short']],
  ['the shortest reason', 'ask', { question: 'a'.repeat(shortestReason) }, []],
  ['padding does not count', 'ask', { question: `a${' '.repeat(50)}b` }, ['question too_short']],
  [
    'marks do not count twice when they come apart',
    'ask',
    { question: 'ệ'.repeat(shortestReason - 1).normalize('NFD') },
    ['question too_short'],
  ],
  ['a unit and a reason to transfer', 'transfer', {}, ['reason required', 'toUnit required']],
  ['a full transfer', 'transfer', { reason: 'Thuộc thẩm quyền xã bên', toUnit: '14329@2025-07-01' }, []],
  ['a short answer', 'answer', { ...done, text: 'Đã xử lý.' }, ['text too_short']],
  ['a short answer with a document', 'answer', { ...done, text: 'Đã xử lý.', documents: 1 }, []],
  ['a document without an answer', 'answer', { ...done, documents: 1 }, ['text required']],
  ['one character too few', 'answer', { ...done, text: 'x'.repeat(shortestAnswer - 1) }, ['text too_short']],
  ['the shortest answer', 'answer', { ...done, text: 'x'.repeat(shortestAnswer) }, []],
  [
    'who did it and when',
    'answer',
    { text: 'x'.repeat(shortestAnswer) },
    ['doneBy required', 'doneOn required'],
  ],
  ['an empty reply', 'reply', { text: '' }, ['text required']],
  ['a reason and days to extend', 'extend', {}, ['reason required', 'days required']],
  ['no days', 'extend', { reason: 'Chờ kết quả đo đạc', days: 0 }, ['days out_of_range']],
  ['some days', 'extend', { reason: 'Chờ kết quả đo đạc', days: 90 }, []],
  ['the day of sending a decision', 'deliver', {}, ['deliveredOn required']],
  ['no score', 'rate', {}, ['score required']],
  ['too low a score', 'rate', { score: 0 }, ['score out_of_range']],
  ['too high a score', 'rate', { score: 6 }, ['score out_of_range']],
  ['half a star', 'rate', { score: 4.5 }, ['score out_of_range']],
  ['the lowest score', 'rate', { score: 1 }, []],
  ['the highest score', 'rate', { score: 5 }, []],
])('%s', (_, command, input, problems) => {
  expect(checkCommand(command, input, DAY).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
});

it('says how long a text must be and by which rule, on the day', () => {
  const settings: DatedSettings = [
    ...SETTINGS,
    {
      id: 'answer.min-length',
      value: 200,
      unit: 'character',
      from: '2026-04-01',
      basis: { vi: 'Mới', en: 'New' },
    },
  ];
  const input = { ...done, text: 'Đã vá mặt đường, đã nghiệm thu với tổ dân phố số 3 sáng nay.' };
  expect(checkCommand('answer', input, '2026-03-31', settings)).toEqual([]);
  expect(checkCommand('answer', input, '2026-04-01', settings)).toEqual([
    { field: 'text', code: 'too_short', min: 200, basis: { vi: 'Mới', en: 'New' } },
  ]);
});

it('requires a reason of every refusal, transfer, extension, halt, reopening and request for more', () => {
  const withReason = COMMANDS.filter((command) =>
    commandRequirements[command].some(
      (requirement) => 'minLength' in requirement && requirement.minLength === 'reason.min-length',
    ),
  );
  expect(withReason).toEqual([
    ...['ask', 'transfer', 'extend', 'suspend', 'terminate', 'recordWithdrawal', 'refuse'],
    ...['restrict', 'unrestrict', 'unpublish', 'split', 'reopen'],
  ]);
});

it('says between which scores a rating lies', () => {
  expect(checkCommand('rate', { score: 9 }, DAY)).toEqual([
    { field: 'score', code: 'out_of_range', min: 1, max: 5 },
  ]);
});
