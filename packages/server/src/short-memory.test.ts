import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShortMemory } from './short-memory.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ShortMemory', () => {
  it('asks once while a value is fresh, and again afterwards', async () => {
    const memory = new ShortMemory<number>(1000, 10);
    const load = vi.fn(() => Promise.resolve(load.mock.calls.length));
    expect(await memory.get('a', load)).toBe(1);
    vi.advanceTimersByTime(999);
    expect(await memory.get('a', load)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await memory.get('a', load)).toBe(2);
  });

  it('forgets a failure and the oldest', async () => {
    const memory = new ShortMemory<number>(1000, 2);
    await expect(memory.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.get('a', () => Promise.resolve(1))).toBe(1);
    await memory.get('b', () => Promise.resolve(2));
    await memory.get('c', () => Promise.resolve(3));
    expect(await memory.get('b', () => Promise.resolve(9))).toBe(2);
    expect(await memory.get('a', () => Promise.resolve(9))).toBe(9);
  });
});
