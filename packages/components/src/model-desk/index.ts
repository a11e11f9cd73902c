export { GdModelDesk, type ModelChange, type ModelSelect } from './gd-model-desk.js';
