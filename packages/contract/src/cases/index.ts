/** Cases: reports and recommendations, from the sender's form to the officer's answer. */
import { officerCases } from './officer.js';
import { senderCases } from './sender.js';

export * from './commands.js';
export * from './event-content.js';
export * from './officer.js';
export * from './sender.js';
export * from './submission.js';
export * from './views.js';

export const cases = { ...senderCases, ...officerCases } as const;
