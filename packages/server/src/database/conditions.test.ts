import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Conditions } from './conditions.js';

const row = z.object({});

it('compares a single value as such, and several as a list', () => {
  const one = new Conditions('37').oneOf(['closed'], 'status');
  expect([one.sql, one.values]).toEqual(['tenant_id = $1 and status = $2', ['37', 'closed']]);
  const two = new Conditions('37').oneOf(['closed', 'answered'], 'status').oneOf(undefined, 'kind');
  expect([two.sql, two.values]).toEqual([
    'tenant_id = $1 and status = any($2)',
    ['37', ['closed', 'answered']],
  ]);
});

it('keeps no plan for words, and one for everything else', () => {
  const nameOf = (conditions: Conditions) => conditions.statement('list', row, conditions.sql).name;
  expect(nameOf(new Conditions('37').words('đèn đường', 'search'))).toBe('');
  expect(nameOf(new Conditions('37').words('  ', 'search'))).toMatch(/^list_[0-9a-f]{8}$/);
});
