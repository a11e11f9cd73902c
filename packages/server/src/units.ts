/** Administrative units as the server needs them: labels, and whether a unit may take a case. */
import type { FieldErrorCode, UnitRef } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { type Directory, loadUnits, type Unit } from '@gd/units';

export interface Units {
  directory: Directory;
  /** The unit as answers show it. A key that no data knows is shown as itself. */
  ref(key: string): Promise<UnitRef>;
  refs(keys: readonly string[]): Promise<UnitRef[]>;
  /** The key of the province a tenant is. */
  provinceKey(tenant: string): Promise<string>;
  /** Why a unit cannot take a case of a tenant, or undefined when it can. */
  refusal(key: string, tenant: string): Promise<FieldErrorCode | undefined>;
}

const isInForce = ({ validFrom, validTo }: Unit, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

export async function openUnits(clock: () => Date): Promise<Units> {
  const directory = await loadUnits();
  const refs = new Map<string, UnitRef>();

  async function makeRef(key: string): Promise<UnitRef> {
    const unit = await directory.byKey(key);
    if (!unit) return { key, label: { vi: key, en: key } };
    return {
      key,
      label: { vi: directory.label(unit, { locale: 'vi' }), en: directory.label(unit, { locale: 'en' }) },
    };
  }

  async function ref(key: string): Promise<UnitRef> {
    const known = refs.get(key) ?? (await makeRef(key));
    refs.set(key, known);
    return known;
  }

  return {
    directory,
    ref,
    refs: (keys) => Promise.all(keys.map(ref)),
    async provinceKey(tenant) {
      const province = await directory.get(tenant, vietnamDate(clock()));
      if (!province) throw new RangeError(`No province has the code ${tenant}`);
      return province.key;
    },
    async refusal(key, tenant) {
      const unit = await directory.byKey(key);
      if (!unit) return 'unit_unknown';
      if (!isInForce(unit, vietnamDate(clock()))) return 'unit_not_in_force';
      const province = directory.path(unit).at(-1);
      return province?.code === tenant ? undefined : 'unit_other_province';
    },
  };
}
