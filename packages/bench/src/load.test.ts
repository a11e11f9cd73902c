import { describe, expect, it } from 'vitest';
import { drive, summarise } from './load.mjs';

describe('summarise', () => {
  it('takes medians over the runs, and the least and the most per second', () => {
    const runs = [
      { perSecond: 100, p50: 3, p99: 90 },
      { perSecond: 300, p50: 1, p99: 10 },
      { perSecond: 200, p50: 2, p99: 20 },
    ];
    expect(summarise(runs)).toEqual({ perSecond: 200, least: 100, most: 300, p50: 2, p99: 20 });
  });
});

describe('drive', () => {
  it('keeps as many requests under way as there are clients, and fails when one fails', async () => {
    let [underWay, most] = [0, 0];
    const send = async () => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay -= 1;
    };
    expect((await drive({ clients: 3, seconds: 0.05, send })).perSecond).toBeGreaterThan(0);
    expect([underWay, most]).toEqual([0, 3]);
    const failing = () => Promise.reject(new Error('refused'));
    await expect(drive({ clients: 2, seconds: 1, send: failing })).rejects.toThrow('refused');
  });
});
