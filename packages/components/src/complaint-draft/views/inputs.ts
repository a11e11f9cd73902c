/** The controls of the element: one function for each sort. */
import type { TemplateResult } from 'lit';
import { radios, type Choice } from '../../base/radio-group.js';
import { boxInput, lineInput, type LineFieldView, type TextFieldView } from '../../base/text-field.js';
import { controlId, type CheckedField, type FieldMessages } from '../check.js';
import type { ComplaintContext } from '../complaint-context.js';
import type { TextField } from '../draft.js';

interface InputView {
  name: TextField;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface LineView extends InputView, Pick<LineFieldView, 'type' | 'autocomplete' | 'max'> {}

const errorOf = (errors: FieldMessages, name: string) => errors[name as CheckedField];

function viewOf(context: ComplaintContext, input: InputView, maxLength: number): TextFieldView {
  const { name, label, hint, optional } = input;
  const { draft, errors, locale } = context;
  return {
    id: controlId(name),
    label,
    hint,
    error: errorOf(errors, name)?.(locale),
    optional,
    locale,
    value: draft[name],
    required: !optional,
    maxLength,
    onInput: (value) => context.change({ [name]: value }),
    onChange: () => context.recheck(),
  };
}

/** A field of one line. */
export const lineField = (context: ComplaintContext, line: LineView): TemplateResult =>
  lineInput({
    ...viewOf(context, line, 300),
    type: line.type,
    autocomplete: line.autocomplete,
    max: line.max,
  });

/** A field of several lines. */
export const boxField = (context: ComplaintContext, box: InputView & { rows: number }): TemplateResult =>
  boxInput({ ...viewOf(context, box, 10_000), rows: box.rows });

interface RadioView<T extends string> {
  name: 'matter' | 'rights' | 'instance';
  legend: string;
  value: T | '';
  choices: readonly Choice<T>[];
}

/** One question with a few answers. */
export const radioGroup = <T extends string>(context: ComplaintContext, view: RadioView<T>): TemplateResult =>
  radios({
    ...view,
    id: controlId(view.name),
    error: context.errors[view.name]?.(context.locale),
    locale: context.locale,
    onChoose: (chosen) => {
      context.change({ [view.name]: chosen });
      context.recheck();
    },
  });
