/**
 * The outbox against a device and a server that fail in every way, many times over. Seeds are printed on failure: run one
 * with `GD_OUTBOX_SEED=… npx vitest run --project node packages/sdk/src/offline/simulation.test.ts`.
 */
import type { Submission } from '@gd/contract';
import { expect, it } from 'vitest';
import { DRAFT } from '../testing/samples.js';
import type { TakenReceipt } from './outbox.js';
import { ModelDevice } from './testing/model-device.js';
import { ModelServer } from './testing/model-server.js';
import { randomOf, type Random } from './testing/random.js';

const RUNS = 10_000;

/** What the person did, as they know of it. */
interface Report {
  title: string;
  id: string;
  secret: string;
  files: readonly string[];
  /** The page said that it is kept. */
  isKept: boolean;
  taken: TakenReceipt | undefined;
}

/** All that pages do by themselves is done. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Run {
  readonly random: Random;
  readonly server = new ModelServer();
  readonly device: ModelDevice;
  readonly hasLocks: boolean;
  readonly reports: Report[] = [];
  readonly askedToDiscard = new Set<string>();
  readonly askedToTake = new Set<string>();
  hasForgotten = false;

  constructor(seed: number) {
    this.random = randomOf(seed);
    this.hasLocks = this.random.chance(0.8);
    this.device = new ModelDevice(this.random, this.server, this.hasLocks);
  }

  get page() {
    const { pages } = this.device;
    return pages[this.random.below(pages.length)] ?? this.device.open();
  }

  add(): void {
    const number = this.reports.length;
    const title = `Report ${number}`;
    const files = Array.from({ length: this.random.below(3) }, (_, place) => `${number}-${place}.jpg`);
    const report: Report = {
      title,
      id: `case-${number}`,
      secret: `secret-${number}`,
      files,
      isKept: false,
      taken: undefined,
    };
    this.reports.push(report);
    const body: Submission = { ...DRAFT, id: report.id, title };
    const adding = this.page.outbox.add(
      { body, secret: report.secret, idempotencyKey: `key-of-${number}` },
      { files: files.map((name) => ({ name, blob: EMPTY })), hasLeft: this.random.chance(0.3) },
    );
    void adding.then(() => (report.isKept = true));
  }

  discard(): void {
    const report = this.reports[this.random.below(this.reports.length)];
    if (!report) return;
    this.askedToDiscard.add(report.title);
    void this.page.outbox.discard(report.id);
  }

  take(): void {
    const report = this.reports[this.random.below(this.reports.length)];
    if (!report) return;
    this.askedToTake.add(report.title);
    void this.page.outbox.take(report.id).then((taken) => (report.taken ??= taken));
  }

  act(): void {
    const { device, server, random } = this;
    switch (random.below(11)) {
      case 0:
      case 1:
        return this.add();
      case 2:
        return this.discard();
      case 3:
        return this.take();
      case 4:
        return device.kill(this.page);
      case 5:
        return void (device.pages.length < 3 && device.open());
      case 6:
        device.isOnline = !device.isOnline;
        return;
      case 7:
        return void this.page.outbox.sendNow();
      case 8:
        return device.arriveLate();
      case 9:
        if (random.chance(0.5)) server.sweep();
        else if (random.chance(0.2)) {
          // No network holds anything back for a week.
          device.arriveLate();
          this.hasForgotten = true;
          server.forgetAnswers();
        }
        return;
      default:
        return device.passTime();
    }
  }

  /** In the end all is well: one page, a network, and time. */
  async calm(): Promise<void> {
    const { device } = this;
    device.arriveLate();
    for (const page of [...device.pages]) device.kill(page);
    device.weather = 'calm';
    device.isOnline = true;
    device.open();
    for (let turn = 0; turn < 30; turn += 1) {
      await quiet();
      if (![...device.entries.values()].some(({ status }) => status === 'queued')) return;
      device.passTime();
    }
  }

  check(): void {
    const { cases, stored, swept } = this.server;
    const { entries, discardedUnsent } = this.device;
    for (const { title, id, secret, files, isKept, taken } of this.reports) {
      const made = cases.filter((each) => each.title === title);
      if (made.length > 1) throw new Error(`${title} is ${made.length} cases.`);
      const [theCase] = made;
      // A page that was asked to discard it may have died after it did.
      if (isKept && !this.askedToDiscard.has(title) && !theCase) throw new Error(`${title} is lost.`);
      if (theCase && discardedUnsent.includes(id)) throw new Error(`${title} was discarded, and sent.`);
      if (theCase) expect({ ...theCase, code: '' }).toEqual({ title, secret, files, code: '' });
      for (const file of files) {
        const copies = stored.filter((name) => name === file).length;
        const removed = swept.filter((name) => name === file).length;
        if (copies > 1 + removed) throw new Error(`${file} was uploaded ${copies} times.`);
      }

      const entry = entries.get(id);
      if (!entry) {
        const mayBeGone = this.askedToDiscard.has(title) || this.askedToTake.has(title);
        if (isKept && !mayBeGone) throw new Error(`${title} vanished from the device.`);
        continue;
      }
      if (entry.status !== 'sent') throw new Error(`${title} is ${entry.status} in the end.`);
      const kept = taken ?? entry;
      expect(kept.secret).toBe(secret);
      if (kept.receipt) expect(kept.receipt.code).toBe(theCase?.code);
      else if (!this.hasForgotten) throw new Error(`${title} has no receipt.`);
    }
    if (this.hasLocks && this.device.mostAtOnce > 1) throw new Error('Two pages sent at once.');
  }
}

const EMPTY = new Blob();

async function simulate(seed: number): Promise<Run> {
  const run = new Run(seed);
  const acts = 4 + run.random.below(12);
  for (let act = 0; act < acts; act += 1) {
    run.act();
    if (run.random.chance(0.7)) await quiet();
  }
  await run.calm();
  run.check();
  return run;
}

it(`loses nothing and doubles nothing in ${RUNS} runs of broken pages, networks and servers`, async () => {
  const one = process.env['GD_OUTBOX_SEED'];
  const seeds = one === undefined ? Array.from({ length: RUNS }, (_, seed) => seed) : [Number(one)];
  const failures: string[] = [];
  const seen = { cases: 0, swept: 0, forgotten: 0, discarded: 0 };
  for (const seed of seeds) {
    try {
      const { server, hasForgotten, device } = await simulate(seed);
      seen.cases += server.cases.length;
      seen.swept += server.swept.length;
      seen.forgotten += Number(hasForgotten);
      seen.discarded += device.discardedUnsent.length;
    } catch (error) {
      failures.push(`seed ${seed}: ${String(error)}`);
    }
  }
  expect(failures.slice(0, 10)).toEqual([]);
  // The runs must meet what they are to show.
  if (one === undefined) for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 50);
}, 60_000);
