import type { TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { radios, type RadioGroupView } from '../radio-group.js';
import type { FieldMessages } from './field-messages.js';
import { controlId } from './inputs.js';

interface RadioView<T extends string> extends Omit<RadioGroupView<T>, 'id' | 'error' | 'locale'> {
  name: string;
}

/** One question with a few answers. */
export const radioGroup = <T extends string>(
  { errors, locale }: { readonly errors: FieldMessages; readonly locale: Locale },
  view: RadioView<T>,
): TemplateResult =>
  radios({ ...view, id: controlId(view.name), error: errors[view.name]?.(locale), locale });
