/** What a kind asks for beyond a report. */
import { html, nothing, type TemplateResult } from 'lit';
import { DATA_RIGHTS, DELIVERY_FORMS, isLodgedKind, RECEPTION_MATTERS } from '@gd/rules';
import { detailsMessages } from '../../case-timeline/details-words.js';
import { DETAILS_OF } from '../draft.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';
import { radioGroup } from '../../base/form/choice.js';
import { boxField, lineField } from '../../base/form/inputs.js';

export function detailsView(context: FormContext): TemplateResult[] | typeof nothing {
  const { kind } = context.draft;
  if (kind === '' || isLodgedKind(kind)) return nothing;
  return DETAILS_OF[kind].map((name) => html`${FIELDS[name](context)}`);
}

type Detail = (typeof DETAILS_OF)[keyof typeof DETAILS_OF][number];

const FIELDS: Readonly<Record<Detail, (context: FormContext) => TemplateResult>> = {
  regulation: (context) =>
    lineField(context, {
      name: 'regulation',
      label: label(context, 'regulation'),
      optional: true,
      maxLength: 300,
    }),
  document: (context) =>
    boxField(context, { name: 'document', label: label(context, 'document'), rows: 2, maxLength: 500 }),
  deliveryForm: (context) => choice(context, 'deliveryForm', DELIVERY_FORMS, 'delivery'),
  purpose: (context) =>
    boxField(context, { name: 'purpose', label: label(context, 'purpose'), rows: 2, maxLength: 1_000 }),
  matter: (context) => choice(context, 'matter', RECEPTION_MATTERS, 'matters'),
  preferredOn: (context) =>
    lineField(context, {
      name: 'preferredOn',
      label: label(context, 'preferredOn'),
      hint: messages[context.locale].preferredHint,
      type: 'date',
      optional: true,
      maxLength: 10,
    }),
  right: (context) => choice(context, 'right', DATA_RIGHTS, 'rights'),
  caseCode: (context) =>
    lineField(context, {
      name: 'caseCode',
      label: label(context, 'caseCode'),
      hint: messages[context.locale].caseCodeHint,
      optional: true,
      maxLength: 40,
    }),
};

const label = ({ locale }: FormContext, name: Detail): string => detailsMessages[locale].fields[name];

function choice<T extends string>(
  context: FormContext,
  name: 'deliveryForm' | 'matter' | 'right',
  values: readonly T[],
  list: 'delivery' | 'matters' | 'rights',
): TemplateResult {
  const words: Readonly<Record<string, string>> = detailsMessages[context.locale][list];
  return radioGroup<T>(context, {
    name,
    legend: label(context, name),
    value: context.draft[name] as T | '',
    choices: values.map((value) => ({ value, label: words[value] ?? value, hint: '' })),
    onChoose: (value) => {
      context.change({ [name]: value });
      context.recheck(name);
    },
  });
}
