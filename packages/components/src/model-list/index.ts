export { GdModelList } from './gd-model-list.js';
export type { ModelFilters } from './filters.js';
