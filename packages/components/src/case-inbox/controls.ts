/** Search, filters and order of the inbox. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CASE_STATUSES, CASE_STATUS_LABELS, REGISTRABLE_KINDS } from '@gd/rules';
import type { Locale } from '@gd/contract';
import type { GdElement } from '../base/gd-element.js';
import { icon } from '../base/icons.js';
import { searchField, searchForm, selectField } from '../base/search-form.js';
import { kindName } from '../case-timeline/case-body.js';
import type { UnitChange } from '../unit-picker/unit-change.js';
import { toggled, type InboxFilters } from './filters.js';
import { inboxMessages } from './messages.js';

export interface ControlsView {
  filters: InboxFilters;
  locale: Locale;
  theme: GdElement['theme'] | undefined;
  /** Code of the province, for an officer who sees all of it; empty for the others. */
  province: string;
  typed: (q: string) => void;
  search: () => void;
  choose: (change: Partial<InboxFilters>) => void;
}

interface Choice<T extends string> {
  value: T;
  label: string;
}

function select<N extends 'overdue' | 'sort'>(
  view: ControlsView,
  name: N,
  label: string,
  choices: readonly Choice<InboxFilters[N]>[],
): TemplateResult {
  const choose = (value: InboxFilters[N]): void => view.choose({ [name]: value });
  return selectField({ id: name, label, value: view.filters[name], choices, locale: view.locale, choose });
}

/** The boxes lie over the list: Escape closes them, and so does going on to something else. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const details = event.currentTarget as HTMLDetailsElement;
  details.open = false;
  details.querySelector('summary')?.focus();
}
function closeOnLeave({ currentTarget, relatedTarget }: FocusEvent): void {
  const details = currentTarget as HTMLDetailsElement;
  // A press on plain text leaves the focus nowhere; that is no leaving.
  if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
}

/** Several of a list: boxes that open below their name, so that the list of cases stays in sight. */
function several<T extends string>(
  view: ControlsView,
  name: 'statuses' | 'kinds',
  label: string,
  choices: readonly Choice<T>[],
): TemplateResult {
  const words = inboxMessages[view.locale];
  const chosen: readonly string[] = view.filters[name];
  const all = choices.map(({ value }) => value);
  return html`<div class="field several">
    <span class="several-label" id="${name}-label">${label}</span>
    <details id=${name} @keydown=${closeOnEscape} @focusout=${closeOnLeave}>
      <summary aria-labelledby="${name}-label ${name}-value">
        <span id="${name}-value">${chosen.length === 0 ? words.all : words.chosen(chosen.length)}</span
        >${icon('chevron')}
      </summary>
      <fieldset>
        <legend class="visually-hidden">${label}</legend>
        ${(choices as readonly Choice<string>[]).map(
          ({ value, label: text }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                value=${value}
                .checked=${live(chosen.includes(value))}
                @change=${(event: Event) =>
                  view.choose({
                    [name]: toggled<string>(all, chosen, value, (event.target as HTMLInputElement).checked),
                  })}
              />
              <span>${text}</span>
            </label>`,
        )}
      </fieldset>
    </details>
  </div>`;
}

/** For an officer of the province: one unit of it. */
function unitFilter({ province, filters, locale, theme, choose }: ControlsView): TemplateResult {
  const words = inboxMessages[locale];
  return html`<div class="field">
    <gd-unit-picker
      id="unit"
      province=${province}
      theme=${theme ?? nothing}
      .label=${words.unit}
      .hint=${words.unitHint}
      .value=${filters.unit}
      @gd-change=${(event: CustomEvent<UnitChange>) => {
        // What is chosen inside is no event of the inbox.
        event.stopPropagation();
        choose({ unit: event.detail.value });
      }}
    ></gd-unit-picker>
  </div>`;
}

export function inboxControls(view: ControlsView): TemplateResult {
  const { locale, filters } = view;
  const words = inboxMessages[locale];
  return searchForm(
    words.search,
    () => view.search(),
    html`${searchField({ label: words.search, value: filters.q, locale, typed: view.typed })}
    ${several(
      view,
      'statuses',
      words.status,
      CASE_STATUSES.map((value) => ({ value, label: CASE_STATUS_LABELS[value][locale] })),
    )}
    ${several(
      view,
      'kinds',
      words.kind,
      REGISTRABLE_KINDS.map((value) => ({ value, label: kindName(value, locale) })),
    )}
    ${select(view, 'overdue', words.due, [
      { value: '', label: words.all },
      { value: 'true', label: words.overdueOnly },
      { value: 'false', label: words.inTimeOnly },
    ])}
    ${select(view, 'sort', words.sort, [
      { value: 'due', label: words.byDue },
      { value: '-submittedAt', label: words.byNewest },
    ])}
    ${view.province ? unitFilter(view) : nothing} `,
  );
}
