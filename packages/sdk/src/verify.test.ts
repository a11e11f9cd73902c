import { describe, expect, it } from 'vitest';
import type { CaseReceipt, TrackedCase } from '@gd/contract';
import { createClient, type GdClient } from './index.js';
import { createMock, SAMPLE_SECRET, type Mock } from './mock/index.js';
import { DRAFT } from './testing/samples.js';
import { verifyCase, type CaseVerification } from './verify.js';

function start(): { mock: Mock; client: GdClient } {
  const mock = createMock();
  const client = createClient({
    baseUrl: 'https://api.test',
    site: 'demo',
    fetch: mock.fetch,
    retry: { limit: 0 },
  });
  return { mock, client };
}

const resultsOf = ({ checks }: CaseVerification) =>
  Object.fromEntries(checks.map(({ step, result }) => [step, result]));
const codesOf = ({ checks }: CaseVerification) =>
  checks.flatMap(({ findings }) => findings.map(({ code, seq }) => (seq ? `${code} ${seq}` : code)));

async function answered({ mock, client }: ReturnType<typeof start>): Promise<TrackedCase> {
  const found = mock.state.cases.find(({ status }) => status === 'answered');
  return client.cases.track({ code: found?.code ?? '', secret: SAMPLE_SECRET });
}

async function submitted(client: GdClient): Promise<{ receipt: CaseReceipt; view: TrackedCase }> {
  const { receipt, secret } = await client.cases.submit(DRAFT);
  return { receipt, view: await client.cases.track({ code: receipt.code, secret }) };
}

describe('verifying a case', () => {
  it('finds an honest case right, and says what was not asked', async () => {
    const world = start();
    const view = await answered(world);
    const found = await verifyCase(world.client, view);
    expect(resultsOf(found)).toEqual({
      content: 'good',
      receipt: 'skipped',
      inclusion: 'good',
      consistency: 'skipped',
    });
    expect(found.checks[2]).toMatchObject({ good: view.events.length, of: view.events.length });
    expect(found.checkpoint).toContain('gd.example/log/37');
  });

  it('takes the receipt and an older checkpoint that were kept', async () => {
    const { client } = start();
    const olderCheckpoint = await client.log.checkpoint('37');
    const { receipt, view } = await submitted(client);
    const found = await verifyCase(client, view, { receipt, olderCheckpoint });
    expect(resultsOf(found)).toEqual({
      content: 'good',
      receipt: 'good',
      inclusion: 'good',
      consistency: 'good',
    });
  });

  it('finds a step whose words, time or place in the case were changed', async () => {
    const world = start();
    const view = await answered(world);
    const change = (seq: number, part: object): TrackedCase => ({
      ...view,
      events: view.events.map((event) => (event.seq === seq ? { ...event, ...part } : event)),
    });
    const last = view.events.length;
    const changes = [
      [last, { text: 'Đã xử lý.' }],
      [2, { at: '2026-11-01T00:00:00.000Z' }],
      [2, { leaf: { ...view.events[1]!.leaf, id: `${view.id}/9` } }],
    ] as const;
    for (const [seq, part] of changes) {
      const found = await verifyCase(world.client, change(seq, part));
      expect(codesOf(found)).toContain(`commitment-mismatch ${seq}`);
    }
    expect(codesOf(await verifyCase(world.client, { ...view, content: `${view.content}!` }))).toEqual([
      'commitment-mismatch 1',
    ]);
  });

  it('finds a receipt of another case, of another key and with other words', async () => {
    const world = start();
    const { receipt, view } = await submitted(world.client);
    const of = async (given: object) =>
      codesOf(await verifyCase(world.client, view, { receipt: given as { receipt: unknown } }));
    const other = (await submitted(start().client)).receipt;
    expect(await of(other)).toEqual(['receipt-key-unknown']);
    expect(await of((await submitted(world.client)).receipt)).toEqual(['receipt-differs']);
    expect(await of({ ...receipt, content: { ...receipt.content, text: 'x' } })).toEqual(['receipt-content']);
    expect(await of({ receipt: 'nothing' })).toEqual(['receipt-malformed']);
  });

  it('finds a log that was shortened or rewritten since the older checkpoint', async () => {
    const world = start();
    const olderCheckpoint = await world.client.log.checkpoint('37');
    const view = await answered(world);
    const { cases } = world.mock.state;
    const [first] = cases.splice(0, 1);
    expect(codesOf(await verifyCase(world.client, view, { olderCheckpoint }))).toEqual(['log-too-short']);
    cases.unshift(first!);
    first!.events[0].salt = cases[1]!.events[0].salt;
    expect(codesOf(await verifyCase(world.client, view, { olderCheckpoint }))).toEqual(['checkpoint-fork']);
    await submitted(world.client);
    expect(codesOf(await verifyCase(world.client, view, { olderCheckpoint }))).toEqual(['consistency-wrong']);
  });

  it('waits for a new step that no checkpoint covers yet, and misses an old one', async () => {
    const { mock, client } = start();
    const { view } = await submitted(client);
    mock.state.faults['log.inclusion'] = 'not_found';
    const at = (time: string): TrackedCase => ({
      ...view,
      events: view.events.map((event) => ({ ...event, leaf: { ...event.leaf, time } })),
    });
    const now = await verifyCase(client, at(new Date().toISOString()));
    expect(resultsOf(now)).toMatchObject({ inclusion: 'open' });
    expect(codesOf(await verifyCase(client, at('2026-01-01T00:00:00.000Z')))).toContain('not-in-log 1');
  });

  it('counts what was erased and what is not shown', async () => {
    const world = start();
    const view = await answered(world);
    const [first, , ...rest] = view.events;
    const erased = { ...view, events: [{ ...first!, salt: null }, ...rest] };
    const found = await verifyCase(world.client, erased);
    expect(found).toMatchObject({ erased: 1, hidden: 1 });
    expect(resultsOf(found)).toMatchObject({ content: 'good', inclusion: 'good' });
  });
});
