/* global requestAnimationFrame -- what runs in the page */

/**
 * The time at which a frame was painted in which something was so: a frame's callbacks run before its layout, and a
 * message that they send is taken after its paint. Sent into pages as its text too.
 * @param {() => boolean} isSo
 * @returns {Promise<number>} ms since the opening of the page
 */
export const paintedWhen = (isSo) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isSo()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
