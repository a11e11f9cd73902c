import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../field-errors.js';
import { submission, type Submission } from './submission.js';

const valid: Submission = {
  id: '01932b7e-7a10-7c31-8f43-0123456789ab',
  kind: 'FBK',
  title: 'Đường hỏng trước nhà văn hóa',
  content: 'Mặt đường vỡ một đoạn dài, xe máy đi qua dễ ngã.',
  place: { unit: '14329@2025-07-01', detail: 'Ngõ 12' },
  sender: { name: 'Nguyễn Thị Thử', address: 'Số 1 phố Mẫu', phone: '0912 345 678' },
  fileIds: [],
  consent: { version: '2026-11', locale: 'vi', givenAt: '2026-11-23T08:00:00+07:00' },
  locale: 'vi',
};

const errorsOf = (change: Record<string, unknown>) => {
  const parsed = submission().safeParse({ ...valid, ...change }, { reportInput: true });
  return parsed.success ? [] : fieldErrors(parsed.error).map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('submission', () => {
  it('takes a complete report', () => expect(errorsOf({})).toEqual([]));

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a missing title', { title: undefined }, ['/title required']],
    ['a title of blanks', { title: '       ' }, ['/title too_short']],
    ['a short content', { content: 'ngắn' }, ['/content too_short']],
    ['a NUL byte', { content: 'Mặt đường vỡ một đoạn dài\u0000' }, ['/content control_character']],
    ['half a surrogate pair', { title: 'Đèn đường \ud83d hỏng' }, ['/title control_character']],
    ['an unknown kind', { kind: 'XYZ' }, ['/kind invalid_value']],
    ['a unit that is only a code', { place: { unit: '14329' } }, ['/place/unit invalid_format']],
    [
      'a latitude off the globe',
      { place: { unit: '14329@2025-07-01', point: { latitude: 91, longitude: 0 } } },
      ['/place/point/latitude too_big'],
    ],
    [
      'a sender without a way to answer',
      { sender: { name: 'A', address: 'B' } },
      ['/sender/phone contact_required'],
    ],
    [
      'a wrong phone number',
      { sender: { name: 'A', address: 'B', phone: '12' } },
      ['/sender/phone invalid_phone'],
    ],
    [
      'a phone number over several lines',
      { sender: { name: 'A', address: 'B', phone: '0912\n345\n678' } },
      ['/sender/phone invalid_phone'],
    ],
    [
      'a wrong e-mail address',
      { sender: { name: 'A', address: 'B', email: 'a@' } },
      ['/sender/email invalid_email'],
    ],
    ['a named report without consent', { consent: null }, ['/consent required']],
    ['a recommendation without a proposal', { kind: 'REC' }, ['/proposal proposal_required']],
    [
      'an anonymous recommendation',
      { kind: 'REC', proposal: 'Lắp đèn', sender: null, consent: null },
      ['/sender anonymous_not_allowed'],
    ],
    ['six files', { fileIds: Array.from({ length: 6 }, () => valid.id) }, ['/fileIds too_many']],
    ['a field nobody knows', { status: 'closed' }, ['/status unknown_field']],
  ])('names the field of %s', (_, change, expected) => expect(errorsOf(change)).toEqual(expected));

  it('takes an anonymous report without consent', () =>
    expect(errorsOf({ sender: null, consent: null })).toEqual([]));

  it('stores text in NFC, whichever form was typed', () => {
    const parsed = submission().parse({ ...valid, title: valid.title.normalize('NFD') });
    expect(parsed.title).toBe(valid.title.normalize('NFC'));
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const parsed = submission().safeParse(anything, { reportInput: true });
        if (!parsed.success) expect(fieldErrors(parsed.error).length).toBeGreaterThan(0);
      }),
    );
  });
});
