import type { OperationOf } from '@gd/contract';
import type { UseCase } from '../use-case.js';

export const issueChallenge: UseCase<OperationOf<'challenges.issue'>> = async ({ services, tenant }) => ({
  body: await services.challenges.issue(tenant),
});
