import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Unit } from '@gd/units';
import type { Failure } from '../base/failure.js';
import { GdFormControl } from '../base/form-control.js';
import { failureView } from '../base/status-view.js';
import { unitPickerStyles } from './gd-unit-picker.styles.js';
import { messages } from './messages.js';
import { takeSelect } from './plain/plain-select.js';
import type { UnitChange } from './unit-change.js';
import { UnitChoice } from './unit-choice.js';
import { UnitList, type UnitListHost } from './unit-list.js';
import { UnitLookup } from './unit-lookup.js';
import type { UnitRow } from './unit-rows.js';
import { problemOf, restoredState, savedState } from './validity.js';
import { provinceSelect, unitCombobox } from './views.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-unit-picker': GdUnitPicker;
  }
}

/**
 * Chooses an administrative unit: a province from a list, then its commune by typing. An old name or a written
 * address of any era finds today's unit, and the reforms between are shown with decree and date.
 *
 * @summary A form control for provinces and communes of Vietnam, by present or former name.
 * @element gd-unit-picker
 * @status experimental
 * @since 0.1.0
 *
 * @slot - A plain `<select>` of units, which works without JavaScript; its name, value and label are taken over.
 * @slot fallback - What to show when the units cannot be loaded.
 *
 * @fires {CustomEvent<UnitChange>} gd-change - The person chose a unit, or gave the choice up.
 *
 * @csspart input - The text field.
 * @csspart list - The list of units.
 * @csspart resolution - The panel that tells how an old unit became today's.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of buttons, links and focus.
 *
 * @cssstate loading - The data is on its way for the first time.
 * @cssstate ready - The control can be used.
 * @cssstate error - The data could not be read.
 * @cssstate offline - The data could not be reached.
 *
 * @example
 * ```html
 * <form action="/search"><gd-unit-picker name="unit" required></gd-unit-picker></form>
 * ```
 * @example
 * ```html
 * <gd-unit-picker name="unit" mode="search" label="Nơi ở"></gd-unit-picker>
 * ```
 */
export class GdUnitPicker extends GdFormControl implements UnitListHost {
  static override styles: CSSResultGroup = unitPickerStyles;

  /** Key of the chosen unit, `code@validFrom`; the attribute is the value at the start and after a reset. */
  @property() value = '';

  /** Key of the older unit by whose name the value was found; how it became the value is then shown. */
  @property() formerly = '';

  /** Code of the province to choose in, such as `37`; the province is then not asked. */
  @property() province = '';

  /** `search` asks with one field over the whole country; otherwise province first, then commune. */
  @property() mode: '' | 'search' = '';

  /** The day whose units are meant, `YYYY-MM-DD`; today without it. */
  @property() date?: string;

  /** The question; the control names itself without it. */
  @property() label = '';

  /** Help below the question, in place of the built-in one. */
  @property() hint?: string;

  /** An error of the page's own, shown before those of the control. */
  @property() error = '';

  @state() private failure: Failure | undefined;
  /** Errors are shown once the person left the field or a form asked. */
  @state() private checked = false;

  @query('#unit') private input!: HTMLInputElement | null;

  /** The value of the plain select that stood in the tag. */
  #initial = '';

  readonly #lookup = new UnitLookup(this);
  readonly #list = new UnitList(this, this.#lookup);
  readonly #choice = new UnitChoice(this, this.#lookup);

  constructor() {
    super();
    // A label of the page sends its click to the element itself.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  /** What stands in the field, also while it names no unit. Setting it chooses nothing. */
  get text(): string {
    return this.#choice.text;
  }

  set text(text: string) {
    if (this.#choice.unit) return;
    this.#choice.text = text;
    this.requestUpdate();
  }

  /** Moves the focus to the text field. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** The browser gives back what was typed before the page was left. */
  formStateRestoreCallback(saved: string | File | FormData | null): void {
    if (typeof saved === 'string') ({ value: this.value, text: this.text } = restoredState(saved));
  }

  /** @internal */
  get listQuery(): string {
    // A chosen unit's own name finds only itself; the list shows its neighbours instead.
    return this.value ? '' : this.text.trim();
  }

  /** @internal */
  get asksProvince(): boolean {
    return this.mode !== 'search' && !this.province;
  }

  /** @internal */
  get listProvince(): Unit | undefined {
    const code = this.asksProvince ? this.#choice.province : this.province;
    return this.#lookup.provinces.find((unit) => unit.code === code);
  }

  /** @internal */
  takeRow({ unit, formerly }: UnitRow): void {
    void this.#choose(unit, formerly);
  }

  /** @internal */
  clearText(): void {
    this.#type('');
  }

  /** @internal */
  lookupSettled(error?: unknown): void {
    this.failure = error === undefined ? undefined : this.fail(error);
    if (!this.failure) this.state = 'ready';
  }

  protected override resetValue(): void {
    this.value = this.getAttribute('value') ?? this.#initial;
    this.formerly = this.getAttribute('formerly') ?? '';
    this.checked = false;
    this.#choice.reset();
  }

  protected override showValidity(): void {
    this.checked = true;
  }

  protected override syncValidity(): void {
    const { value, text, error, required, locale } = this;
    this.internals.setFormValue(value || null, savedState({ value, text }));
    const { unknown } = this.#choice;
    const problem = problemOf({ value, typed: text, error, required, unknown }, locale);
    if (problem) this.internals.setValidity(problem.flags, problem.message, this.input ?? undefined);
    else this.internals.setValidity({});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated && !this.asksProvince) this.state = 'ready';
    if (changed.has('value') || changed.has('date')) void this.#choice.takeUp();
    this.#choice.translate();
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#takeSelect();
    // The list of provinces is 1 kB and is asked for first; communes wait until the field is used.
    if (this.asksProvince) void this.#lookup.open(this.date);
  }

  #takeSelect(): void {
    const plain = takeSelect(this);
    if (!plain) return;
    this.#initial = plain.initial;
    this.name ||= plain.name;
    this.value ||= plain.value;
    this.label ||= plain.label;
    this.required ||= plain.required;
  }

