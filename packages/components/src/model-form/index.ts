export { GdModelForm } from './gd-model-form.js';
export type { ModelNominated } from './model-events.js';
