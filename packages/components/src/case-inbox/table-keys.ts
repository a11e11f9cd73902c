/**
 * Keys for going through the rows. They work while a control of a row has the focus, so that single letters never take a
 * key from the page (WCAG 2.1.4), and they only move the focus: every control stays in the tab order, and a screen reader
 * keeps its own way of reading a table.
 */

export interface TableKeys {
  toggle: (row: HTMLElement) => void;
  open: (row: HTMLElement) => void;
}

const rowsOf = (row: HTMLElement): HTMLElement[] => [
  ...(row.parentElement?.querySelectorAll<HTMLElement>('tr') ?? []),
];

/** The row to go to, undefined for a key that goes nowhere. */
function targetRow(key: string, row: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(row);
  const at = rows.indexOf(row);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return rows[at + 1] ?? row;
    case 'ArrowUp':
    case 'k':
      return rows[at - 1] ?? row;
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

export function tableKeys(event: KeyboardEvent, { toggle, open }: TableKeys): void {
  const control = (event.target as Element).closest<HTMLElement>('.open, .pick');
  const row = control?.closest('tr');
  if (!control || !row || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const kind = control.classList.contains('pick') ? '.pick' : '.open';
  const next = targetRow(key, row);
  if (next) next.querySelector<HTMLElement>(kind)?.focus();
  else if (key === 'x') toggle(row);
  else if (key === 'Enter' && kind === '.pick') open(row);
  else return;
  event.preventDefault();
}
