import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.js';

it('works one after the other, lets so many wait, and goes on after a failure', async () => {
  const queue = oneAtATime(1);
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await Promise.resolve();
    steps.push(`${name} ends`);
    if (name === 'a') throw new Error('a fails');
    return name;
  };
  const [a, b, c] = await Promise.allSettled([queue(work('a')), queue(work('b')), queue(work('c'))]);
  expect([a?.status, b?.status, c?.status]).toEqual(['rejected', 'fulfilled', 'rejected']);
  expect(c).toMatchObject({ reason: { code: 'unavailable' } });
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(await queue(work('d'))).toBe('d');
});
