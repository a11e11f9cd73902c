/** Figures of the register as sources published them. */
import * as z from 'zod/mini';
import type { OperationOf, ParsedBody, PublishedFigureView } from '@gd/contract';
import type { Leaf } from '@gd/receipts';
import { publishedNotes, vietnamDate } from '@gd/rules';
import { type Db, statement } from '../database/database.js';
import { appendLeaf } from '../log/append.js';
import { invalid, ProblemError } from '../problem-error.js';
import { officerOf, type UseCase } from '../use-case.js';

const figureRow = z.object({
  tenant_id: z.string(),
  figure_id: z.string(),
  as_of: z.string(),
  start_count: z.nullable(z.int()),
  new_count: z.nullable(z.int()),
  removed_count: z.nullable(z.int()),
  end_count: z.nullable(z.int()),
  source_url: z.nullable(z.string()),
  source_publisher: z.string(),
  /** Null for the seed. */
  officer_id: z.nullable(z.string()),
  at: z.string(),
  commitment: z.string(),
  salt: z.string(),
});
export type FigureRow = z.output<typeof figureRow>;
const COLUMNS = Object.keys(figureRow.shape);

const insert = statement(
  'published_figure_insert',
  z.object({}),
  `insert into published_figures (tenant_id, ${COLUMNS.slice(1).join(', ')})
   values (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`,
);
const exists = statement(
  'published_figure_exists',
  z.object({}),
  'select from published_figures where tenant_id = $1 and figure_id = $2',
);
const list = statement(
  'published_figures_list',
  figureRow,
  `select ${COLUMNS.join(', ')} from published_figures where tenant_id = $1 order by as_of, figure_id`,
);
const several = statement(
  'published_figures_several',
  figureRow,
  `select ${COLUMNS.join(', ')} from published_figures where tenant_id = $1 and figure_id = any($2::uuid[])`,
);

export const leafOfFigure = ({
  figure_id,
  at,
}: Pick<FigureRow, 'figure_id' | 'at'>): Omit<Leaf, 'commitment'> => ({
  kind: 'register.published',
  id: `figure/${figure_id}/1`,
  time: at,
});

type Figure = Omit<FigureRow, 'commitment' | 'salt'>;

/** What the leaf commits to. */
export const figureContent = (row: Figure): Record<string, unknown> => ({
  figureId: row.figure_id,
  asOf: row.as_of,
  start: row.start_count,
  new: row.new_count,
  removed: row.removed_count,
  end: row.end_count,
  source: { url: row.source_url, publisher: row.source_publisher },
  at: row.at,
});

export const findFigures = (db: Db, tenant: string, ids: readonly string[]): Promise<FigureRow[]> =>
  db.all(several, [tenant, ids]);

export const figureExists = async (db: Db, tenant: string, id: string): Promise<boolean> =>
  (await db.one(exists, [tenant, id])) !== undefined;

type Body = ParsedBody<OperationOf<'models.putPublished'>>;

/** @throws {ProblemError} `already_exists` */
export async function writeFigure(
  db: Db,
  tenant: string,
  body: Body,
  { officerId, now }: { officerId: string | null; now: Date },
): Promise<void> {
  if (await figureExists(db, tenant, body.id)) throw new ProblemError('already_exists');
  const figure: Figure = {
    tenant_id: tenant,
    figure_id: body.id,
    as_of: body.asOf,
    start_count: body.start,
    new_count: body.new,
    removed_count: body.removed,
    end_count: body.end,
    source_url: body.source.url,
    source_publisher: body.source.publisher,
    officer_id: officerId,
    at: now.toISOString(),
  };
  const content = figureContent(figure);
  const { leaf, salt } = await appendLeaf(db, { tenant, ...leafOfFigure(figure), content });
  const row: FigureRow = { ...figure, commitment: leaf.commitment, salt };
  await db.send(
    insert,
    COLUMNS.map((column) => row[column as keyof FigureRow]),
  );
}

/** In the order of their days, each with a note where it does not add up. */
export async function publishedViews(db: Db, tenant: string): Promise<PublishedFigureView[]> {
  const figures = (await db.all(list, [tenant])).map((row) => ({
    id: row.figure_id,
    asOf: row.as_of,
    start: row.start_count,
    new: row.new_count,
    removed: row.removed_count,
    end: row.end_count,
    source: { url: row.source_url, publisher: row.source_publisher },
  }));
  const notes = publishedNotes(figures);
  return figures.map((figure) => ({ ...figure, note: notes.get(figure.id) ?? null }));
}

/** The figures are of the whole province: a unit's committee has none to give. */
export const putPublished: UseCase<OperationOf<'models.putPublished'>> = async (context, { body }) => {
  const { db, tenant, now } = context;
  const officer = officerOf(context);
  if (officer.sees !== 'tenant') throw new ProblemError('forbidden');
  if (body.asOf > vietnamDate(now).slice(0, body.asOf.length))
    throw invalid({ pointer: '/asOf', code: 'date_in_future' });
  await writeFigure(db, tenant, body, { officerId: officer.id, now });
  const view = (await publishedViews(db, tenant)).find(({ id }) => id === body.id);
  if (!view) throw new Error('A figure that was written is gone');
  return { body: view };
};
