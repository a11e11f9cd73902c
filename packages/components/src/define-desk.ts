/** Defines every element of officers, with the picker that they need. */
import './define/book-desk.js';
import './define/case-desk.js';
import './define/case-inbox.js';
import './define/case-registration.js';
import './define/model-desk.js';
import './define/model-form.js';
import './define/model-import.js';
import './define/sign-in.js';
