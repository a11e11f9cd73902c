/** Sends the notice of one event to the sender of a case, by what is known when it is sent. */
import * as z from 'zod/mini';
import type { LocalizedText } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { caseClock } from '../cases/clock.js';
import { eventsOfCase, type EventRow } from '../cases/event-store.js';
import { type CaseRow, findCase } from '../cases/store.js';
import { readContact } from '../contacts/store.js';
import { type Db, statement } from '../database/database.js';
import { isDiscreet } from '../outbox/discreet.js';
import { DeliveryError, type Message } from '../outbox/message.js';
import type { Services } from '../use-case.js';
import { letterOf, type LetterInput } from './letter.js';
import type { Mailer } from './mailer.js';
import { noticeFor } from './notices.js';
import { renderMail } from './render.js';

// The portal that a case came from; of one that an officer registered, the portal of its unit or another of the province.
const portal = statement(
  'mail_portal',
  z.object({ origins: z.array(z.string()) }),
  `select origins from sites where tenant_id = $1 and cardinality(origins) > 0
   order by site_id is not distinct from $2::uuid desc, unit_key = $3 desc, key limit 1`,
);

const email = z.email();

/** The page where the case is followed; undefined where no portal has an address. */
async function followPage(db: Db, row: CaseRow, followUrl: string): Promise<string | undefined> {
  const found = await db.one(portal, [row.tenant_id, row.site_id, row.unit_key]);
  const origin = found?.origins[0];
  return URL.canParse(followUrl, origin) ? new URL(followUrl, origin).href : undefined;
}

/** The unit that acted, or that a case was with when its sender acted. */
const unitOf = (row: CaseRow, events: readonly EventRow[], event: EventRow): string =>
  event.unit_key ??
  events.findLast(({ to_unit_key: to }) => to !== null)?.to_unit_key ??
  events[0]?.unit_key ??
  row.place_unit_key;

/**
 * What the office owes next and by which known day, as it stood after some of its events: the answer where it is owed,
 * since that is what a sender waits for.
 */
function dueOf(row: CaseRow, events: readonly EventRow[], at: string): LetterInput['due'] {
  const { deadlines } = caseClock(row, events, vietnamDate(at));
  const open = deadlines.flatMap(({ step, owedBy, status, due, explanation: reason }) =>
    owedBy === 'office' && due !== null && (status === 'pending' || status === 'overdue')
      ? [{ isAnswer: step === 'answer', date: due, reason }]
      : [],
  );
  const soonest = open.sort((one, other) => one.date.localeCompare(other.date))[0];
  return open.find(({ isAnswer }) => isAnswer) ?? soonest;
}

/** Does nothing where the case or its contact is erased, or the sender gave no address. @throws {DeliveryError} */
export async function mailNotice(
  { database, units, vault, mail, clock }: Services & { mail: Mailer },
  { id, tenant, payload: { caseId, seq } }: Message<'mail'>,
): Promise<void> {
  const row = await findCase(database, tenant, caseId);
  const events = (await eventsOfCase(database, tenant, caseId)).filter((event) => event.seq <= seq);
  const event = events.find((known) => known.seq === seq);
  const notice = event && noticeFor(event);
  if (!row || !notice) return;
  const reading = { tenant, caseId, by: 'job:mail', purpose: 'mail', requestId: id, now: clock() } as const;
  const contact = await readContact(database, vault, reading);
  if (!contact?.email) return;
  // Of an older time or another hand: nothing but an address may reach the envelope.
  if (!email.safeParse(contact.email).success) throw new DeliveryError('address_invalid', true);

  const label = async (key: string): Promise<LocalizedText> => (await units.ref(key)).label;
  const letter = letterOf({
    notice,
    locale: row.locale,
    code: row.code,
    kind: isDiscreet(row) ? undefined : row.kind,
    unit: await label(unitOf(row, events, event)),
    toUnit: event.to_unit_key === null ? undefined : await label(event.to_unit_key),
    due: dueOf(row, events, event.at),
    followUrl: await followPage(database, row, mail.followUrl),
  });
  await mail.send({ id, to: contact.email, ...renderMail(letter) });
}
