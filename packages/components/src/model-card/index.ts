export { GdModelCard } from './gd-model-card.js';
