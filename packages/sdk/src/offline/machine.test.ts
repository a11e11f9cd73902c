import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  GdAbortError,
  GdContractError,
  GdNetworkError,
  GdProblemError,
  GdRateLimitedError,
} from '../errors.js';
import { DRAFT } from '../testing/samples.js';
import { afterStep, aged, KEPT_DAYS, newEntry, nextDue, nextStep, sooner, type Outcome } from './machine.js';
import { outcomeOf } from './outcome.js';
import { ModelDevice, SITE } from './testing/model-device.js';
import { ModelServer } from './testing/model-server.js';
import { randomOf } from './testing/random.js';

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const given = { now: NOW, random: 1, newKey: () => 'new-key' };
const file = { name: 'a.jpg', blob: new Blob(), key: 'file-key', id: null };
const parts = { id: 'case-1', site: 'demo', secret: 's', idempotencyKey: 'k', files: [file], hasLeft: false };
const entry = newEntry({ ...parts, body: { ...DRAFT, id: 'case-1' } }, given);
const again: Outcome = { type: 'again', retryAfter: null, unreachable: true };

const problem = (code: string, status: number) =>
  new GdProblemError({ type: '/p', title: 'Không', code, status, requestId: 'r-1' });
const submit = { do: 'submit', body: { ...DRAFT, id: 'case-1' } } as const;

describe('an entry', () => {
  it('uploads its files, then names them after those that it had', () => {
    expect(nextStep(entry)).toMatchObject({ do: 'upload', file: { key: 'file-key' } });
    const body = { ...entry.body, fileIds: ['before'] };
    const uploaded = { ...entry, body, files: [{ ...file, id: 'f-1' }] };
    expect(nextStep(uploaded)).toEqual({ do: 'submit', body: { ...body, fileIds: ['before', 'f-1'] } });
  });

  it('waits twice as long after each failure, up to a quarter of an hour, and as long as the server says', () => {
    const waits: number[] = [];
    let waiting = entry;
    for (let turn = 0; turn < 10; turn += 1) {
      const after = afterStep(waiting, again, given);
      if (after.status !== 'queued') throw new Error(after.status);
      waits.push((after.notBefore - NOW) / 1000);
      waiting = after;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    const told = afterStep(entry, { ...again, retryAfter: 60_000 }, given);
    expect(told).toMatchObject({ notBefore: NOW + 60_000 });
    expect(nextDue([told], NOW + 59_999)).toBe(undefined);
    expect(nextDue([sooner(told, 'network', NOW)], NOW)).toBe(undefined);
    expect(nextDue([sooner(told, 'asked', NOW)], NOW)).toBeDefined();
    expect(nextDue([sooner(waiting, 'network', NOW)], NOW)).toBeDefined();
  });

  it('lets others go first when it fails, so that it holds up none', () => {
    const failing = afterStep(entry, again, given);
    const other = { ...entry, id: 'case-2', since: NOW + 1 };
    expect(nextDue([failing, other], NOW + DAY_MS)?.id).toBe('case-2');
  });

  it('leaves nothing of what was written once it is sent, and nothing but its date when its time is over', () => {
    const sent = afterStep(entry, { type: 'arrived' }, given);
    expect(Object.keys(sent).sort()).toEqual([
      'id',
      'receipt',
      'secret',
      'sentAt',
      'since',
      'site',
      'status',
    ]);
    const limit = NOW + KEPT_DAYS * DAY_MS;
    expect(aged(entry, limit - 1)).toBe(entry);
    const expired = aged(entry, limit);
    expect(expired).toEqual({ id: 'case-1', site: 'demo', since: NOW, status: 'expired' });
    expect(expired && aged(expired, limit + KEPT_DAYS * DAY_MS)).toBe(undefined);
    expect(aged(sent, limit)).toBe(undefined);
  });

  it.each(['a refusal', 'a receipt'])('with %s goes from a page that is never closed', async (what) => {
    const device = new ModelDevice(randomOf(1), new ModelServer(), true);
    device.weather = 'calm';
    device.now = NOW;
    const refusal = { code: 'forbidden', words: 'Không', requestId: null };
    const outcome: Outcome = what === 'a refusal' ? { type: 'refused', refusal } : { type: 'arrived' };
    device.entries.set(entry.id, { ...afterStep(entry, outcome, given), site: SITE });
    const { outbox } = device.open();
    await setImmediate();
    expect(outbox.items).toHaveLength(1);
    device.now += KEPT_DAYS * DAY_MS;
    device.passTime();
    await setImmediate();
    expect([...device.entries.values()].map((kept) => 'secret' in kept)).not.toContain(true);
    expect(outbox.items.map(({ status }) => status)).toEqual(what === 'a refusal' ? ['expired'] : []);
  });

  it('is taken up again after a refusal only when somebody asks', () => {
    const refusal = { code: 'origin_not_allowed', words: 'Không', requestId: null };
    const failed = afterStep(entry, { type: 'refused', refusal }, given);
    expect(failed).toMatchObject({ status: 'failed', refusal });
    expect(sooner(failed, 'network', NOW)).toBe(failed);
    expect(nextDue([sooner(failed, 'asked', NOW)], NOW)).toBeDefined();
  });
});

describe('an error', () => {
  it.each([
    ['no network', new GdNetworkError('vi', 0), { type: 'again', unreachable: true }],
    ['the page that closes', new GdAbortError('vi', 0), { type: 'again', unreachable: true }],
    ['a captive portal', new GdContractError('vi', null, ['']), { type: 'again', unreachable: false }],
    ['a proxy', problem('http_403', 403), { type: 'again' }],
    ['a busy server', problem('unavailable', 503), { type: 'again' }],
    ['a proof that is spent', problem('proof_spent', 403), { type: 'again' }],
    [
      'too many requests',
      new GdRateLimitedError(problem('rate_limited', 429).problem, 30),
      { type: 'again', retryAfter: 30_000 },
    ],
    ['a case that is there', problem('already_exists', 409), { type: 'arrived' }],
    [
      'a refusal',
      problem('forbidden', 403),
      { type: 'refused', refusal: { code: 'forbidden', words: 'Không' } },
    ],
  ])('of %s means what it says', (_, error, outcome) => {
    expect(outcomeOf(error, submit)).toMatchObject(outcome);
  });

  it('in the code is thrown on: it is no reason to wait', () => {
    expect(() => outcomeOf(new RangeError('a mistake'), submit)).toThrow(RangeError);
  });
});
