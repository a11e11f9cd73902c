/** What was typed, looked at once more, with the one-time key in it. */
import type { Locale } from '@gd/contract';
import { PUBLISHABLE_KINDS, suggestKind } from '@gd/rules';
import { markup } from '../pages/page.js';
import { type Field, fieldsFor, type FormSetting, kindOf } from './fields.js';
import { actionOf, summaryHtml } from './form-html.js';
import { KEPT, type Posted } from './posted.js';
import { isAnonymous, type Mistake } from './submission.js';
import { FIELD_WORDS, WORDS } from './words.js';

export interface ReviewView {
  setting: FormSetting;
  posted: Posted;
  mistakes: readonly Mistake[];
  locale: Locale;
  ticket: string;
}

/** Everything again, out of sight; what the buttons say is left out. */
export function hiddenHtml({ values, files }: Posted, without: readonly string[] = []): string {
  const fields = [...values].filter(([name]) => name !== 'step' && !without.includes(name));
  const all = [...fields, ...files.map(({ id, name }) => [KEPT, `${id} ${name}`] as const)];
  return all
    .map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}" />\n`)
    .join('');
}

function answerOf(field: Field, posted: Posted, locale: Locale): string {
  if (field.name === 'files') return posted.files.map(({ name }) => name).join('\n');
  const value = posted.values.get(field.name)?.trim() ?? '';
  return field.choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}

/** In the words of the law something that is not for the feedback channel; the server keeps such a report to itself. */
function seemsPrivate({ values }: Posted): boolean {
  const kind = kindOf(values.get('kind'));
  if (!PUBLISHABLE_KINDS.some((publishable) => publishable === kind)) return false;
  const happened = `${values.get('title') ?? ''}\n${values.get('content') ?? ''}`;
  const seems = suggestKind({ happened, wanted: values.get('proposal') }).kind;
  return seems === 'DEN' || seems === 'CPL';
}

export function reviewHtml({ setting, posted, mistakes, locale, ticket }: ReviewView): string {
  const anonymous = isAnonymous(posted, setting);
  const rows = fieldsFor(setting, kindOf(posted.values.get('kind')))
    .filter(({ name, control }) => control !== 'checkbox' && !(anonymous && name.startsWith('sender.')))
    .map((field) => {
      const answer = answerOf(field, posted, locale) || WORDS.none[locale];
      return markup`<div><dt>${FIELD_WORDS[field.name][locale]}</dt><dd>${answer}</dd></div>\n`;
    });
  const { site } = setting;
  const consent = anonymous
    ? markup`<p><strong>${WORDS.noName[locale]}</strong></p>\n`
    : markup`<fieldset><legend>${WORDS.personalData[locale]}</legend>
<p>${locale === 'en' ? site.consent_en : site.consent_vi}</p>
<div class="choice"><input type="checkbox" id="consent" name="consent" value="${site.consent_version}" required /><label for="consent">${WORDS.agree[locale]}</label></div>
</fieldset>\n`;
  const privately = seemsPrivate(posted)
    ? markup`<p class="notice">${WORDS.seemsPrivate[locale]} <a href="${locale === 'en' ? '/denunciation/en/' : '/denunciation/'}">${WORDS.denunciation[locale]}</a></p>\n`
    : '';
  return (
    summaryHtml(mistakes, locale) +
    markup`<h1>${WORDS.review[locale]}</h1>\n<p>${WORDS.reviewHint[locale]}</p>\n` +
    `${privately}<dl class="answers">\n${rows.join('')}</dl>\n` +
    markup`<form method="post" action="${actionOf(setting)}">\n` +
    hiddenHtml(posted, ['consent', 'ticket']) +
    markup`<input type="hidden" name="ticket" value="${ticket}" />\n` +
    consent +
    markup`<p class="actions"><button name="step" value="send">${WORDS.send[locale]}</button>\n` +
    markup`<button name="step" value="edit" class="second" formnovalidate>${WORDS.back[locale]}</button></p>\n</form>\n`
  );
}
