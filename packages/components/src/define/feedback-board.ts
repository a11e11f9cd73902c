import { GdFeedbackBoard } from '../feedback-board/index.js';

GdFeedbackBoard.define('gd-feedback-board');
