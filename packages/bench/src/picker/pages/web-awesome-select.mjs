/** Web Awesome's select: it has no search by text, so nothing is typed; its bytes alone are compared. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
