import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { icon } from '../base/icons.js';
import type { ComboboxState } from './combobox.js';
import { listStatus, type ListStatus } from './list-status.js';
import { optionId, type UnitListHost } from './unit-list.js';
import type { UnitLookup } from './unit-lookup.js';
import { NO_ROWS, unitRows, type UnitRow, type UnitRows } from './unit-rows.js';

/** What the list holds and what is said about it. Comes when the field is first used. */
export class ListContents {
  readonly #host: UnitListHost;
  readonly #lookup: UnitLookup;
  #found: UnitRows = NO_ROWS;
  #asked = 0;
  #busy = false;

  constructor(host: UnitListHost, lookup: UnitLookup) {
    this.#host = host;
    this.#lookup = lookup;
  }

  get rows(): readonly UnitRow[] {
    return this.#found.rows;
  }

  get status(): ListStatus {
    const { directory } = this.#lookup;
    const { locale, listQuery, listProvince, asksProvince } = this.#host;
    return listStatus({
      found: this.#found,
      busy: this.#busy,
      query: listQuery,
      province: (listProvince && directory?.label(listProvince, { locale })) ?? '',
      asksProvince,
      locale,
    });
  }

  /** Computes the rows for what is typed; false when a newer question came meanwhile, or it failed. */
  async search(): Promise<boolean> {
    const { listQuery: text, asksProvince: widen, date, locale } = this.#host;
    const asked = (this.#asked += 1);
    this.#busy = true;
    // Rows stay until there are others; in their place stands that they are being searched for.
    if (this.rows.length === 0) this.#host.requestUpdate();
    const found = await this.#lookup.read(
      // The province is known only once the data is open.
      (directory) => unitRows(directory, { text, province: this.#host.listProvince, widen, date, locale }),
      date,
    );
    if (asked !== this.#asked) return false;
    this.#found = found ?? NO_ROWS;
    this.#busy = false;
    this.#host.requestUpdate();
    return found !== undefined;
  }

  /** @param chosen key of the chosen unit */
  options({ active }: ComboboxState, chosen: string, onRow: (row: UnitRow) => void): unknown {
    const { rows, total } = this.#found;
    // Most updates of the field leave the list as it is.
    return guard([rows, active, chosen], () =>
      rows.map((row, index) => option(row, { index, total, active, chosen, onRow })),
    );
  }
}

interface OptionView {
  index: number;
  /** Rows that there would be without a limit. */
  total: number;
  active: number;
  chosen: string;
  onRow: (row: UnitRow) => void;
}

function option(row: UnitRow, { index, total, active, chosen, onRow }: OptionView): TemplateResult {
  const { label, place, note, unit } = row;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the input's, which keeps the focus
  return html`<li
    id=${optionId(index)}
    class="option"
    role="option"
    aria-selected=${index === active ? 'true' : 'false'}
    aria-setsize=${total}
    aria-posinset=${index + 1}
    @click=${() => onRow(row)}
  >
    <span class="option-name"
      >${label}${place ? html`<span class="option-place"> — ${place}</span>` : nothing}</span
    >
    ${unit.key === chosen ? icon('check') : nothing}
    ${note ? html`<span class="option-former">${note}</span>` : nothing}
  </li>`;
}
