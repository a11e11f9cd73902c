import { property } from 'lit/decorators.js';
import type { TakenReceipt } from '@gd/sdk/offline';
import { configured } from '../base/configure.js';
import { GdFormElement } from '../base/form-element.js';
import type { InputContext } from '../base/form/inputs.js';
import type { FeedbackPage, FeedbackPageHost } from './feedback-page.js';
import { firstMessages } from './first-messages.js';
import type { SubmittedDetail } from './form-events.js';
import type { FormPreset } from './preset.js';
import type { Sent } from './sending.js';
import { whatView, type Question } from './views/what-view.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-feedback-form': GdFeedbackForm;
  }
}

/**
 * Takes what a citizen sends to the authorities: what happened and what is wanted, from which the kind follows; where,
 * photos, who; a review; and a signed receipt that prints. What is typed survives a reload, but for ID numbers, and
 * however often it is sent, it becomes one case. Without a network it waits on the device, with its files, and is sent
 * when there is one. A complaint is drafted here and a denunciation only guided: both are
 * lodged on signed paper.
 *
 * @summary The form by which a citizen reports, proposes or asks, with its receipt.
 * @element gd-feedback-form
 * @status experimental
 * @since 0.1.0
 *
 * @slot - A plain form to the server's `/plain/SITE-KEY/cases`, which works without JavaScript; what was typed into it is taken over.
 * @slot fallback - What to show when the form cannot work, such as a link or a phone number.
 *
 * @fires {CustomEvent<SubmittedDetail>} gd-submitted - The case was received; carries its code and id.
 * @fires {CustomEvent<InvalidDetail>} gd-invalid - Mistakes keep the sender from going on; a page may say so in its title.
 *
 * @csspart form - The form.
 * @csspart receipt - The receipt.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of buttons, links and focus.
 * @cssproperty [--gd-radius=0.5em] - The roundness of fields and boxes.
 *
 * @cssstate loading - The site's settings are on their way.
 * @cssstate ready - The form can be filled in.
 * @cssstate submitting - The case is being sent.
 * @cssstate done - The receipt is shown.
 * @cssstate error - The server refused, or the page is not set up.
 * @cssstate offline - The server could not be reached; what was typed is kept, or waits on the device to be sent.
 *
 * @example
 * ```html
 * <gd-feedback-form api-base="https://api.example.vn" site="SITE-KEY"></gd-feedback-form>
 * ```
 * @example
 * ```html
 * <gd-feedback-form status-href="/theo-doi/"><a slot="fallback" href="tel:1022">Gọi 1022</a></gd-feedback-form>
 * ```
 */
export class GdFeedbackForm extends GdFormElement<FeedbackPage> implements FeedbackPageHost {
  /**
   * Address of the page on which a case is followed. The receipt links to it, and its QR code leads there with the
   * tracking code behind the `#`; the secret is never part of an address.
   */
  @property({ attribute: 'status-href' }) statusHref?: string;

  /** What the form begins with where another element opens it: kind, title and place. */
  @property({ attribute: false }) preset?: FormPreset | undefined;

  /** @internal */
  typed: Readonly<Record<Question, string>> = { content: '', proposal: '' };

  #hasDraft: boolean | undefined;

  /** @internal */
  flowSent({ receipt: { code, id } }: Sent): void {
    this.emit<SubmittedDetail>('gd-submitted', { code, id });
  }

  /** @internal */
  flowKept(): void {
    this.state = 'offline';
    this.focusNext('kept');
  }

  /** @internal The key of the site, once the form has loaded or failed to. */
  get waitingSite(): string | undefined {
    return this.state === 'loading' ? undefined : (this.site ?? configured().site);
  }

  /** @internal */
  say(text: string): void {
    this.late?.flow.announcer.say(text);
  }

  /** @internal */
  waitingSent(taken: TakenReceipt): void {
    this.late?.show(taken);
  }

  /** @internal */
  waitingDiscarded(id: string): void {
    this.late?.discarded(id);
  }

  protected override async loadLate(): Promise<FeedbackPage> {
    const { FeedbackPage } = await import('./feedback-page.js');
    return new FeedbackPage(this);
  }

  protected override formLabel(): string {
    return firstMessages[this.locale].formLabel;
  }

  // A draft from before a reload is shown whole, with the word that it was restored.
  protected override get mayBegin(): boolean {
    return !(this.#hasDraft ??= mayHaveDraft());
  }

  protected override firstView(): unknown {
    const { level, late } = this;
    const whole = late?.opened ? late : undefined;
    return whatView({
      context: whole?.flow ?? this.#typing(),
      level,
      needsProposal: whole?.needsProposal ?? false,
      rest: whole?.afterQuestions(),
    });
  }

  #typing(): InputContext<Question> {
    const { typed, locale } = this;
    return {
      draft: typed,
      errors: {},
      locale,
      change: (part) => {
        this.typed = { ...this.typed, ...part };
      },
      recheck: () => undefined,
    };
  }
}

/** Where storage is blocked, the form begins with the word that what is typed will be lost. */
function mayHaveDraft(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith('gd-feedback-form:'));
  } catch {
    return true;
  }
}
