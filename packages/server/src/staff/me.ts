import type { OperationOf } from '@gd/contract';
import { type UseCase } from '../use-case.js';

export const me: UseCase<OperationOf<'staff.me'>> = async ({ services: { units }, tenant, caller }) => {
  if (caller.type !== 'officer') throw new TypeError('This operation is called by an officer');
  const { officer, by, expiresAt } = caller;
  return {
    body: {
      name: officer.name,
      roles: [...officer.roles],
      unit: await units.ref(officer.unitKey),
      province: await units.ref(await units.provinceKey(tenant)),
      sees: officer.sees,
      by,
      expiresAt,
    },
  };
};
