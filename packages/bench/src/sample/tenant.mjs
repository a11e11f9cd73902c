/** The province that everything is measured in: Ninh Bình, with its 129 communes. */
import { loadUnits } from '@gd/units';

export const TENANT = '37';
export const PROVINCE = '37@2025-07-01';

/** @returns {Promise<string[]>} the keys of its communes */
export async function communesOfProvince() {
  const directory = await loadUnits();
  const province = await directory.byKey(PROVINCE);
  if (!province) throw new Error(`No unit has the key ${PROVINCE}`);
  return (await directory.children(province)).map(({ key }) => key);
}
