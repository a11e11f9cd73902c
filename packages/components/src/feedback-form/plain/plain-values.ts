/** What stands in a plain form inside the tag, whose controls are named as the body of `cases.submit` with dots. */
import { isChanged, plainControls, type PlainControl } from '../../base/plain/plain-content.js';
import { EMPTY_DRAFT, isTouched, type Draft } from '../draft.js';
import { fieldOf, type FieldName } from '../fields.js';

export interface PlainValues {
  /** What the person typed or chose; it beats what was kept from before. */
  typed: Partial<Draft>;
  /** What the page filled in. */
  given: Partial<Draft>;
  files: File[];
  /** What stands in the field that people do not see. */
  website: string;
  /** The field in which the person is. */
  focused: FieldName | undefined;
}

/** `sender.name` is the pointer `/sender/name`. */
const fieldNamed = (name: string): FieldName | undefined =>
  name === 'anonymous' ? name : fieldOf(`/${name.replaceAll('.', '/')}`);

function valueOf(control: PlainControl): string | boolean | undefined {
  if (!(control instanceof HTMLInputElement)) return control.value;
  if (control.type === 'checkbox') return control.checked;
  if (control.type === 'radio') return control.checked ? control.value : undefined;
  return control.value;
}

function partOf(field: FieldName, control: PlainControl): Partial<Draft> {
  const value = valueOf(control);
  if (
    value === undefined ||
    !(field in EMPTY_DRAFT) ||
    typeof value !== typeof EMPTY_DRAFT[field as keyof Draft]
  )
    return {};
  if (field !== 'unit' || !(control instanceof HTMLSelectElement)) return { [field]: value };
  const label = control.selectedOptions[0]?.label ?? '';
  return { unit: control.value, unitLabel: control.value ? { vi: label, en: label } : null };
}

export function plainValues(host: Element): PlainValues {
  const values: PlainValues = { typed: {}, given: {}, files: [], website: '', focused: undefined };
  for (const control of plainControls(host)) {
    if (control.name === 'website') values.website = control.value;
    if (control.type === 'file') values.files.push(...((control as HTMLInputElement).files ?? []));
    const field = control.type === 'file' ? undefined : fieldNamed(control.name);
    if (!field) continue;
    Object.assign(isChanged(control) ? values.typed : values.given, partOf(field, control));
    if (control === control.ownerDocument.activeElement) values.focused = field;
  }
  return values;
}

/** A draft with those values: what was typed counts, what the page filled in only where nothing of the person's stands. */
export function withPlain(
  draft: Draft,
  { typed, given }: Pick<PlainValues, 'typed' | 'given'>,
): Partial<Draft> {
  const wanted = isTouched(draft)
    ? Object.entries(given).filter(
        ([name]) => draft[name as keyof Draft] === EMPTY_DRAFT[name as keyof Draft],
      )
    : Object.entries(given).filter(([, value]) => value !== '' && value !== null);
  return { ...Object.fromEntries(wanted), ...typed };
}
