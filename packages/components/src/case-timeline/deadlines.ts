/** Each due date of a case with how it stands and why it is that date. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseDeadlineView, Locale } from '@gd/contract';
import { formatDate } from '../base/format.js';
import { icon, type IconName } from '../base/icons.js';
import { nearness } from './due.js';
import { caseMessages } from './messages.js';

interface Standing {
  words: string;
  tone: 'good' | 'bad' | 'soon' | 'calm';
  icon: IconName;
}

function standing(deadline: CaseDeadlineView, today: string, locale: Locale): Standing | undefined {
  const words = caseMessages[locale];
  const { due, doneOn, status } = deadline;
  switch (status) {
    case 'done':
      return {
        words: words.doneInTime(doneOn ? formatDate(doneOn, locale) : ''),
        tone: 'good',
        icon: 'check',
      };
    case 'done-late':
      return { words: words.doneLate(doneOn ? formatDate(doneOn, locale) : ''), tone: 'bad', icon: 'alert' };
    case 'pending':
    case 'overdue': {
      if (due === null || deadline.owedBy === 'nobody') return undefined;
      const near = nearness(due, status === 'overdue', today, locale);
      return near.tone === 'overdue'
        ? { words: near.words, tone: 'bad', icon: 'alert' }
        : { words: near.words, tone: near.tone, icon: 'clock' };
    }
    case 'not-applicable':
      return undefined;
  }
}

const standingView = ({ words, tone, icon: name }: Standing): TemplateResult =>
  html`<span class="standing standing-${tone}">${icon(name)}${words}</span>`;

/** The open due day of the answer, for the head of a case; undefined once it is answered or dropped. */
export function answerDue(
  deadlines: readonly CaseDeadlineView[],
  today: string,
  locale: Locale,
): TemplateResult | undefined {
  const open = deadlines.find(
    ({ step, status }) => step === 'answer' && (status === 'pending' || status === 'overdue'),
  );
  if (!open?.due) return undefined;
  const stands = standing(open, today, locale);
  return html`<time datetime=${open.due}>${formatDate(open.due, locale)}</time> ${
      stands ? standingView(stands) : nothing
    }`;
}

const skippedDays = ({ skipped }: CaseDeadlineView, locale: Locale): TemplateResult | typeof nothing =>
  skipped.length === 0
    ? nothing
    : html`<p class="skipped-title">${caseMessages[locale].skipped}</p>
        <ul class="skipped">
          ${skipped.map(
            ({ date, reason }) =>
              html`<li>
                <time datetime=${date}>${formatDate(date, locale)}</time>:
                ${locale === 'vi' ? reason.nameVi : reason.nameEn}
              </li>`,
          )}
        </ul>`;

function deadlineItem(deadline: CaseDeadlineView, today: string, locale: Locale): TemplateResult {
  const words = caseMessages[locale];
  const { step, leg, owedBy, rule, basis, due, forecast, explanation, extendedBy, paused } = deadline;
  const stands = standing(deadline, today, locale);
  return html`
    <li class="deadline">
      <p class="deadline-step">${words.steps[step]} ${leg > 1 ? words.afterTransfer(leg - 1) : nothing}</p>
      <p class="deadline-due">
        ${
          due === null
            ? words.dueUnknown
            : html`<span
                ><time datetime=${due}
                  >${(owedBy === 'nobody' ? words.happensOn : words.due)(formatDate(due, locale))}</time
                >
                ${forecast ? words.forecast : nothing}</span
              >`
        }
        ${stands ? standingView(stands) : nothing}
      </p>
      ${owedBy === 'sender' ? html`<p class="small muted">${words.owedBySender}</p>` : nothing}
      ${extendedBy > 0 ? html`<p class="small">${words.extendedBy(extendedBy)}</p>` : nothing}
      ${paused.length > 0 ? html`<p class="small">${words.paused(paused.length)}</p>` : nothing}
      <details>
        <summary>${words.why}</summary>
        <p>${explanation[locale]}</p>
        <p>${words.basis}: ${basis[locale]} (${rule})</p>
        ${skippedDays(deadline, locale)}
      </details>
    </li>
  `;
}

const isOwed = ({ status }: CaseDeadlineView): boolean => status !== 'not-applicable';

/** The steps that are or were owed; those that the case no longer needs are left out. */
export const deadlineList = (
  deadlines: readonly CaseDeadlineView[],
  today: string,
  locale: Locale,
): TemplateResult => html`
  <ul class="deadlines">
    ${deadlines.filter(isOwed).map((deadline) => deadlineItem(deadline, today, locale))}
  </ul>
`;
