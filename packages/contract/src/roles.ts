import * as z from 'zod/mini';

/** The roles of staff, listed once. A key or a sign-in carries one or more of them, within one tenant and unit. */
export const ROLES = [
  'intake',
  'handler',
  'leader',
  'site-admin',
  'auditor',
  'model-editor',
  'model-reviewer',
  'committee',
  // May hand in requests through Open311, and nothing of this table.
  'submitter',
] as const;
export const role = () => z.enum(ROLES);
export type Role = (typeof ROLES)[number];
