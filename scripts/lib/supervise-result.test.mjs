import { expect, it } from 'vitest';
import { supervise } from './supervise.mjs';

const node = (/** @type {string} */ code) =>
  /** @type {[string, string[]]} */ ([process.execPath, ['--eval', code]]);

it('gives the exit code', async () => {
  expect(await supervise(...node('process.exitCode = 3'))).toEqual({ code: 3, stopped: false });
});

it('gives 128 + the number of the signal that ended the child', async () => {
  expect(await supervise(...node("process.kill(process.pid, 'SIGKILL')"))).toEqual({
    code: 137,
    stopped: false,
  });
});

it('gives 127 where there is no such program', async () => {
  expect(await supervise('gd-no-such-program', [])).toEqual({ code: 127, stopped: false });
});

it('hands over both outputs, in the encoding of the child', async () => {
  let output = '';
  const code = "console.log('ra: Đà Nẵng'); console.error('lỗi: Huế')";
  await supervise(...node(code), { onOutput: (chunk) => void (output += chunk.toString()) });
  expect(output).toContain('ra: Đà Nẵng');
  expect(output).toContain('lỗi: Huế');
});
