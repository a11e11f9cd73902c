import { expect, it, vi } from 'vitest';
import { callHook } from './hooks.js';

it('a hook that throws is reported as uncaught and breaks nothing', () => {
  const report = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const mistake = new Error('a mistake in the page');
  callHook(() => {
    throw mistake;
  });
  const [[task] = []] = report.mock.calls;
  report.mockRestore();
  expect(task).toThrow(mistake);
});
