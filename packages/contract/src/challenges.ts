/** Proof of work before a submission: costs a machine that sends thousands, and nobody else. */
import * as z from 'zod/mini';
import { instant } from './common.js';
import type { Operation } from './operation.js';

/**
 * A challenge in the form of ALTCHA v2 (`altcha-lib`): solved by the device without a puzzle for the person. The
 * solution travels in the header `Gd-Proof` of `cases.submit`.
 */
export const challenge = () =>
  z.object({
    /** The challenge as the library takes it. */
    challenge: z.looseObject({}),
    /** Before this moment a submission is too fast for a person. */
    notBefore: instant(),
    expiresAt: instant(),
  });
export type Challenge = z.infer<ReturnType<typeof challenge>>;

export const challenges = {
  issue: {
    id: 'challenges.issue',
    method: 'GET',
    path: '/v1/challenge',
    summary: {
      vi: 'Lấy phần kiểm tra tự động trước khi gửi',
      en: 'Get a challenge to solve before a submission',
    },
    access: { site: true },
    status: 200,
    response: challenge,
  },
} as const satisfies Record<string, Operation>;
