import { expect, it, vi } from 'vitest';
import { GdPromise, type WithResponse } from './promise.js';

const full: WithResponse<string> = {
  data: 'a',
  response: new Response(),
  etag: '"1"',
  requestId: 'r',
};

it('is a promise of the data, alone and combined with others', async () => {
  const promise = new GdPromise(Promise.resolve(full));
  expect(promise).toBeInstanceOf(Promise);
  expect(await promise).toBe('a');
  expect(await Promise.all([promise, Promise.resolve(1)])).toEqual(['a', 1]);
  const done = vi.fn();
  expect(await promise.finally(done)).toBe('a');
  expect(done).toHaveBeenCalledOnce();
  expect(await promise.map((data) => data.toUpperCase()).withResponse()).toEqual({ ...full, data: 'A' });
});

it('leaves no unhandled rejection when only withResponse is handled', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const promise = new GdPromise(Promise.reject(new Error('refused')));
  await expect(promise.withResponse()).rejects.toThrow('refused');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it('rejects by await, catch and finally', async () => {
  const promise = new GdPromise<string>(Promise.reject(new Error('refused')));
  await expect(promise).rejects.toThrow('refused');
  expect(await promise.catch((error: unknown) => (error as Error).message)).toBe('refused');
  await expect(promise.finally(() => undefined)).rejects.toThrow('refused');
});
