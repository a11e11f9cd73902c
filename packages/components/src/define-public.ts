/** Defines every element for everybody: citizens and readers. */
import './define/case-status.js';
import './define/complaint-draft.js';
import './define/denunciation-guide.js';
import './define/feedback-board.js';
import './define/feedback-form.js';
import './define/model-book.js';
import './define/model-card.js';
import './define/model-detail.js';
import './define/model-form.js';
import './define/model-list.js';
import './define/model-stats.js';
import './define/service-stats.js';
import './define/unit-picker.js';
