/** What an officer starts from before publishing: the texts, and what is proposed for masking. */
import type { OperationOf, PublicationDraft } from '@gd/contract';
import { applyCommand, caseState, proposeRedactions, redact } from '@gd/rules';
import { rulesEvents } from '../cases/clock.js';
import { type EventRow, eventsOfCase } from '../cases/event-store.js';
import type { CaseRow } from '../cases/store.js';
import { findVisible } from '../cases/visibility.js';
import { readContact } from '../contacts/store.js';
import { isImageType } from '../files/images.js';
import { filesOfCase, storedFileOf } from '../files/store.js';
import { ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';

interface KnownPeople {
  names: string[];
  addresses: string[];
}

/** Who the sender is, so that it can be masked; the reading is recorded. */
async function peopleOf(context: Context, { case_id: caseId, anonymous }: CaseRow): Promise<KnownPeople> {
  if (anonymous) return { names: [], addresses: [] };
  const { db, services, tenant, now, requestId } = context;
  const by = officerOf(context).id;
  const reading = { tenant, caseId, by, purpose: 'publication', requestId, now } as const;
  const contact = await readContact(db, services.vault, reading);
  if (!contact) return { names: [], addresses: [] };
  return { names: [contact.name, ...contact.representatives], addresses: [contact.address] };
}

function checkPublishable({ kind }: CaseRow, events: readonly EventRow[]): void {
  const result = applyCommand(caseState(kind, rulesEvents(events)), 'publish');
  if (!result.ok) throw new ProblemError('command_not_allowed', { detail: result.reason.explanation });
}

function proposed(text: string, known: KnownPeople): PublicationDraft['title'] {
  const spans = proposeRedactions(text, known);
  return { text, spans: spans.map((span) => ({ ...span })), masked: redact(text, spans) };
}

export const draftPublication: UseCase<OperationOf<'cases.publicationDraft'>> = async (
  context,
  { params },
) => {
  const { db, tenant } = context;
  const row = await findVisible(context, params.caseId);
  const events = await eventsOfCase(db, tenant, row.case_id);
  checkPublishable(row, events);
  const known = await peopleOf(context, row);
  const answer = events.findLast(({ type }) => type === 'answered')?.text ?? '';
  const photos = (await filesOfCase(db, tenant, row.case_id)).filter((file) => isImageType(file.media_type));
  return {
    body: {
      title: proposed(row.title, known),
      content: proposed(row.content, known),
      answer: proposed(answer, known),
      photos: photos.map(storedFileOf),
    },
  };
};
