/**
 * Published examples of Dân vận khéo models, in our own words, each with its source: sample data, and not the
 * official list of any province.
 */
import type { MockModel } from '../model.js';
import { CULTURE_AND_SOCIETY } from './culture-society.js';
import { DEFENCE_AND_SECURITY_1 } from './defence-security-1.js';
import { DEFENCE_AND_SECURITY_2 } from './defence-security-2.js';
import { ECONOMY_1 } from './economy-1.js';
import { ECONOMY_2 } from './economy-2.js';
import { POLITICAL_SYSTEM } from './political-system.js';

export type PublishedExample = Pick<
  MockModel,
  | 'id'
  | 'slug'
  | 'title'
  | 'summary'
  | 'field'
  | 'kind'
  | 'level'
  | 'place'
  | 'unit'
  | 'unitsToday'
  | 'province'
  | 'year'
  | 'figures'
  | 'tags'
  | 'confidence'
  | 'source'
>;

export const PUBLISHED_EXAMPLES: readonly PublishedExample[] = [
  ...ECONOMY_1,
  ...ECONOMY_2,
  ...CULTURE_AND_SOCIETY,
  ...DEFENCE_AND_SECURITY_1,
  ...DEFENCE_AND_SECURITY_2,
  ...POLITICAL_SYSTEM,
].sort((a, b) => (a.slug < b.slug ? -1 : 1));
