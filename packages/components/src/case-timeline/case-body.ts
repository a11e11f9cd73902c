/** What the sender wrote: content, proposal, what the kind asks for, place and files. */
import { html, nothing, type TemplateResult } from 'lit';
import { caseKind } from '@gd/rules';
import type { Locale, OfficerCase, TrackedCase } from '@gd/contract';
import { inSentence } from '@gd/units/text';
import { formatDateTime } from '../base/format.js';
import { caseDetails } from './case-details.js';
import { answerDue } from './deadlines.js';
import { caseMessages } from './messages.js';
import { facts, type RenderFiles } from './timeline.js';

type CaseView = OfficerCase | TrackedCase;

/** The name of a kind as it begins a line: the words of the law are written small. */
export function kindName(kind: CaseView['kind'], locale: Locale): string {
  const term = caseKind(kind).legalTerm[locale];
  return term.charAt(0).toLocaleUpperCase(locale) + term.slice(1);
}

function place({ place: { unit, detail, point } }: CaseView, locale: Locale): TemplateResult {
  return html`${detail ? `${detail}, ${inSentence(unit.label[locale])}` : unit.label[locale]}${
    point
      ? html`<br /><span class="small muted"
            >${caseMessages[locale].point}: ${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}</span
          >`
      : nothing
  }`;
}

/** Who handles it and since when. */
export const caseFacts = (view: CaseView, today: string, locale: Locale): TemplateResult | typeof nothing => {
  const words = caseMessages[locale];
  return facts([
    [words.code, html`<span class="code">${view.code}</span>`],
    [words.kind, kindName(view.kind, locale)],
    [words.unit, view.unit.label[locale]],
    [words.submittedAt, formatDateTime(view.submittedAt, locale)],
    [words.answerDue, answerDue(view.deadlines, today, locale)],
    [words.place, place(view, locale)],
  ]);
};

export const caseContent = (view: CaseView, locale: Locale, renderFiles: RenderFiles): TemplateResult => html`
  <p class="prose">${view.content}</p>
  ${
    view.proposal
      ? html`<p class="label">${caseMessages[locale].proposal}</p>
          <p class="prose">${view.proposal}</p>`
      : nothing
  }
  ${caseDetails(view, locale)} ${renderFiles(view.files)}
`;

/** The event that `caseContent` shows with its files; the timeline beside it only names it. */
export const submittedIn = ({ events }: CaseView): CaseView['events'][number] | undefined =>
  events.find(({ type }) => type === 'submitted');
