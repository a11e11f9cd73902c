import { staff, type StaffMember } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { CallOptions, Requester } from './request.js';

export interface StaffResource {
  /** Who is signed in: name, roles and unit. Throws a problem `unauthenticated` for nobody. */
  me(options?: CallOptions): GdPromise<StaffMember>;
}

export const staffResource = (request: Requester): StaffResource => ({
  me: (options) => request(staff.me, { ...options }),
});
