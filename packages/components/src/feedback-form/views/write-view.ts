/** The page on which the sender writes: what, where, photos, who. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { caseKind, suggestKind, type CaseKind } from '@gd/rules';
import { heading } from '../../base/heading.js';
import type { GdUnitPicker, UnitChange } from '../../unit-picker/index.js';
import { controlId } from '../fields.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';
import { unitLabels } from '../unit-labels.js';
import { radioGroup } from './choices.js';
import { contactView } from './contact-view.js';
import { filesView } from './files-view.js';
import { boxField, lineField } from './inputs.js';

/** A suggestion from two words would change with every third. */
const ENOUGH_TO_SUGGEST = 20;

export const writeView = (context: FormContext): TemplateResult => html`
  ${whatSection(context)} ${whereSection(context)} ${filesView(context)} ${contactView(context)}
`;

function whatSection(context: FormContext): TemplateResult {
  const { draft, locale, level } = context;
  const words = messages[locale];
  return html`<section aria-labelledby="what">
    ${heading(level, words.what, 'what')}
    ${boxField(context, {
      name: 'content',
      label: words.content,
      hint: words.contentHint,
      rows: 6,
      maxLength: 10_000,
    })}
    ${lineField(context, { name: 'title', label: words.title, hint: words.titleHint, maxLength: 200 })}
    ${kindQuestion(context)}
    ${
      draft.kind === 'REC'
        ? boxField(context, {
            name: 'proposal',
            label: words.proposal,
            hint: words.proposalHint,
            rows: 4,
            maxLength: 5_000,
          })
        : nothing
    }
  </section>`;
}

/** The words suggest a kind with the reason; the person decides, and nothing is chosen for them. */
function kindQuestion(context: FormContext): TemplateResult | typeof nothing {
  const { site, draft, locale } = context;
  if (site.kinds.length < 2) return nothing;
  const words = messages[locale];
  const written = `${draft.title} ${draft.content}`.trim();
  const suggestion = written.length < ENOUGH_TO_SUGGEST ? undefined : suggestKind(written);
  return html`${radioGroup<CaseKind>(context, {
      name: 'kind',
      legend: words.kind,
      hint: suggestion && words.suggestion(suggestion.reason[locale]),
      value: draft.kind,
      choices: site.kinds.map((kind) => ({
        value: kind,
        label: words.kindName[kind],
        hint: caseKind(kind).meaning[locale],
        badge: suggestion?.kind === kind ? words.suggested : undefined,
      })),
      onChoose: (kind) => {
        context.change({ kind });
        context.recheck('kind');
      },
    })}
    <details class="other-ways">
      <summary>${words.otherWays}</summary>
      <p>${words.otherWaysText}</p>
    </details>`;
}

function whereSection(context: FormContext): TemplateResult {
  const { site, draft, errors, locale, level } = context;
  const words = messages[locale];
  const onChange = async (event: CustomEvent<UnitChange>): Promise<void> => {
    // It is our own control; the host page hears of the whole report.
    event.stopPropagation();
    const { value, unit, resolution } = event.detail;
    const formerUnit = resolution?.unit.key ?? '';
    context.change({ unit: value, formerUnit, unitLabel: null, ...(value ? { unitText: '' } : {}) });
    if (unit) context.change({ unitLabel: await unitLabels(unit) });
    context.recheck('unit');
  };
  const onInput = (event: Event): void =>
    context.change({ unitText: (event.currentTarget as GdUnitPicker).text });
  return html`<section aria-labelledby="where">
    ${heading(level, words.where, 'where')}
    <div class="field">
      <gd-unit-picker
        id=${controlId('unit')}
        required
        theme=${ifDefined(context.theme)}
        province=${provinceCode(site.province.key)}
        .label=${words.unit}
        .hint=${words.unitHint}
        .value=${draft.unit}
        .formerly=${draft.formerUnit}
        .text=${draft.unitText}
        .error=${errors.unit?.(locale) ?? ''}
        @gd-change=${onChange}
        @input=${onInput}
      ></gd-unit-picker>
    </div>
    ${lineField(context, {
      name: 'detail',
      label: words.detail,
      hint: words.detailHint,
      optional: true,
      maxLength: 300,
    })}
  </section>`;
}

/** A key is `code@validFrom`. */
const provinceCode = (key: string): string => key.split('@')[0] ?? '';
