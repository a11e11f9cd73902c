/** The scoring of the model that is open: read apart from it, since it is another record with readers of its own. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LISTED_STATUSES } from '@gd/rules';
import type { Locale, ModelScoring, OfficerModel, StaffMember } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { failureOf, type Failure } from '../../base/failure.js';
import { Latest, SUPERSEDED } from '../../base/latest.js';
import { failureView, loadingView } from '../../base/status-view.js';
import type { Step } from '../steps/step.js';
import { scoringMessages } from './messages.js';
import { concludeStep, scoreStep, type ScoringWays } from './scoring-steps.js';
import { resultView, summaryView } from './scoring-view.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export const SCORING_STEPS = ['score', 'conclude'] as const;
type ScoringStep = (typeof SCORING_STEPS)[number];

export class ScoringPanel {
  #modelId = '';
  #scoring: ModelScoring | undefined;
  /** The province has set no criteria. */
  #none = false;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #latest: Latest;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
    this.#latest = new Latest(host);
  }

  clear(): void {
    this.#latest.abort();
    this.#modelId = '';
    this.#scoring = undefined;
    this.#failure = undefined;
    this.#none = false;
  }

  /** Reads it again; what is shown stays until then. */
  async read(modelId: string): Promise<void> {
    this.#modelId = modelId;
    this.#failure = undefined;
    this.#none = false;
    try {
      const scoring = await this.#latest.run((signal) =>
        this.#client().scoring.read(modelId, undefined, { signal }),
      );
      if (scoring === SUPERSEDED) return;
      this.#scoring = scoring;
    } catch (error) {
      this.#none = isGdError(error) && error.code === 'no_criteria';
      if (!this.#none) this.#failure = failureOf(error, this.#host.locale);
    }
    this.#host.requestUpdate();
  }

  /** Not that of a model that was left meanwhile. */
  #took(after: ModelScoring): void {
    if (after.modelId === this.#modelId) this.#scoring = after;
  }

  stepOf(name: string): Step | undefined {
    const scoring = this.#scoring;
    if (!scoring) return undefined;
    const ways: ScoringWays = { client: this.#client, took: (after) => this.#took(after) };
    if (name === 'score') return scoreStep(scoring, ways);
    return name === 'conclude' ? concludeStep(scoring, ways) : undefined;
  }

  /**
   * @param reader undefined where the key may not ask who it is: the server refuses what it may not do
   * @param form the open form of a step of scoring
   */
  render(
    view: OfficerModel,
    reader: StaffMember | undefined,
    form: TemplateResult | typeof nothing,
    open: (step: ScoringStep) => void,
  ): TemplateResult {
    const { locale } = this.#host;
    const { id, status } = view;
    const words = scoringMessages[locale];
    if (this.#none) return html`<p class="muted">${words.noCriteria}</p>`;
    if (this.#failure && !this.#scoring) return failureView(this.#failure, locale, () => void this.read(id));
    const scoring = this.#scoring;
    if (!scoring) return loadingView(locale);
    const { criteria, handedIn, mine, result, summary } = scoring;
    const isOpen = result === null && LISTED_STATUSES.some((listed) => listed === status);
    const is = (...roles: StaffMember['roles']): boolean =>
      reader === undefined || reader.roles.some((role) => roles.includes(role));
    const mayScore = is('model-reviewer', 'committee');
    return html`
      <p class="small muted">
        ${words.by(criteria.title[locale], criteria.year)}. ${words.basis}: ${criteria.basis}
      </p>
      ${resultView(scoring, locale)} ${result ? nothing : html`<p>${words.handedIn(handedIn)}</p>`}
      ${isOpen && !mine ? html`<p class="hint">${mayScore ? words.alone : words.onlyConcluded}</p>` : nothing}
      ${summary ? summaryView(scoring, locale) : nothing}
      ${
        form === nothing && isOpen
          ? html`<div class="commands no-print">
              ${mayScore ? button('score', mine ? words.change : words.score, !mine, open) : nothing}
              ${
                is('committee') && reader?.sees !== 'unit' && handedIn > 0
                  ? button('conclude', words.conclude, mine !== null, open)
                  : nothing
              }
            </div>`
          : form
      }
    `;
  }
}

const button = (
  step: ScoringStep,
  label: string,
  isFirst: boolean,
  open: (step: ScoringStep) => void,
): TemplateResult =>
  html`<button
    type="button"
    id="open-${step}"
    class="button ${isFirst ? '' : 'button-secondary'}"
    @click=${() => open(step)}
  >
    ${label}
  </button>`;
