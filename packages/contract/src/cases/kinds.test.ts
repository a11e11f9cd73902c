import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../field-errors.js';
import { registration, submission } from './submission.js';

const sender = { name: 'Nguyễn Thị Thử', address: 'Số 1 phố Mẫu', phone: '0912 345 678' };
const named = { ...sender, idNumber: '037123456789' };
const base = {
  id: '01932b7e-7a10-7c31-8f43-0123456789ab',
  title: 'Đường hỏng trước nhà văn hóa',
  content: 'Mặt đường vỡ một đoạn dài, xe máy đi qua dễ ngã.',
  place: { unit: '14329@2025-07-01' },
  sender,
  locale: 'vi',
};
const consent = { version: '2026-11', locale: 'vi', givenAt: '2026-11-23T08:00:00+07:00' };
const information = {
  document: 'Quyết toán thu chi năm 2025',
  deliveryForm: 'electronic',
  purpose: 'Theo dõi',
};

const errorsOf = (
  schema: ReturnType<typeof submission> | ReturnType<typeof registration>,
  value: unknown,
) => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? []
    : fieldErrors(parsed.error).map(({ pointer, code, params }) =>
        [pointer, code, ...Object.values(params ?? {})].join(' '),
      );
};
const sent = (change: object) => errorsOf(submission(), { ...base, kind: 'FBK', consent, ...change });
const registered = (change: object) =>
  errorsOf(registration(), {
    ...base,
    kind: 'FBK',
    channel: 'desk',
    lodgedOn: '2026-11-23',
    signed: true,
    ...change,
  });

describe('what each kind asks for', () => {
  it.each<[string, object, string[]]>([
    ['rules and procedures (REG)', { kind: 'REG' }, []],
    ['information (INF)', { kind: 'INF', sender: named, details: information }, []],
    [
      'information without its fields',
      { kind: 'INF', details: {} },
      [
        '/sender/idNumber required',
        '/details/document required',
        '/details/deliveryForm required',
        '/details/purpose required',
      ],
    ],
    ['a meeting (REV)', { kind: 'REV', sender: named, details: { matter: 'REC' } }, []],
    ['a meeting about nothing', { kind: 'REV', sender: named }, ['/details/matter required']],
    ['a data request (DSR)', { kind: 'DSR', sender: named, details: { right: 'erase' } }, []],
    ['a data request without a right', { kind: 'DSR', sender: named }, ['/details/right required']],
    [
      'an anonymous data request',
      { kind: 'DSR', sender: null, consent: null, details: { right: 'access' } },
      ['/sender anonymous_not_allowed'],
    ],
    ['a complaint online', { kind: 'CPL' }, ['/kind invalid_value']],
    ['a denunciation online', { kind: 'DEN' }, ['/kind invalid_value']],
    [
      'an ID number of ten digits',
      { sender: { ...sender, idNumber: '0371234567' } },
      ['/sender/idNumber invalid_id_number'],
    ],
    ['a group of four', { group: { size: 4, representatives: ['A'] } }, ['/group/size group_too_small 5']],
    ['a group of eight with two to speak', { group: { size: 8, representatives: ['A', 'B'] } }, []],
    [
      'a group of eight with three',
      { group: { size: 8, representatives: ['A', 'B', 'C'] } },
      ['/group/representatives representatives_count 1 2'],
    ],
    ['a group of forty with five', { group: { size: 40, representatives: ['A', 'B', 'C', 'D', 'E'] } }, []],
  ])('%s', (_, change, expected) => expect(sent(change)).toEqual(expected));
});

const complaint = {
  kind: 'CPL',
  sender: named,
  proposal: 'Hủy quyết định',
  details: { respondent: 'Chủ tịch UBND phường', respondentAddress: 'Số 1 phố Mẫu' },
};

describe('what an officer registers', () => {
  it.each<[string, object, string[]]>([
    ['a report told at the desk', {}, []],
    ['a signed complaint', complaint, []],
    ['a complaint without a signature', { ...complaint, signed: false }, ['/signed signature_required']],
    [
      'a complaint against nobody',
      { ...complaint, details: {} },
      ['/details/respondent required', '/details/respondentAddress required'],
    ],
    ['something online', { channel: 'online' }, ['/channel invalid_value']],
    ['a denunciation', { kind: 'DEN' }, ['/kind invalid_value']],
  ])('%s', (_, change, expected) => expect(registered(change)).toEqual(expected));
});
