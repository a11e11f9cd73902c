/** The SQL of which model was copied from which. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const linkRow = z.object({ model_id: z.string(), copied_from: z.string(), adaptations: z.string() });
export type LinkRow = z.output<typeof linkRow>;

const insert = statement(
  'model_link_insert',
  z.object({}),
  'insert into model_links (tenant_id, model_id, copied_from, adaptations) values ($1, $2, $3, $4)',
);
const remove = statement(
  'model_link_remove',
  z.object({}),
  'delete from model_links where tenant_id = $1 and model_id = $2 and copied_from = $3',
);
const of = statement(
  'model_links_of',
  linkRow,
  `select model_id, copied_from, adaptations from model_links where tenant_id = $1 and model_id = any($2::uuid[])
   order by model_id, copied_from`,
);
const copies = statement(
  'model_links_to',
  linkRow,
  `select model_id, copied_from, adaptations from model_links where tenant_id = $1 and copied_from = $2
   order by model_id`,
);
// `union` ends at what was seen before.
const ancestry = statement(
  'model_link_ancestry',
  z.object({ model_id: z.string() }),
  `with recursive earlier (model_id) as (
     select $2::uuid
     union
     select link.copied_from from model_links as link join earlier on link.model_id = earlier.model_id
     where link.tenant_id = $1
   )
   select model_id from earlier`,
);
// Two links that are made at once could close a circle that neither of them sees.
const inTurn = statement(
  'model_links_lock',
  z.object({}),
  `select pg_advisory_xact_lock(hashtext('model_links'), hashtext(tenant_id)) from tenants where tenant_id = $1`,
);

export const insertLink = (
  db: Db,
  tenant: string,
  { model_id, copied_from, adaptations }: LinkRow,
): Promise<void> => db.send(insert, [tenant, model_id, copied_from, adaptations]);
/** Returns whether there was one. */
export const removeLink = async (
  db: Db,
  tenant: string,
  modelId: string,
  copiedFrom: string,
): Promise<boolean> => (await db.run(remove, [tenant, modelId, copiedFrom])) > 0;
export const linksOfModels = (db: Db, tenant: string, modelIds: readonly string[]): Promise<LinkRow[]> =>
  db.all(of, [tenant, modelIds]);
export const copiesOf = (db: Db, tenant: string, modelId: string): Promise<LinkRow[]> =>
  db.all(copies, [tenant, modelId]);
/** Ids of a model, of what it was copied from, and so on. */
export const ancestryOf = async (db: Db, tenant: string, modelId: string): Promise<Set<string>> =>
  new Set((await db.all(ancestry, [tenant, modelId])).map(({ model_id }) => model_id));
/** Keeps others in the tenant from linking until the transaction ends. */
export const lockLinks = (db: Db, tenant: string): Promise<void> => db.send(inTurn, [tenant]);
