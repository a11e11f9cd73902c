/** The controls of a form whose draft has a text for each field: the line and the box of several lines. */
import type { TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { boxInput, lineInput, type LineFieldView, type TextFieldView } from '../text-field.js';
import type { FieldMessages } from './field-messages.js';

/** What the fields of these names need of their form. */
export interface InputContext<N extends string> {
  readonly draft: Readonly<Record<N, string>>;
  readonly errors: FieldMessages<N>;
  readonly locale: Locale;
  change(part: Partial<Record<N, string>>): void;
  recheck(field: N): void;
}

/** The id of a field's control; of the first radio for a group. */
export const controlId = (name: string): string => `field-${name}`;

interface TextView<N extends string> {
  name: N;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** One of several, of which one is needed. */
  either?: boolean;
  /** What is wrong with it before it is looked at with the others. */
  error?: string | undefined;
  /** The sender has typed something and goes on. */
  onLeave?: (text: string) => void;
  maxLength: number;
}

interface LineView<N extends string>
  extends TextView<N>, Pick<LineFieldView, 'type' | 'autocomplete' | 'inputMode'> {}

function viewOf<N extends string>(context: InputContext<N>, text: TextView<N>): TextFieldView {
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
    // A record of one computed name is typed as one of any name.
    onInput: (value) => context.change({ [name]: value } as Partial<Record<N, string>>),
    onChange: (value) => {
      onLeave?.(value);
      context.recheck(name);
    },
  };
}

/** A field of one line. */
export function lineField<N extends string>(
  context: InputContext<NoInfer<N>>,
  line: LineView<N>,
): TemplateResult {
  const { type, inputMode, autocomplete } = line;
  const keyboard = inputMode ?? (type === 'tel' || type === 'email' ? type : undefined);
  return lineInput({ ...viewOf(context, line), type, inputMode: keyboard, autocomplete });
}

/** A field of several lines. */
export const boxField = <N extends string>(
  context: InputContext<NoInfer<N>>,
  box: TextView<N> & { rows: number },
): TemplateResult => boxInput({ ...viewOf(context, box), rows: box.rows });
