import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { Unit } from '@gd/units';
import { Announcer } from '../base/announcer.js';
import { CLOSED, combobox, type ComboboxEvent, type ComboboxState } from './combobox.js';
import type { ListContents } from './list-contents.js';
import type { UnitLookup } from './unit-lookup.js';
import type { UnitRow } from './unit-rows.js';

export interface UnitListHost extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly date?: string;
  readonly renderRoot: ParentNode;
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

export const optionId = (index: number): string => `option-${index}`;

/** The list of the combobox: open or closed, which row is active. What it holds comes when the field is first used. */
export class UnitList implements ReactiveController {
  box: ComboboxState = CLOSED;
  contents: ListContents | undefined;
  readonly announcer: Announcer;
  readonly #host: UnitListHost;
  readonly #lookup: UnitLookup;
  /** Rows that were there after the last update, -1 while the list was closed; and the row that was active. */
  #shown = -1;
  #active = -1;

  constructor(host: UnitListHost, lookup: UnitLookup) {
    this.#host = host;
    this.#lookup = lookup;
    this.announcer = new Announcer(host);
    host.addController(this);
  }

  get rows(): readonly UnitRow[] {
    return this.contents?.rows ?? [];
  }

  /** Id of the active row. */
  get activeId(): string | undefined {
    const { open, active } = this.box;
    return open && active >= 0 && active < this.rows.length ? optionId(active) : undefined;
  }

  hostUpdated(): void {
    const { open, active } = this.box;
    const shown = open ? this.rows.length : -1;
    const opened = shown > this.#shown;
    const moved = active >= 0 && active !== this.#active;
    this.#shown = shown;
    this.#active = active;
    // To look where something lies costs a layout, and most keys move nothing out of sight. A list that opens at the
    // lower edge of a phone does.
    if (opened || moved)
      this.#host.renderRoot
        .querySelector(active >= 0 ? `#${optionId(active)}` : '.popup')
        ?.scrollIntoView({ block: 'nearest' });
  }

  /** One step of the keyboard's reducer; true when the browser must not act on the key too. */
  act(event: ComboboxEvent): boolean {
    const wasOpen = this.box.open;
    const { rows } = this;
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

  /** What stands in the field by then is searched for, however long the code and the data took. */
  async search(): Promise<void> {
    const contents = await this.#load();
    if (!contents || !(await contents.search())) return;
    this.act({ type: 'rows' });
    if (this.box.open) this.announcer.say(contents.status.text);
  }

  /** Gets the code and the data ready that the first key stroke will need. */
  async prepare(): Promise<void> {
    const { date, asksProvince } = this.#host;
    await Promise.all([
      this.#load(),
      this.#lookup.read(async (directory) => {
        const province = this.#host.listProvince;
        // Before a province is chosen it is not known which part of the data will be asked for.
        if (asksProvince && !province) return;
        await directory.prepareSearch({
          ...(date === undefined ? {} : { at: date }),
          ...(province ? { within: province.key } : {}),
        });
      }, date),
    ]);
  }

  async #load(): Promise<ListContents | undefined> {
    return (
      this.contents ??
      this.#lookup.try(async () => {
        const { ListContents } = await import('./list-contents.js');
        return (this.contents ??= new ListContents(this.#host, this.#lookup));
      })
    );
  }
}
