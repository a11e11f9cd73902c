import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { Unit } from '@gd/units';
import { Announcer } from '../base/announcer.js';
import { CLOSED, combobox, type ComboboxEvent, type ComboboxState } from './combobox.js';
import { listStatus, type ListStatus } from './list-status.js';
import type { UnitLookup } from './unit-lookup.js';
import type { UnitRow } from './unit-rows.js';

export interface UnitListHost extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly date?: string;
  /** What to search for; empty for the whole list. */
  readonly listQuery: string;
  /** Where to search; the whole country without one. */
  readonly listProvince: Unit | undefined;
  readonly asksProvince: boolean;
  /** The person took a row. */
  takeRow(row: UnitRow): void;
  /** The person emptied the field by the keyboard. */
  clearText(): void;
}

/** The list of the combobox: open or closed, which row is active, what it holds and what is said about it. */
export class UnitList {
  box: ComboboxState = CLOSED;
  readonly #host: UnitListHost;
  readonly #lookup: UnitLookup;
  readonly announcer: Announcer;

  constructor(host: UnitListHost, lookup: UnitLookup) {
    this.#host = host;
    this.#lookup = lookup;
    this.announcer = new Announcer(host);
  }

  get status(): ListStatus {
    const { directory, rows, busy } = this.#lookup;
    const { locale, listQuery, listProvince, asksProvince } = this.#host;
    return listStatus({
      found: rows,
      busy,
      query: listQuery,
      province: (listProvince && directory?.label(listProvince, { locale })) ?? '',
      asksProvince,
      locale,
    });
  }

  /** One step of the keyboard's reducer; true when the browser must not act on the key too. */
  act(event: ComboboxEvent): boolean {
    const wasOpen = this.box.open;
    const { rows } = this.#lookup.rows;
    const active = rows[this.box.active];
    const { state, effect, handled } = combobox(this.box, event, rows.length);
    this.box = state;
    this.#host.requestUpdate();
    if (effect === 'accept' && active) this.#host.takeRow(active);
    if (effect === 'clear') this.#host.clearText();
    if (state.open && (!wasOpen || event.type === 'input')) void this.search();
    return handled;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    // While an input method composes a word, Enter and the arrows belong to it.
    if (event.isComposing) return;
    const wasOpen = this.box.open;
    if (!this.act({ type: 'key', key: event.key, alt: event.altKey })) return;
    event.preventDefault();
    // A dialog around the picker must not close by the Esc that closes the list.
    if (event.key === 'Escape' && wasOpen) event.stopPropagation();
  };

  close(): void {
    if (this.box.open) this.act({ type: 'leave' });
  }

  async search(): Promise<void> {
    const { listQuery: text, asksProvince, date, locale } = this.#host;
    // The province is known only once the data is open.
    if (!(await this.#lookup.open(date))) return;
    const province = this.#host.listProvince;
    const shown = await this.#lookup.search({ text, province, widen: asksProvince, date, locale });
    if (!shown) return;
    this.act({ type: 'rows' });
    if (this.box.open) this.announcer.say(this.status.text);
  }

  /** Gets the data ready that the first key stroke will need. */
  async prepare(): Promise<void> {
    const { date, asksProvince } = this.#host;
    await this.#lookup.open(date);
    const province = this.#host.listProvince;
    // Before a province is chosen it is not known which part of the data will be asked for.
    if (asksProvince && !province) return;
    await this.#lookup.read(
      (directory) =>
        directory.prepareSearch({
          ...(date === undefined ? {} : { at: date }),
          ...(province ? { within: province.key } : {}),
        }),
      date,
    );
  }
}
