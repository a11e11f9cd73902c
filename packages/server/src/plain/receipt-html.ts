/** The receipt: what the sender keeps. Made to be printed. */
import type { CaseDeadlineView, CaseReceipt, Locale } from '@gd/contract';
import { caseKind } from '@gd/rules';
import { markup } from '../pages/page.js';
import { capital, type FormSetting } from './fields.js';
import { actionOf } from './form-html.js';
import type { Posted } from './posted.js';
import { hiddenHtml } from './review-html.js';
import { FIELD_WORDS, STEP_WORDS, WORDS } from './words.js';

export interface ReceiptPage {
  setting: FormSetting;
  posted: Posted;
  receipt: CaseReceipt;
  secret: string;
  locale: Locale;
}

const day = (date: string, locale: Locale): string => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  if (locale === 'vi') return `${dayOfMonth}/${month}/${year}`;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${date}T00:00:00Z`));
};

/** In the time of Vietnam, whatever that of the server is. */
const moment = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(instant));

function step({ step, due, explanation, basis, rule }: CaseDeadlineView, locale: Locale): string {
  const when = due === null ? WORDS.dueUnknown[locale] : `${WORDS.due[locale]} ${day(due, locale)}`;
  return markup`<li><strong>${STEP_WORDS[step][locale]}</strong>: ${when}
<details><summary>${WORDS.why[locale]}</summary><p>${explanation[locale]}</p>
<p>${WORDS.basis[locale]}: ${basis[locale]} (${rule})</p></details></li>\n`;
}

const fact = (name: string, value: string): string => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;

export const receiptTitle = ({ kind }: CaseReceipt, locale: Locale): string =>
  `${WORDS.sent[locale]}: ${capital(caseKind(kind).legalTerm[locale], locale)}`;

export function receiptHtml({ setting, posted, receipt, secret, locale }: ReceiptPage): string {
  const { code, title, unit, submittedAt, files, deadlines, lodging } = receipt;
  // What nobody owes yet, such as a second complaint, would only frighten here.
  const steps = deadlines.filter(({ status, owedBy }) => status !== 'not-applicable' && owedBy === 'office');
  const names = files.map(({ name }) => name).join('\n');
  return (
    markup`<h1>${receiptTitle(receipt, locale)}</h1>\n<p>${WORDS.thanks[locale]}</p>\n` +
    (lodging
      ? markup`<p class="notice"><strong>${WORDS.restricted[locale]}.</strong> ${lodging[locale]}</p>\n`
      : '') +
    markup`<dl class="keys"><div><dt>${WORDS.code[locale]}</dt><dd class="code" translate="no">${code}</dd></div>
<div><dt>${WORDS.secret[locale]}</dt><dd class="code secret" translate="no">${secret}</dd></div></dl>
<p class="notice">${WORDS.secretKeep[locale]}</p>
<p class="no-print">${WORDS.print[locale]}</p>\n` +
    '<dl class="answers">\n' +
    fact(FIELD_WORDS.title[locale], title) +
    fact(WORDS.unit[locale], unit.label[locale]) +
    fact(WORDS.time[locale], moment(submittedAt, locale)) +
    fact(WORDS.files[locale], names || WORDS.none[locale]) +
    `</dl>\n${markup`<h2>${WORDS.next[locale]}</h2>`}\n<ol>\n` +
    steps.map((deadline) => step(deadline, locale)).join('') +
    '</ol>\n' +
    markup`<form class="no-print" method="post" action="${actionOf(setting)}">
<h2>${WORDS.signed[locale]}</h2>\n<p>${WORDS.signedText[locale]}</p>\n` +
    hiddenHtml(posted) +
    markup`<p><button name="step" value="download" class="second">${WORDS.download[locale]}</button></p>\n</form>\n`
  );
}
