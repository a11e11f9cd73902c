/** Cases of the demo, through the same use-cases as any other: each has its events, leaves and due dates. */
import * as z from 'zod/mini';
import { submission } from '@gd/contract';
import { COMMAND_RULES, COMMANDS, vietnamDate } from '@gd/rules';
import { takeStep } from '../cases/step.js';
import { type CaseRow, lockCase } from '../cases/store.js';
import { submitCase } from '../cases/submit.js';
import { type Database, type Db, statement } from '../database/database.js';
import { newSecret } from '../ids.js';
import { publish } from '../publications/publish.js';
import { findSite, type SiteRow } from '../sites/store.js';
import type { Context, Officer, Services } from '../use-case.js';
import { DEMO_HISTORY } from './demo-history.js';
import { DEMO_REPORTS, type DemoReport, type DemoStep } from './demo-reports.js';
import { seedId } from './seed-id.js';

const TENANT = '37';
const SITES: Readonly<Record<string, string>> = {
  '14329@2025-07-01': 'gd_site_37_hoalu',
  '14728@2025-07-01': 'gd_site_37_yentu',
};
const DAY_MS = 24 * 60 * 60_000;

const hasCases = statement('demo_has_cases', z.object({}), 'select from cases where tenant_id = $1 limit 1');

/** What is the same for all calls of a case: where it is written, and in whose time. */
interface Stage {
  services: Services;
  db: Db;
  today: Date;
}

const at = ({ today }: Stage, daysAgo: number): Date => new Date(today.getTime() - daysAgo * DAY_MS);

const contextOf = ({ services, db }: Stage, caller: Context['caller'], now: Date): Context => ({
  services,
  db,
  tenant: TENANT,
  caller,
  address: '127.0.0.1',
  now,
  requestId: 'seed',
});

function officerOf(unitKey: string): Context['caller'] {
  const officer: Officer = {
    id: 'key:demo',
    name: 'Cán bộ trình diễn',
    roles: ['intake', 'handler', 'leader'],
    unitKey,
    sees: 'unit',
  };
  return { type: 'officer', officer, by: 'key', expiresAt: null };
}

async function send(stage: Stage, site: SiteRow, report: DemoReport): Promise<string> {
  const { kind, title, content, proposal, details, unit, detail, point, sender } = report;
  const id = seedId(`${TENANT}/case/${report.id}`);
  const now = at(stage, report.daysAgo);
  const consent = { version: site.consent_version, locale: 'vi', givenAt: now.toISOString() };
  const body = submission().parse({
    ...{ id, kind, title, content, proposal, details, sender, fileIds: [], locale: 'vi' },
    place: { unit, detail, point },
    consent: sender === null ? null : consent,
  });
  // Nobody has this secret: the demo has no credential that is known beforehand.
  await submitCase(contextOf(stage, { type: 'site', site }, now), { body, caseSecret: newSecret() });
  return id;
}

async function locked({ db }: Stage, caseId: string): Promise<CaseRow> {
  const row = await lockCase(db, TENANT, caseId);
  if (!row) throw new Error('A case of the demo is gone');
  return row;
}

async function step(
  stage: Stage,
  caseId: string,
  { unit }: DemoReport,
  [daysAgo, name, body]: DemoStep,
): Promise<void> {
  const command = COMMANDS.find((one) => one === name);
  if (!command) throw new TypeError(`There is no command ${name}`);
  const now = at(stage, daysAgo);
  const caller: Context['caller'] =
    COMMAND_RULES[command].actor === 'officer' ? officerOf(unit) : { type: 'sender', caseId };
  await takeStep(contextOf(stage, caller, now), await locked(stage, caseId), command, {
    ...body,
    ...(command === 'answer' && { doneOn: vietnamDate(now) }),
  });
}

async function publishReport(stage: Stage, caseId: string, report: DemoReport): Promise<void> {
  const { published, unit, title } = report;
  if (!published) return;
  const text = report.steps.find(([, name]) => name === 'answer')?.[2]?.['text'];
  await publish(contextOf(stage, officerOf(unit), at(stage, published.daysAgo)), {
    params: { caseId },
    query: undefined,
    body: {
      title: published.title ?? title,
      content: published.content,
      answer: String(text),
      photos: [],
      showPoint: true,
      reviewed: true,
    },
    caseSecret: undefined,
    proof: undefined,
    ifMatch: 'any',
  });
}

async function writeReport(stage: Stage, report: DemoReport): Promise<void> {
  const site = await findSite(stage.db, TENANT, SITES[report.unit] ?? '');
  if (!site) throw new Error('The sites of the demo come before its cases');
  const caseId = await send(stage, site, report);
  for (const one of report.steps) await step(stage, caseId, report, one);
  await publishReport(stage, caseId, report);
}

/**
 * Writes the demo's cases, where the tenant has none yet. No mail goes out: nobody of these people exists.
 * @returns how many were written
 */
export async function seedDemoCases(services: Services, today: Date): Promise<number> {
  const database: Database = services.database;
  if (await database.one(hasCases, [TENANT])) return 0;
  const reports = [...DEMO_HISTORY, ...DEMO_REPORTS];
  const quiet: Services = { ...services, mail: undefined };
  // All at once: the log numbers what was committed together by its time, and a leaf that came to the log after one of a
  // later time would be back-dated to an audit.
  await database.transaction(async (db) => {
    for (const report of reports) await writeReport({ services: quiet, db, today }, report);
  });
  return reports.length;
}
