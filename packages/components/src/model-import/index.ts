export { GdModelImport, type ModelsImported } from './gd-model-import.js';
