import { CASE_SECRET, id } from '@gd/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, newSecret, uuidV7 } from './ids.js';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuidV7', () => {
  it('is the example of RFC 9562 appendix A.6', () => {
    const bytes = Uint8Array.from([0xcc, 0x30, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f, 0x00]);
    const uuid = uuidV7(0x017f22e279b0, bytes);
    expect(uuid).toMatch(/^017f22e2-79b0-7cc3-/);
  });

  it('always fits the contract and carries its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), random, (time, bytes) => {
        const uuid = uuidV7(time, bytes);
        expect(id().safeParse(uuid).success).toBe(true);
        expect(parseInt(uuid.replace('-', '').slice(0, 12), 16)).toBe(time);
      }),
    );
  });

  it('keeps the random bits apart', () => {
    fc.assert(
      fc.property(random, fc.nat(73), (bytes, bit) => {
        // Bits 14 and 15 of the random bytes (the upper half of the nibble at 12) give way to the variant.
        const at = bit < 12 ? bit : bit + 2;
        const changed = Uint8Array.from(bytes);
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (0x80 >> (at & 7));
        expect(uuidV7(0, changed)).not.toBe(uuidV7(0, bytes));
      }),
    );
  });
});

describe('new ids and secrets', () => {
  it('fit the contract and differ', () => {
    expect(id().safeParse(newId()).success).toBe(true);
    expect(newSecret()).toMatch(CASE_SECRET);
    expect(newSecret()).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
    expect(new Set(Array.from({ length: 1000 }, newId))).toHaveProperty('size', 1000);
    expect(new Set(Array.from({ length: 1000 }, newSecret))).toHaveProperty('size', 1000);
  });
});
