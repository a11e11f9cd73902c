/** What a page loads whose elements a server has rendered: the support for it first, then the elements. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../define-public.js';

export { configure } from '../../base/configure.js';
