import type { Locale } from '@gd/contract';
import type { Lineage, Unit } from '@gd/units';
import type { resolutionPanel } from './resolution-panel.js';
import type { UnitLookup } from './unit-lookup.js';

export interface ChoiceHost {
  readonly locale: Locale;
  readonly date?: string;
  readonly mode: '' | 'search';
  readonly asksProvince: boolean;
  value: string;
  /** Key of the older unit by whose name the value was found; empty for none. */
  formerly: string;
  requestUpdate(): void;
}

/** The unit that a value stands for, what is shown of it, and how it came from the one that was named. */
export class UnitChoice {
  unit: Unit | undefined;
  lineage: Lineage | undefined;
  /** Draws the lineage; there with the first one. */
  panel: typeof resolutionPanel | undefined;
  /** What stands in the field. */
  text = '';
  /** The province in the select. */
  province = '';

  readonly #host: ChoiceHost;
  readonly #lookup: UnitLookup;
  /** The value that was looked up last. */
  #known = '';
  /** The language in which the unit stands in the field. */
  #shownIn: Locale | undefined;

  constructor(host: ChoiceHost, lookup: UnitLookup) {
    this.#host = host;
    this.#lookup = lookup;
  }

  /** The value was looked up and names no unit. */
  get unknown(): boolean {
    const { value } = this.#host;
    return value !== '' && !this.unit && this.#known === value;
  }

  /** Looks a value up that was set from outside, and shows it. */
  async takeUp(): Promise<void> {
    const { value, date } = this.#host;
    if (value === this.#known) return;
    this.unit = undefined;
    this.lineage = undefined;
    if (!value) {
      this.#known = '';
      return;
    }
    let found = false;
    const unit = await this.#lookup.read((directory) => {
      found = true;
      return directory.byKey(value);
    }, date);
    if (!found || value !== this.#host.value) return;
    this.#known = value;
    if (unit) {
      this.#show(unit);
      await this.#trace(unit);
    }
    this.#host.requestUpdate();
  }

  /** Shows the unit in the language of the page, after that has changed. */
  translate(): void {
    if (this.unit && this.#host.locale !== this.#shownIn) this.#show(this.unit);
  }

  /** Takes a unit; false when another was taken while its successions were read. */
  async take(unit: Unit, formerly: Unit | undefined): Promise<boolean> {
    this.#known = this.#host.value = unit.key;
    this.#host.formerly = formerly?.key ?? '';
    this.#show(unit);
    return this.#trace(unit);
  }

  /** Reads how the unit came from the older one; false when another unit was taken meanwhile. */
  async #trace(unit: Unit): Promise<boolean> {
    const { formerly, date } = this.#host;
    const until = date === undefined ? {} : { to: date };
    const lineage = formerly
      ? await this.#lookup.read(async (directory) => {
          const [lineage, { resolutionPanel }] = await Promise.all([
            directory.successors(formerly, until),
            import('./resolution-panel.js'),
          ]);
          this.panel = resolutionPanel;
          return lineage;
        }, date)
      : undefined;
    if (this.#host.value !== unit.key) return false;
    this.lineage = lineage?.units.some((end) => end.unit.key === unit.key) ? lineage : undefined;
    this.#host.requestUpdate();
    return true;
  }

  /** Gives the unit up; true when there was one. */
  drop(): boolean {
    const had = this.#host.value !== '';
    this.#known = this.#host.value = '';
    this.#host.formerly = '';
    this.unit = undefined;
    this.lineage = undefined;
    this.#host.requestUpdate();
    return had;
  }

  /** Forgets what was shown, so that the value is looked up anew. */
  reset(): void {
    this.#known = '';
    this.text = '';
    void this.takeUp();
  }

  #show(unit: Unit): void {
    const { directory } = this.#lookup;
    if (!directory) return;
    const { locale, mode, asksProvince } = this.#host;
    this.unit = unit;
    this.#shownIn = locale;
    this.text = directory.label(unit, { locale, withPath: mode === 'search' });
    if (asksProvince) this.province = directory.path(unit).at(-1)?.code ?? '';
  }
}
