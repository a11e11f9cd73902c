/** Defines every element of the kit. */
import './define/case-desk.js';
import './define/case-inbox.js';
import './define/case-registration.js';
import './define/case-status.js';
import './define/complaint-draft.js';
import './define/denunciation-guide.js';
import './define/feedback-board.js';
import './define/feedback-form.js';
import './define/model-card.js';
import './define/model-list.js';
import './define/service-stats.js';
import './define/sign-in.js';
import './define/unit-picker.js';
