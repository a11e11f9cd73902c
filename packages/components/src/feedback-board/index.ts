export { GdFeedbackBoard, type BoardFilters } from './gd-feedback-board.js';
