export { GdUnitPicker } from './gd-unit-picker.js';
export type { UnitChange } from './unit-change.js';
