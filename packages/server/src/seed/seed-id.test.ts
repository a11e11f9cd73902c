import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { id } from '@gd/contract';
import { seedId } from './seed-id.js';

it('a seeded id is a UUIDv7 of the contract, the same each time, another for each name', () => {
  expect(z.safeParse(id(), seedId('a')).success).toBe(true);
  expect(seedId('a')).toBe(seedId('a'));
  expect(seedId('a')).not.toBe(seedId('b'));
});
