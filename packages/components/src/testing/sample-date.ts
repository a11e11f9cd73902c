/**
 * The samples of the API in memory are of one morning, and an element reads the clock of its page: in tests that clock
 * goes on from the same morning, so that no test hangs on the day it is run.
 */
const SAMPLES = Date.parse('2026-11-23T09:00:00+07:00');

const RealDate = Date;
const offset = SAMPLES - RealDate.now();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [] | [string | number | Date], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + offset] : given, newTarget) as object,
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + offset : (Reflect.get(target, name) as unknown),
});