  /** The person decided. */
  async #choose(unit: Unit, formerly: Unit | undefined): Promise<void> {
    const taken = this.#choice.take(unit, formerly);
    this.#list.announcer.say(messages[this.locale].chosen(this.text));
    if (await taken) this.#changed();
  }

  #type(text: string): void {
    this.#choice.text = text;
    if (this.#choice.drop()) this.#changed();
  }

  /** The form value is right before anyone hears of the change. */
  #changed(): void {
    this.checked = false;
    this.syncValidity();
    const { value } = this;
    const { unit, lineage } = this.#choice;
    this.emit<UnitChange>('gd-change', { value, unit, resolution: lineage });
  }

  readonly #onInput = (event: Event): void => {
    this.#type((event.target as HTMLInputElement).value);
    this.#list.act({ type: 'input' });
  };

  readonly #onFocus = (): void => {
    this.input?.select();
    void this.#list.prepare();
  };

  readonly #onToggle = (): void => {
    this.input?.focus();
    this.#list.act({ type: 'toggle' });
  };

  readonly #onLeave = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && this.renderRoot.contains(next)) return;
    this.#list.close();
    if (this.text.trim() && !this.value) this.checked = true;
  };

  readonly #onRow = (row: UnitRow): void => {
    this.#list.close();
    this.takeRow(row);
  };

  readonly #onProvince = (event: Event): void => {
    this.#choice.province = (event.target as HTMLSelectElement).value;
    this.#type('');
  };

  readonly #onSuccessor = (key: string): void => {
    const { lineage } = this.#choice;
    const end = lineage?.units.find(({ unit }) => unit.key === key);
    if (end) void this.#choose(end.unit, lineage?.unit);
  };

  readonly #retry = (): void => {
    void this.#choice.takeUp();
    void this.#list.search();
  };

  protected override render(): TemplateResult {
    const { locale, failure } = this;
    const { unit, lineage, panel } = this.#choice;
    const { directory } = this.#lookup;
    return html`
      <div class="picker" @focusout=${this.#onLeave}>
        ${this.asksProvince ? this.#twoControls() : this.#combobox(this.label)}
        ${failure ? failureView(failure, locale, this.#retry) : nothing}
        ${
          panel && directory && lineage && unit
            ? panel(directory, lineage, unit, locale, this.#onSuccessor)
            : nothing
        }
        ${this.#list.announcer.render()}
      </div>
    `;
  }

  #twoControls(): TemplateResult {
    const { locale } = this;
    const { directory, provinces } = this.#lookup;
    return html`<fieldset>
      ${this.label ? html`<legend>${this.label}</legend>` : nothing}
      ${provinceSelect({
        provinces: provinces.map((each) => ({
          code: each.code,
          label: directory?.label(each, { locale }) ?? each.name,
        })),
        value: this.#choice.province,
        disabled: this.effectivelyDisabled,
        locale,
        onChange: this.#onProvince,
      })}
      ${this.#combobox('')}
    </fieldset>`;
  }

  #combobox(label: string): TemplateResult {
    const { locale, required } = this;
    const words = messages[locale];
    const { box, contents, rows, activeId } = this.#list;
    const disabled = this.effectivelyDisabled;
    return unitCombobox({
      label: label || words.unit,
      hint: this.hint ?? words.hint,
      error: this.error || (this.checked ? this.validationMessage : ''),
      required,
      optional: !required && this.name !== '',
      disabled,
      locale,
      text: this.text,
      open: box.open && !disabled,
      active: disabled ? undefined : activeId,
      options: contents?.options(box, this.value, this.#onRow),
      empty: rows.length === 0,
      status: contents?.status ?? { before: '', after: words.searching },
      onInput: this.#onInput,
      onKey: this.#list.onKey,
      onFocus: this.#onFocus,
      onToggle: this.#onToggle,
    });
  }
}
