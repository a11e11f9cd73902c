/** Staff: who is signed in. Sign-in itself is OpenID Connect on `/auth/…`, outside this table. */
import * as z from 'zod/mini';
import { instant, unitRef } from './common.js';
import type { Operation } from './operation.js';
import { role, ROLES } from './roles.js';

export const staffMember = () =>
  z.object({
    name: z.string(),
    roles: z.array(role()),
    unit: unitRef(),
    province: unitRef(),
    /** `tenant`: works for the whole province; `unit`: for what is of the own unit only. */
    sees: z.enum(['unit', 'tenant']),
    /** How: a key of the command line, a session of this server's pages, or a token given to a portal's page. */
    by: z.enum(['key', 'session', 'token']),
    /** When the sign-in ends; null for a key, which ends by being revoked. */
    expiresAt: z.nullable(instant()),
  });
export type StaffMember = z.infer<ReturnType<typeof staffMember>>;

export const staff = {
  me: {
    id: 'staff.me',
    method: 'GET',
    path: '/v1/staff/me',
    summary: { vi: 'Cán bộ đang đăng nhập', en: 'Who is signed in' },
    access: { roles: ROLES },
    status: 200,
    response: staffMember,
  },
} as const satisfies Record<string, Operation>;
