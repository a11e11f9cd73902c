/** What the leaves of published figures commit to, read again from the rows as they are now, for an auditor. */
import * as z from 'zod/mini';
import { statement } from '../database/database.js';
import { figureContent, findFigures, leafOfFigure } from '../models/published.js';
import { type RecordSource, UUID } from './record-source.js';

const outside = statement(
  'log_figures_outside',
  z.object({ id: z.string() }),
  `select figure.figure_id as id from published_figures as figure
   where figure.tenant_id = $1 and figure.figure_id > $2::uuid
     and not exists (
       select from log_leaves as leaf
       where leaf.tenant_id = $1 and leaf.leaf_id = 'figure/' || figure.figure_id || '/1'
         and leaf.leaf_index is not null
     )
   order by figure.figure_id limit $3`,
);

export const FIGURE_RECORDS: RecordSource = {
  async records(db, _units, tenant, leafIds) {
    const ids = leafIds.map((leafId) => leafId.split('/')).filter(([kind]) => kind === 'figure');
    const figureIds = ids.map(([, id]) => id ?? '').filter((id) => UUID.test(id));
    if (figureIds.length === 0) return new Map();
    const figures = await findFigures(db, tenant, figureIds);
    return new Map(
      figures.map((row) => {
        const leaf = { ...leafOfFigure(row), commitment: row.commitment };
        return [leaf.id, { leaf, salt: row.salt, content: figureContent(row) }];
      }),
    );
  },
  outside: async (db, tenant, { id }, limit) =>
    (await db.all(outside, [tenant, id, limit])).map((row) => ({ id: row.id, seq: 1 })),
  leafIdOf: ({ id, seq }) => `figure/${id}/${seq}`,
};
