/** The two controls of the picker. Input, list and messages share one root: ARIA references do not cross roots. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, field } from '../base/field.js';
import { icon } from '../base/icons.js';
import type { ListStatus } from './list-status.js';
import { messages } from './messages.js';

export interface ProvinceSelectView {
  provinces: readonly { code: string; label: string }[];
  value: string;
  disabled: boolean;
  locale: Locale;
  onChange: (event: Event) => void;
}

export const provinceSelect = ({
  provinces,
  value,
  disabled,
  locale,
  onChange,
}: ProvinceSelectView): TemplateResult =>
  field(
    { id: 'province', label: messages[locale].province, locale },
    html`<select class="input" id="province" ?disabled=${disabled} .value=${live(value)} @change=${onChange}>
      <option value="">${messages[locale].chooseProvince}</option>
      ${provinces.map(
        ({ code, label }) => html`<option value=${code} ?selected=${code === value}>${label}</option>`,
      )}
    </select>`,
  );

export interface UnitComboboxView {
  label: string;
  hint: string;
  /** Empty when nothing is wrong. */
  error: string;
  required: boolean;
  /** Part of a form, and may be left empty there; a look-up by itself is not called optional. */
  optional: boolean;
  disabled: boolean;
  locale: Locale;
  text: string;
  open: boolean;
  /** Id of the row that the keys have come to. */
  active: string | undefined;
  /** The rows as they are drawn, and whether there are any. */
  options: unknown;
  empty: boolean;
  status: Pick<ListStatus, 'before' | 'after'>;
  onInput: (event: Event) => void;
  onKey: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onToggle: () => void;
}

// A pointer on the list must not take the focus from the field: the list would close before the click arrives.
const keepFocus = (event: Event): void => event.preventDefault();

export function unitCombobox(view: UnitComboboxView): TemplateResult {
  const { label, hint, error, required, optional, disabled, locale, text, open, status } = view;
  const id = 'unit';
  return field(
    { id, label, hint, error, optional, locale },
    html`<div class="combobox">
      <input
        class="input"
        part="input"
        type="text"
        id=${id}
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${ifDefined(view.active)}
        aria-describedby=${describedBy({ id, hint, error })}
        aria-invalid=${error ? 'true' : 'false'}
        aria-required=${required ? 'true' : 'false'}
        ?disabled=${disabled}
        .value=${live(text)}
        @input=${view.onInput}
        @keydown=${view.onKey}
        @focus=${view.onFocus}
        @click=${open ? nothing : view.onToggle}
      />
      <button
        class="toggle"
        type="button"
        tabindex="-1"
        aria-label=${messages[locale].openList}
        aria-controls="list"
        aria-expanded=${open ? 'true' : 'false'}
        ?disabled=${disabled}
        @pointerdown=${keepFocus}
        @click=${view.onToggle}
      >
        ${icon('chevron')}
      </button>
      <div class="popup" part="list" ?hidden=${!open} @pointerdown=${keepFocus} @mousedown=${keepFocus}>
        ${status.before ? html`<p class="list-status">${status.before}</p>` : nothing}
        <ul id="list" role="listbox" aria-label=${messages[locale].list} ?hidden=${view.empty}>
          ${open ? view.options : nothing}
        </ul>
        ${status.after ? html`<p class="list-status">${status.after}</p>` : nothing}
      </div>
    </div>`,
  );
}
