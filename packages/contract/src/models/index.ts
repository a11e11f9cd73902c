/** Dân vận khéo (Skillful Mass Mobilisation) models: the public gallery, and the register that officers keep. */
import { officerModels } from './officer.js';
import { publicModels } from './public.js';

export * from './desk.js';
export * from './model.js';
export * from './nomination.js';
export * from './officer.js';
export * from './public.js';
export * from './queries.js';
export * from './register.js';

export const models = { ...publicModels, ...officerModels } as const;
