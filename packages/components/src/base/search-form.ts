/** Search with its filters: Enter looks at once, and the page is never sent anywhere. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, field } from './field.js';

/** @param search takes what stands in the search field, which may not have been looked for yet */
export const searchForm = (
  label: string,
  search: (q: string) => void,
  content: TemplateResult,
): TemplateResult =>
  html`<form
    class="controls no-print"
    part="controls"
    role="search"
    aria-label=${label}
    @submit=${(event: Event) => {
      event.preventDefault();
      search(String(new FormData(event.target as HTMLFormElement).get('q') ?? ''));
    }}
  >
    ${content}
  </form>`;

interface SearchField {
  label: string;
  hint?: string | undefined;
  value: string;
  locale: Locale;
  typed: (q: string) => void;
}

export const searchInput = ({ hint, value, typed }: Omit<SearchField, 'label' | 'locale'>): TemplateResult =>
  html`<input
    id="q"
    class="input"
    type="search"
    name="q"
    maxlength="200"
    autocomplete="off"
    enterkeyhint="search"
    aria-describedby=${describedBy({ id: 'q', hint })}
    .value=${live(value)}
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
  />`;

export const searchField = ({ label, locale, hint, ...input }: SearchField): TemplateResult =>
  field({ id: 'q', label, hint, locale }, searchInput({ hint, ...input }));

interface SelectField<T extends string> {
  id: string;
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  locale: Locale;
  choose: (value: T) => void;
}

export const selectField = <T extends string>({
  id,
  label,
  value,
  choices,
  locale,
  choose,
}: SelectField<T>): TemplateResult => {
  const change = (event: Event): void => {
    const chosen = choices[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen) choose(chosen.value);
  };
  return field(
    { id, label, locale },
    html`<select id=${id} class="input" @change=${change}>
      ${choices.map(
        (choice) =>
          html`<option value=${String(choice.value)} .selected=${choice.value === value}>
            ${choice.label}
          </option>`,
      )}
    </select>`,
  );
};
