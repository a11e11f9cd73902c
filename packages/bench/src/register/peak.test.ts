import { describe, expect, it } from 'vitest';
import { costOf, until } from './peak.mjs';

describe('costOf', () => {
  it('sees the most memory, also what was there only meanwhile', async () => {
    let used = 1;
    let looked: () => void = () => undefined;
    const rss = () => {
      if (used === 9) looked();
      return Promise.resolve(used);
    };
    const { peak } = await costOf({ rss }, async () => {
      used = 9;
      await new Promise<void>((resolve) => (looked = resolve));
      used = 2;
    });
    expect(peak).toBe(9);
  });

  it('ends when the work fails', async () => {
    await expect(
      costOf({ rss: () => Promise.resolve(1) }, () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');
  });
});

describe('until', () => {
  it('gives the first answer that is so', async () => {
    let count = 0;
    expect(
      await until(
        () => Promise.resolve((count += 1)),
        (n) => n >= 3,
      ),
    ).toBe(3);
  });
});
