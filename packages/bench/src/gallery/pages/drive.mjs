/** What every page of the gallery's benchmark offers to the one that drives it: `globalThis.gallery`. */
import { paintedWhen } from '../../pages/painted-when.mjs';

/**
 * @typedef {object} Subject a gallery in the page
 * @property {() => Promise<void>} load brings what is shown first into the page's memory
 * @property {() => Promise<void> | void} show puts the gallery into the page, and loads what is not there
 * @property {() => Element | null | undefined} firstCard once there is one
 * @property {() => HTMLInputElement} input of the filter
 * @property {() => Promise<void>} begun once the work for what was typed has begun
 * @property {() => boolean} settled whether the list is the answer to what the filter says
 * @property {() => number} found how many models the filter leaves
 * @property {() => Element[]} cards those in the page
 * @property {number} pause ms from a letter to the work that it starts
 */

/** Until the number of cards in the page has been the same for some time. @param {Subject} subject */
async function untilIdle(subject) {
  const QUIET_MS = 1_500;
  let [cards, since] = [-1, performance.now()];
  while (performance.now() - since < QUIET_MS) {
    const now = subject.cards().length;
    if (now !== cards) [cards, since] = [now, performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {Subject} subject */
export function drive(subject) {
  const isOnScreen = () => {
    const box = subject.firstCard()?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top < innerHeight;
  };
  /** ms from the key to the paint of its answer. @type {Promise<number> | undefined} */
  let stroke;

  addEventListener(
    'input',
    () => {
      // Frames that are asked for during the pause would be work that nobody has.
      stroke = subject
        .begun()
        .then(() => paintedWhen(subject.settled))
        .then((at) => at - pressed - subject.pause);
    },
    { capture: true },
  );
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });

  /** From the opening of the page, code and data fetched: ms to the first cards. */
  async function open() {
    await subject.show();
    return paintedWhen(isOnScreen);
  }

  Object.assign(globalThis, {
    gallery: {
      opened: location.search === '?open' ? open() : undefined,
      /** With code and data in the page: ms to the first cards. */
      async appear() {
        await subject.load();
        await new Promise((resolve) => setTimeout(resolve, 300));
        const start = performance.now();
        await subject.show();
        return (await paintedWhen(isOnScreen)) - start;
      },
      untilIdle: () => untilIdle(subject),
      focus: () => subject.input().focus(),
      /** Of the last key: ms, and how many models it found. */
      async stroke() {
        const ms = await stroke;
        return { ms, found: subject.found() };
      },
      cards: () => subject.cards().length,
      /** The text of the first cards, to see that all say the same. @param {number} count */
      texts: (count) =>
        subject
          .cards()
          .slice(0, count)
          // White space between blocks is seen by nobody.
          .map(({ textContent }) => textContent?.replace(/[\s·]+/g, '')),
    },
  });
}
