/** Which kind it is: suggested with the reason, all kinds shown, and the person decides. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { caseKind, isLodgedKind, type CaseKind, type LodgedKind } from '@gd/rules';
import { capitalised } from '../../base/format.js';
import { heading, headingLevel } from '../../base/heading.js';
import { icon } from '../../base/icons.js';
import { failureView, loadingView } from '../../base/status-view.js';
import { kindsOffered } from '../draft.js';
import type { FormContext } from '../form-context.js';
import { kindMessages } from '../kind-messages.js';
import { radioGroup } from '../../base/form/choice.js';

export function kindView(context: FormContext): TemplateResult {
  const { site, draft, locale, route } = context;
  const words = kindMessages[locale];
  const { suggestion, mixed } = route;
  // A site that takes one kind has nothing to ask; what its words look like is said all the same.
  const asks = site.kinds.length > 1;
  return html`
    ${
      asks
        ? radioGroup<CaseKind>(context, {
            name: 'kind',
            legend: words.kind,
            hint: suggestion ? words.suggestion(suggestion.reason[locale]) : words.kindHint,
            value: draft.kind,
            choices: kindsOffered(site).map((kind) => ({
              value: kind,
              label: capitalised(caseKind(kind).legalTerm[locale]),
              hint: caseKind(kind).meaning[locale],
              note: isLodgedKind(kind) ? words.onPaper : undefined,
              badge: suggestion?.kind === kind ? words.suggested : undefined,
            })),
            onChoose: (kind) => context.choose(kind),
          })
        : nothing
    }
    ${
      mixed
        ? html`<p class="notice notice-warning" role="status">${mixed.advice[locale]} ${words.mixed}</p>`
        : nothing
    }
    ${route.despite ? despiteView(context, route.despite) : nothing}
    ${route.lodge ? lodgingView(context, route.lodge) : nothing}
  `;
}

/** An online kind was chosen for words of a complaint or a denunciation: allowed, and said what that means. */
const despiteView = (context: FormContext, kind: LodgedKind): TemplateResult => {
  const words = kindMessages[context.locale];
  return html`<div class="notice notice-warning" role="status">
    <p>${words.despite[kind]}</p>
    <button type="button" class="button button-secondary" @click=${() => context.choose(kind)}>
      ${words.showWay[kind]}
    </button>
  </div>`;
};

/** The way of what is lodged on signed paper, with the way back to feedback. */
function lodgingView(context: FormContext, kind: LodgedKind): TemplateResult {
  const { draft, locale, level, site } = context;
  const words = kindMessages[locale];
  const [back = 'FBK'] = site.kinds.includes('FBK') ? ['FBK' as const] : site.kinds;
  return html`<section class="lodging" aria-labelledby="lodging">
    ${heading(headingLevel(level + 1, 6), html`${icon('shield')} ${words.lodging[kind]}`, 'lodging')}
    <p>${words.lodgingWhy[kind]} ${draft.kind === '' ? words.lodgingSuggested : nothing}</p>
    ${lodgingElement(context, kind)}
    <div class="go-on">
      <p class="small">${words.goOnHint[kind]}</p>
      <button type="button" class="button button-secondary" @click=${() => context.choose(back)}>
        ${words.goOn}
      </button>
    </div>
  </section>`;
}

function lodgingElement({ lodging, locale, level, theme, apiBase }: FormContext, kind: LodgedKind) {
  const state = lodging.stateOf(kind);
  if (state === 'loading') return loadingView(locale);
  if (state !== 'ready') return failureView(state, locale, () => lodging.retry(kind));
  const below = Math.min(level + 2, 6);
  return kind === 'CPL'
    ? html`<gd-complaint-draft heading-level=${below} theme=${ifDefined(theme)}></gd-complaint-draft>`
    : html`<gd-denunciation-guide
        heading-level=${below}
        theme=${ifDefined(theme)}
        api-base=${ifDefined(apiBase)}
      ></gd-denunciation-guide>`;
}
