/** When the picker's value is not valid, in the element's own words; and what a browser keeps of it. */
import type { Locale } from '@gd/contract';
import { messages } from './messages.js';

export interface PickerValue {
  value: string;
  /** What stands in the field. */
  typed: string;
  /** An error of the page's own. */
  error: string;
  required: boolean;
  /** The value was looked up and names no unit. */
  unknown: boolean;
}

export interface Problem {
  flags: ValidityStateFlags;
  message: string;
}

/** Free text that names no unit stays as typed and is marked: it is neither thrown away nor guessed. */
export function problemOf(picker: PickerValue, locale: Locale): Problem | undefined {
  const words = messages[locale];
  const { value, typed, error, required, unknown } = picker;
  if (error) return { flags: { customError: true }, message: error };
  if (unknown) return { flags: { badInput: true }, message: words.unknownValue };
  if (!value && typed.trim()) return { flags: { badInput: true }, message: words.unmatched };
  if (!value && required) return { flags: { valueMissing: true }, message: words.required };
  return undefined;
}

export interface PickerState {
  value: string;
  text: string;
}

/** A key holds no space, so the first one parts it from the text. */
export const savedState = ({ value, text }: PickerState): string => `${value} ${value ? '' : text}`;

export function restoredState(saved: string): PickerState {
  const space = saved.indexOf(' ');
  return { value: saved.slice(0, space), text: saved.slice(space + 1) };
}
