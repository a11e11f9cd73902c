import type { TemplateResult } from 'lit';
import { radios, type RadioGroupView } from '../../base/radio-group.js';
import { controlId, type FieldName } from '../fields.js';
import type { FormContext } from '../form-context.js';

interface RadioView<T extends string> extends Omit<RadioGroupView<T>, 'id' | 'error' | 'locale'> {
  name: FieldName;
}

/** One question with a few answers. */
export const radioGroup = <T extends string>(
  { errors, locale }: FormContext,
  view: RadioView<T>,
): TemplateResult =>
  radios({ ...view, id: controlId(view.name), error: errors[view.name]?.(locale), locale });
