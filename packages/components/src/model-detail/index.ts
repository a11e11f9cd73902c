export { GdModelDetail, type ModelLoaded, type SurveyAnswered } from './gd-model-detail.js';
