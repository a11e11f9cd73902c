import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { describeFieldError, fieldErrors, fieldErrorText } from './field-errors.js';

describe('field errors', () => {
  it('writes JSON Pointers with their escapes', () => {
    const parsed = z
      .object({ 'a/b': z.object({ 'c~d': z.string() }) })
      .safeParse({ 'a/b': { 'c~d': 1 } }, { reportInput: true });
    expect(fieldErrors(parsed.error!)).toEqual([{ pointer: '/a~1b/c~0d', code: 'invalid_type' }]);
  });

  it('puts limits into words in both languages', () => {
    const error = { pointer: '/title', code: 'too_short', params: { minimum: 5 } } as const;
    expect(describeFieldError(error, 'vi').detail).toBe('Cần ít nhất 5 ký tự');
    expect(describeFieldError(error, 'en').detail).toBe('At least 5 characters are needed');
  });

  it('leaves no placeholder unfilled when a limit is known', () => {
    expect(fieldErrorText({ code: 'too_many', params: { maximum: 5 } }, 'vi')).not.toMatch(/[{}]/);
  });
});
