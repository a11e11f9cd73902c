/** A jurisdiction is a tenant: a province, by the two digits of its code. */
import type { Db } from '../database/database.js';
import { findTenant, listTenants } from '../sites/store.js';
import { refuse } from './refusal.js';

/**
 * The tenant of a call. A server of one province needs no `jurisdiction_id`.
 * @throws {Refusal} 404 for one that there is not, 400 where one is needed
 */
export async function tenantOf(db: Db, jurisdictionId: string | undefined): Promise<string> {
  if (jurisdictionId !== undefined) {
    const isKnown = /^\d{2}$/.test(jurisdictionId) && (await findTenant(db, jurisdictionId));
    if (!isKnown)
      throw refuse(404, 'Không có địa phương với jurisdiction_id này.', 'There is no such jurisdiction_id.');
    return jurisdictionId;
  }
  const [only, ...others] = await listTenants(db);
  if (only === undefined || others.length > 0)
    throw refuse(
      400,
      'Cần jurisdiction_id: mã tỉnh, gồm hai chữ số.',
      'A jurisdiction_id is needed: the two digits of the province’s code.',
    );
  return only;
}
