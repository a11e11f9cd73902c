/** The models that the mock begins with. */
import type { MockModel } from '../model.js';
import { eventsOf } from './lives.js';
import { PUBLISHED_EXAMPLES } from './published.js';
import { DETAILS, NO_STORY } from './stories.js';
import { UNLISTED_MODELS } from './unlisted.js';

export const sampleModels = (): MockModel[] =>
  structuredClone([
    ...PUBLISHED_EXAMPLES.map((example, i) => ({
      ...example,
      registerNumber: null,
      nominatedBy: 'import' as const,
      nominator: null,
      story: NO_STORY,
      forces: [],
      period: { from: null, to: null },
      photos: [],
      documents: [],
      copiedFrom: [],
      ...DETAILS[example.slug],
      events: eventsOf(example, i),
    })),
    ...UNLISTED_MODELS,
  ]);
