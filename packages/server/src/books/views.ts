/** How books are shown. */
import type {
  Book,
  BookExport,
  BookSummary,
  Model,
  ModelDetail,
  ModelPhoto,
  OfficerBook,
} from '@gd/contract';
import { bookBalance } from '@gd/rules';
import type { Db } from '../database/database.js';
import { coversOf, filesOfModels } from '../models/file-store.js';
import { modelDetailView, modelView, photoView } from '../models/views.js';
import type { Units } from '../units.js';
import type { Context, Officer } from '../use-case.js';
import { candidatesOf, placedOf, shownBalance } from './balance.js';
import { chosenIn, listedModels } from './draft.js';
import type { ExportRow } from './export-store.js';
import { allBooks, type BookRow } from './store.js';

export const etagOfBook = ({ version }: BookRow): string => String(version);

const headOf = (
  { book_id, draft, status, published_at }: BookRow,
  cover: ModelPhoto | null,
): BookSummary => ({
  id: book_id,
  title: draft.title,
  subtitle: draft.subtitle,
  publisher: draft.publisher,
  period: draft.period,
  size: draft.size,
  status,
  models: chosenIn(draft).length,
  cover,
  publishedAt: published_at,
});

/** The cover of a published book as it was; of a draft the photo of one of its models, while that has it. */
async function coverOf(db: Db, { tenant_id, draft, status, cover }: BookRow): Promise<ModelPhoto | null> {
  if (status === 'published' || draft.coverPhotoId === null) return cover;
  const files = await filesOfModels(db, tenant_id, chosenIn(draft));
  const file = files.find(({ file_id, is_photo }) => is_photo && file_id === draft.coverPhotoId);
  return file ? photoView(file) : null;
}

export const summaryOf = async (db: Db, row: BookRow): Promise<BookSummary> =>
  headOf(row, await coverOf(db, row));

export const summariesOf = async (db: Db, tenant: string): Promise<BookSummary[]> => {
  const summaries: BookSummary[] = [];
  for (const row of await allBooks(db, tenant)) summaries.push(await summaryOf(db, row));
  return summaries;
};

/** A draft as it would be published now. */
export async function bookOfDraft(db: Db, units: Units, row: BookRow): Promise<Book> {
  const listed = await listedModels(db, row.tenant_id, chosenIn(row.draft));
  const chapters: Book['chapters'] = [];
  for (const { title, text, modelIds } of row.draft.chapters) {
    const models: ModelDetail[] = [];
    for (const id of modelIds) {
      const model = listed.get(id);
      if (model) models.push(await modelDetailView(db, units, model));
    }
    chapters.push({ title, text, models });
  }
  const models = chapters.reduce((sum, chapter) => sum + chapter.models.length, 0);
  return { ...(await summaryOf(db, row)), models, foreword: row.draft.foreword, chapters };
}

const isBuilder = ({ roles, sees }: Officer): boolean => roles.includes('committee') && sees === 'tenant';

function allowedOf({ status, draft }: BookRow, officer: Officer): OfficerBook['allowed'] {
  const steps = { draft: ['edit', 'agree'], agreed: ['reopen', 'publish'], published: [] } as const;
  return [
    ...(isBuilder(officer) ? steps[status] : []),
    ...(chosenIn(draft).length > 0 ? (['export'] as const) : []),
  ];
}

export async function officerBookView(
  { db, tenant, services: { units } }: Pick<Context, 'db' | 'tenant' | 'services'>,
  row: BookRow,
  officer: Officer,
): Promise<OfficerBook> {
  const ids = chosenIn(row.draft);
  const listed = await listedModels(db, tenant, ids);
  const covers = await coversOf(db, tenant, ids);
  const chapters = await Promise.all(
    row.draft.chapters.map(async ({ title, text, modelIds }) => ({
      title,
      text,
      models: await Promise.all(
        modelIds.flatMap((id): Promise<Model>[] => {
          const model = listed.get(id);
          return model ? [modelView(units, model, covers.get(id))] : [];
        }),
      ),
    })),
  );
  const placed = (await candidatesOf(db, tenant)).map(placedOf);
  return {
    ...(await summaryOf(db, row)),
    foreword: row.draft.foreword,
    coverPhotoId: row.draft.coverPhotoId,
    chapters,
    balance: await shownBalance(units, bookBalance(placed, new Set(ids), row.draft.size)),
    allowed: allowedOf(row, officer),
    changedAt: row.changed_at,
  };
}

export const exportView = ({
  export_id,
  format,
  status,
  done,
  total,
  size,
  created_at,
}: ExportRow): BookExport => ({
  id: export_id,
  format,
  status,
  done,
  total,
  size,
  at: created_at,
});
