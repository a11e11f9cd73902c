/** A plain `<select>` of units inside the tag: the control where no script runs, and the picker's beginning where one does. */
import { retire } from '../../base/plain/plain-content.js';

export interface PlainSelect {
  name: string;
  /** The unit that is chosen in it now; it may be the person's choice from before the upgrade. */
  value: string;
  /** The unit that the page chose, for a reset. */
  initial: string;
  required: boolean;
  label: string;
}

/** Takes the select over; undefined where there is none. */
export function takeSelect(host: Element): PlainSelect | undefined {
  const select = host.querySelector('select');
  if (!select) return undefined;
  const options = [...select.options];
  const label = [...select.labels].map(({ textContent }) => textContent).join(' ');
  const plain = {
    name: select.name,
    value: select.value,
    initial: (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '',
    required: select.required,
    label: label.replace(/\s+/g, ' ').trim(),
  };
  retire(select);
  return plain;
}
