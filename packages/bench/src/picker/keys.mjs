/** Runs in a page with a list: `globalThis.keys` times what follows a key. Sent as its text. */
/* global addEventListener, document, Element, MutationObserver, requestAnimationFrame -- what runs in the page */

/**
 * @typedef {{ text: string, ms: number }} Key what stood in the field, and ms from the key to the paint of the last
 * change that it made
 */

/** @param {readonly string[]} host the path to what the list is in, each selector in the shadow root of the one before */
export function timeKeys(host) {
  /** So long after the last change nothing more comes of a key. */
  const QUIET_MS = 300;
  let [pressed, painted] = [0, 0];
  const paint = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (painted = performance.now());
      port2.postMessage(undefined);
    });
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  addEventListener('input', paint, { capture: true });

  /** What is said to a screen reader comes late on purpose. */
  const isSpoken = (/** @type {Node} */ node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[aria-live],[role=status]') ?? false;
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isSpoken(target))) paint();
  });
  const watched = new Set();
  const watch = (/** @type {Document | ShadowRoot} */ root) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['hidden', 'filtered', 'open'],
      attributes: true,
    });
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
  };
  const within = () => {
    /** @type {ParentNode} */
    let root = document;
    for (const selector of host) root = root.querySelector(selector)?.shadowRoot ?? root;
    return root;
  };
  const options = () =>
    [...within().querySelectorAll('[role=option]')].filter(
      (option) => option.getBoundingClientRect().height > 0,
    );

  Object.assign(globalThis, {
    keys: {
      watch: () => watch(document),
      entered: () => (pressed = performance.now()),
      /** ms from entering the field to the paint of the first options. */
      options: () =>
        new Promise((resolve) => {
          const look = () => {
            if (options().length === 0) {
              requestAnimationFrame(look);
              return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - entered);
            port2.postMessage(undefined);
          };
          const entered = pressed;
          look();
        }),
      /** ms of the last key, once nothing more comes of it. */
      settled: () =>
        new Promise((resolve) => {
          const look = () => {
            if (painted > pressed && performance.now() - painted > QUIET_MS) resolve(painted - pressed);
            else setTimeout(look, 50);
          };
          look();
        }),
      texts: () => options().map(({ textContent }) => textContent?.trim() ?? ''),
    },
  });
}
