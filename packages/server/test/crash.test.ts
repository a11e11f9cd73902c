/** `kill -9` of server and database during 500 submissions loses no acknowledged one and doubles none. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseReceipt, CaseSummary, Page, Submission } from '@gd/contract';
import { DEMO_HISTORY } from '../src/seed/demo-history.js';
import { DEMO_REPORTS } from '../src/seed/demo-reports.js';
import { seedId } from '../src/seed/seed-id.js';
import { NINH_BINH } from './support/names.js';
import { asOfficer, call, newKey, newSecret, report, submit } from './support/requests.js';
import { gdServer, serve, type Serving } from './support/process.js';

const TOTAL = 500;
const AT_ONCE = 8;
/** After so many acknowledgements something is killed. */
const KILLS: readonly [after: number, what: 'server' | 'database'][] = [
  [100, 'database'],
  [220, 'server'],
  [340, 'database'],
  [420, 'server'],
];

let folder: string;
let env: Record<string, string>;
let serving: Serving;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gd-crash-'));
  await chmod(folder, 0o755);
  const many = '1000000';
  env = {
    GD_DATA_DIR: folder,
    GD_RATE_LIMIT: many,
    GD_RATE_LIMIT_SUBMIT: many,
    GD_PROOF_OF_WORK: 'off',
    GD_LOG_LEVEL: 'silent',
  };
  const seeded = await gdServer(['seed', 'demo'], env);
  if (seeded.code !== 0) throw new Error(seeded.err);
  serving = await serve(env);
});
afterAll(async () => {
  serving.child.kill('SIGTERM');
  await serving.ended;
  await rm(folder, { recursive: true, force: true });
});

async function kill(what: 'server' | 'database'): Promise<void> {
  if (what === 'database') {
    const pid = Number(
      (await readFile(join(folder, 'postgres/pgdata/postmaster.pid'), 'utf8')).split('\n')[0],
    );
    process.kill(pid, 'SIGKILL');
    return;
  }
  serving.child.kill('SIGKILL');
  await serving.ended;
  serving = await serve(env);
}

interface Attempt {
  submission: Submission;
  key: string;
  secret: string;
}

/** Sends until it is acknowledged, always with the same id, key and secret, as the SDK does. */
async function insist({ submission, key, secret }: Attempt): Promise<CaseReceipt> {
  for (;;) {
    const answer = await submit(serving.url, submission, { key, secret }).catch(() => undefined);
    if (answer?.status === 201) return answer.body;
    // Away, or still busy with the first attempt; anything else is a fault of the server.
    if (answer && ![409, 503].includes(answer.status)) throw new Error(JSON.stringify(answer.body));
    await sleep(50);
  }
}

it('no acknowledged report is lost and none is doubled', { timeout: 120_000 }, async () => {
  const waiting = Array.from({ length: TOTAL }, (): Attempt => ({
    submission: report(),
    key: newKey(),
    secret: newSecret(),
  }));
  const receipts = new Map<string, CaseReceipt>();
  const kills = [...KILLS];
  let killing: Promise<void> = Promise.resolve();

  const worker = async () => {
    for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
      const receipt = await insist(attempt);
      receipts.set(receipt.id, receipt);
      const next = kills[0];
      if (next && receipts.size >= next[0]) {
        kills.shift();
        killing = killing.then(() => kill(next[1]));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await killing;
  expect(kills).toEqual([]);
  expect(receipts.size).toBe(TOTAL);

  const { out: key } = await gdServer(
    ['key', 'create', '--tenant', '37', '--role', 'auditor', '--unit', NINH_BINH, '--name', 'Kiểm tra'],
    env,
  );
  const seeded = new Set([...DEMO_HISTORY, ...DEMO_REPORTS].map(({ id }) => seedId(`37/case/${id}`)));
  const found: CaseSummary[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `?sort=-submittedAt&limit=100${cursor && `&cursor=${cursor}`}`;
    const page: Page<CaseSummary> = (
      await call<Page<CaseSummary>>(`${serving.url}/v1/cases${query}`, { headers: asOfficer(key.trim()) })
    ).body;
    found.push(...page.items.filter(({ id }) => !seeded.has(id)));
    cursor = page.nextCursor;
  }
  expect(found).toHaveLength(TOTAL);
  expect(new Map(found.map(({ id, code }) => [id, code]))).toEqual(
    new Map([...receipts].map(([id, { code }]) => [id, code])),
  );
});
