import type { Draft } from './draft.js';

/** What a form begins with when it stands in the place of another element, such as a model's page. */
export interface FormPreset {
  /** Tells its draft from that of the plain form and of other presets. */
  id: string;
  draft: Partial<Pick<Draft, 'kind' | 'title' | 'unit' | 'unitLabel'>>;
}
