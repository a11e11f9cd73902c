/** When the rest of a form is to come: not before its first fields are there. */
import type { ReactiveElement } from 'lit';

/**
 * Waits until the first fields were painted; a person who begins waits for nothing.
 *
 * @param form the first fields; null where there are none
 */
export async function restWanted(host: ReactiveElement, form: () => Element | null): Promise<void> {
  await host.updateComplete;
  const fields = form();
  // A page in the background has no frames.
  if (!fields || document.hidden) return;
  await new Promise((resolve) => {
    fields.addEventListener('focusin', resolve, { once: true });
    // The task after the next frame.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
