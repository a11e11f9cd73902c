/** What a page loads whose elements a server has rendered: the support for it first, then the elements. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../define/feedback-form.js';
import '../../define/model-card.js';
import '../../define/model-list.js';
import '../../define/unit-picker.js';

export { configure } from '../../base/configure.js';
