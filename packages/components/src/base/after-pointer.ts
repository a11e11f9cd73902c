/**
 * Holds back what moves the page while a pointer is down.
 *
 * Pressing a button takes the focus from a field, which fires its `change` before the button is let go. If a message
 * then disappears, the button slides from under the pointer, no `click` follows, and what was meant is lost.
 */
export class AfterPointer {
  /** Undefined: no pointer is down. */
  #waiting: (() => void)[] | undefined;

  constructor(host: EventTarget) {
    host.addEventListener('pointerdown', this.#hold);
  }

  /** Runs the work now, or after the click where a pointer is down. */
  run(work: () => void): void {
    if (this.#waiting) this.#waiting.push(work);
    else work();
  }

  readonly #hold = (): void => {
    this.#waiting ??= [];
    // The pointer may be let go anywhere, and the system may take it over to scroll.
    addEventListener('pointerup', this.#release, { capture: true });
    addEventListener('pointercancel', this.#release, { capture: true });
  };

  readonly #release = (): void => {
    removeEventListener('pointerup', this.#release, { capture: true });
    removeEventListener('pointercancel', this.#release, { capture: true });
    // `click` is dispatched after `pointerup`, in the same task or the next.
    setTimeout(() => {
      const works = this.#waiting ?? [];
      this.#waiting = undefined;
      works.forEach((work) => work());
    });
  };
}
