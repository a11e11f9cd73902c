/** Three questions about a model, and what people have answered. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { SURVEY_QUESTION_LABELS, type SurveyQuestion } from '@gd/rules';
import type { Locale, SurveyResult } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { Attempts } from '../base/attempts.js';
import { failureOf, wordsWhereTyped, type Failure } from '../base/failure.js';
import { formatNumber } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { radios } from '../base/radio-group.js';
import { deviceFor, keepDevice, knownDevice } from './device.js';
import { surveyMessages } from './survey-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

export interface SurveyHost {
  client: () => PublicClient;
  answered: (slug: string, count: number) => void;
}

type Answer = '1' | '2' | '3' | '4' | '5';
const ANSWERS: readonly Answer[] = ['1', '2', '3', '4', '5'];
const QUESTIONS = Object.keys(SURVEY_QUESTION_LABELS) as SurveyQuestion[];

export class Survey {
  readonly #element: Host;
  readonly #host: SurveyHost;
  readonly #attempts = new Attempts();
  #slug = '';
  #result: SurveyResult | undefined;
  #answers: Partial<Record<SurveyQuestion, Answer>> = {};
  #checked = false;
  #sending = false;
  #done = false;
  #failure: Failure | undefined;

  constructor(element: Host, host: SurveyHost) {
    this.#element = element;
    this.#host = host;
  }

  /** Takes up the survey of a model. */
  async open(slug: string): Promise<void> {
    this.#slug = slug;
    this.#result = undefined;
    this.#answers = {};
    this.#checked = this.#done = false;
    this.#failure = undefined;
    try {
      const result = await this.#host.client().surveys.read(slug);
      if (slug === this.#slug) this.#result = result;
    } catch {
      // Without the results the questions can be answered all the same.
    }
    this.#element.requestUpdate();
  }

  render(level: HeadingLevel): TemplateResult {
    const { locale } = this.#element;
    const words = surveyMessages[locale];
    return html`<section class="survey" aria-labelledby="survey">
      ${heading(level, words.title, 'survey')} ${this.#results(locale)}
      <form class="no-print" novalidate @submit=${this.#onSubmit}>
        <p class="hint">${words.intro} ${words.scale}</p>
        ${QUESTIONS.map((question) => this.#question(question, locale))}
        ${
          this.#failure
            ? html`<p class="notice notice-error" role="alert">${wordsWhereTyped(this.#failure)(locale)}</p>`
            : nothing
        }
        <button type="submit" class="button" aria-disabled=${this.#sending}>
          ${this.#sending ? words.sending : knownDevice(this.#slug) ? words.again : words.send}
        </button>
        <p class="thanks" role="status">${this.#done ? words.thanks : ''}</p>
      </form>
    </section>`;
  }

  #question(question: SurveyQuestion, locale: Locale): TemplateResult {
    const words = surveyMessages[locale];
    const value = this.#answers[question] ?? '';
    return radios<Answer>({
      id: `survey-${question}`,
      name: question,
      legend: SURVEY_QUESTION_LABELS[question][locale],
      error: this.#checked && value === '' ? words.required : undefined,
      locale,
      value,
      choices: ANSWERS.map((answer, i) => ({ value: answer, label: words.values[i] ?? answer })),
      onChoose: (answer) => {
        this.#answers[question] = answer;
        this.#done = false;
        this.#element.requestUpdate();
      },
    });
  }

  #results(locale: Locale): TemplateResult | typeof nothing {
    if (!this.#result) return nothing;
    const words = surveyMessages[locale];
    const { count, minimum, questions } = this.#result;
    const known = questions.filter(({ average }) => average !== null);
    return html`<p>
        ${count === 0 ? words.none : words.count(formatNumber(count, locale))}
        ${known.length === 0 ? words.few(formatNumber(minimum, locale)) : nothing}
      </p>
      ${
        known.length > 0
          ? html`<dl class="figures" aria-label=${words.results}>
              ${known.map(
                ({ id, average }) =>
                  html`<div>
                    <dt>${SURVEY_QUESTION_LABELS[id][locale]}</dt>
                    <dd>${words.average(formatNumber(average ?? 0, locale))}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    if (this.#sending) return;
    const { benefit, participation, keep } = this.#answers;
    this.#checked = true;
    this.#failure = undefined;
    this.#element.requestUpdate();
    if (!benefit || !participation || !keep) return this.#focusMissing();
    const slug = this.#slug;
    const answers = { benefit: Number(benefit), participation: Number(participation), keep: Number(keep) };
    this.#sending = true;
    try {
      const body = { device: deviceFor(slug), answers };
      const idempotencyKey = this.#attempts.keyFor(slug, body);
      const result = await this.#host.client().surveys.answer(slug, body, { idempotencyKey });
      this.#attempts.settle(slug);
      keepDevice(slug);
      if (slug === this.#slug) {
        this.#result = result;
        this.#done = true;
      }
      this.#host.answered(slug, result.count);
    } catch (error) {
      this.#failure = failureOf(error, this.#element.locale);
    }
    this.#sending = false;
    this.#element.requestUpdate();
  }

  async #focusMissing(): Promise<void> {
    await this.#element.updateComplete;
    const missing = QUESTIONS.find((question) => !this.#answers[question]);
    this.#element.shadowRoot?.getElementById(`survey-${missing}`)?.focus();
  }
}
