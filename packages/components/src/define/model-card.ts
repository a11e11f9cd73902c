import { GdModelCard } from '../model-card/index.js';

GdModelCard.define('gd-model-card');
