import type { LitElement } from 'lit';

/**
 * Keeps the focus on its row while the list is replaced: a row that moves is taken out of the page and put back by the
 * browser's own rules, which loses the focus, and a row may be gone.
 */
export class RowFocus {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody tr')];
  }

  /** Notes where the focus is; what it gives puts it back, on the same row or on the one in its place. */
  take(): () => Promise<void> {
    const focused = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.open, .pick');
    const row = focused?.closest('tr');
    if (!focused || !row) return () => Promise.resolve();
    const kind = focused.classList.contains('pick') ? '.pick' : '.open';
    const id = row.dataset['id'];
    const at = this.#rows.indexOf(row);
    return async () => {
      await this.#host.updateComplete;
      if (this.#host.shadowRoot?.activeElement?.closest('tr')?.dataset['id'] === id) return;
      const rows = this.#rows;
      const next = rows.find((one) => one.dataset['id'] === id) ?? rows[Math.min(at, rows.length - 1)];
      next?.querySelector<HTMLElement>(kind)?.focus({ preventScroll: true });
    };
  }
}
