export { GdModelDesk } from './gd-model-desk.js';
export type { ModelChange, ModelSelect } from './model-events.js';
