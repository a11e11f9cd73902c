/**
 * The keyboard of an editable combobox with manual selection (ARIA APG "combobox", list autocomplete), as a pure
 * reducer. The text lives in the input; here is only whether the list is open and which row is active.
 */

export interface ComboboxState {
  readonly open: boolean;
  /** Index of the active row, -1 for none. */
  readonly active: number;
}

export type ComboboxEvent =
  /** The text changed by typing. */
  | { readonly type: 'input' }
  | { readonly type: 'key'; readonly key: string; readonly alt: boolean }
  /** The reader pressed the button or the field with a pointer. */
  | { readonly type: 'toggle' }
  /** The rows were computed anew. */
  | { readonly type: 'rows' }
  /** Focus left the control. */
  | { readonly type: 'leave' };

export interface ComboboxStep {
  readonly state: ComboboxState;
  /** `accept`: take the active row. `clear`: empty the text. */
  readonly effect?: 'accept' | 'clear';
  /** The browser's own handling of the key is to be prevented. */
  readonly handled: boolean;
}

export const CLOSED: ComboboxState = { open: false, active: -1 };
const PAGE = 10;

const pass = (state: ComboboxState): ComboboxStep => ({ state, handled: false });
const move = (active: number): ComboboxStep => ({ state: { open: true, active }, handled: true });

/** @param rows how many rows the list shows now */
export function combobox(state: ComboboxState, event: ComboboxEvent, rows: number): ComboboxStep {
  switch (event.type) {
    case 'input':
      return pass({ open: true, active: -1 });
    case 'toggle':
      return pass(state.open ? CLOSED : { open: true, active: -1 });
    case 'rows':
      return pass(state.active < rows ? state : { ...state, active: -1 });
    case 'leave':
      return pass(CLOSED);
    case 'key':
      return onKey(state, event.key, event.alt, rows);
  }
}

function onKey(state: ComboboxState, key: string, alt: boolean, rows: number): ComboboxStep {
  const { open, active } = state;
  switch (key) {
    case 'ArrowDown':
      if (alt) return move(open ? active : -1);
      return move(rows === 0 ? -1 : open ? (active + 1) % rows : 0);
    case 'ArrowUp':
      if (alt) return { state: CLOSED, handled: true };
      return move(rows === 0 ? -1 : open && active > 0 ? active - 1 : rows - 1);
    case 'PageDown':
      return open && rows > 0 ? move(Math.min(active + PAGE, rows - 1)) : pass(state);
    case 'PageUp':
      return open && rows > 0 ? move(Math.max(active - PAGE, 0)) : pass(state);
    case 'Enter':
      if (open && active >= 0) return { state: CLOSED, effect: 'accept', handled: true };
      return open ? { state: CLOSED, handled: true } : pass(state);
    case 'Escape':
      // The first Esc closes the list, the second clears the text.
      return open ? { state: CLOSED, handled: true } : { state: CLOSED, effect: 'clear', handled: true };
    case 'Tab':
      // Tab accepts nothing: a row that was only passed over must not become the answer.
      return pass(CLOSED);
    case 'Home':
    case 'End':
      // They move the caret in the text; the active row is given up so that Enter does not take it by surprise.
      return pass({ open, active: -1 });
    default:
      return pass(state);
  }
}
