/** Text fields of the form: one function for the line and one for the box of several lines. */
import type { TemplateResult } from 'lit';
import { boxInput, lineInput, type LineFieldView, type TextFieldView } from '../../base/text-field.js';
import { controlId, type FieldName } from '../fields.js';
import type { FormContext } from '../form-context.js';

type TextField = Exclude<
  FieldName,
  'kind' | 'deliveryForm' | 'matter' | 'right' | 'unit' | 'files' | 'anonymous' | 'consent'
>;

interface TextView {
  name: TextField;
  label: string;
  hint?: string;
  optional?: boolean;
  /** One of several, of which one is needed. */
  either?: boolean;
  /** What is wrong with it before it is looked at with the others. */
  error?: string | undefined;
  /** The sender has typed something and goes on. */
  onLeave?: (text: string) => void;
  maxLength: number;
}

interface LineView extends TextView, Pick<LineFieldView, 'type' | 'autocomplete'> {
  inputMode?: 'numeric';
}

function viewOf(context: FormContext, text: TextView): TextFieldView {
  const { name, label, hint, optional, either, error, onLeave, maxLength } = text;
  const { draft, errors, locale } = context;
  return {
    id: controlId(name),
    name,
    label,
    hint,
    error: errors[name]?.(locale) ?? error,
    optional,
    locale,
    value: draft[name],
    required: !optional && !either,
    maxLength,
    onInput: (value) => context.change({ [name]: value }),
    onChange: (value) => {
      onLeave?.(value);
      context.recheck(name);
    },
  };
}

/** A field of one line. */
export function lineField(context: FormContext, line: LineView): TemplateResult {
  const { type, inputMode, autocomplete } = line;
  const keyboard = inputMode ?? (type === 'tel' || type === 'email' ? type : undefined);
  return lineInput({ ...viewOf(context, line), type, inputMode: keyboard, autocomplete });
}

/** A field of several lines. */
export const boxField = (context: FormContext, box: TextView & { rows: number }): TemplateResult =>
  boxInput({ ...viewOf(context, box), rows: box.rows });
