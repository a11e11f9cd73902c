import {
  adoptStyles,
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicClient } from '@gd/sdk';
import type { Failure } from './failure.js';
import type { FlowHost } from './form/flow-host.js';
import { frameStyles } from './form/frame.styles.js';
import type { LateForm } from './form/late-form.js';
import { restWanted } from './form/rest-wanted.js';
import type { ElementState } from './gd-element.js';
import { headingLevel, type HeadingLevel } from './heading.js';
import { OnConfigure } from './on-configure.js';
import { GdSiteElement } from './site-element.js';
import { failureView, loadingView } from './status-view.js';

/** How many mistakes keep the sender from going on. */
export interface InvalidDetail {
  count: number;
}

declare global {
  interface HTMLElementEventMap {
    'gd-invalid': CustomEvent<InvalidDetail>;
  }
}

/**
 * The base of forms that are written, looked at once more, and sent. It is the frame, which is there at once; the rest
 * (`LateForm`) is loaded when the frame is, and goes into it without moving or replacing what already stands there.
 */
export abstract class GdFormElement<P extends LateForm> extends GdSiteElement implements FlowHost {
  static override styles: CSSResultGroup = frameStyles;

  /** Level of the form's headings, 2 to 6, so that the page's outline has no gap. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failure: Failure | undefined;

  /** The rest of the form, once it has come. */
  @state() protected late: P | undefined;

  #coming: Promise<P> | undefined;
  #focus: string | undefined;
  /** The person is or was in the first fields. */
  #begun = false;

  constructor() {
    super();
    new OnConfigure(this, () => this.reloadSettings());
  }

  /** @internal */
  get level(): HeadingLevel {
    return headingLevel(this.headingLevel, 2);
  }

  /** @internal */
  flowClient(): PublicClient {
    if (!this.late) throw new Error('The client comes with the rest of the form.');
    return this.late.client;
  }

  /** @internal */
  flowFailed(error: unknown): Failure {
    return this.fail(error);
  }

  /** @internal */
  flowState(state: ElementState): void {
    this.state = state;
  }

  /** @internal */
  flowInvalid(count: number): void {
    this.emit<InvalidDetail>('gd-invalid', { count });
  }

  /** @internal */
  focusNext(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  /** @internal */
  reloadSettings(): void {
    void this.#load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while the settings were on their way: the removal cut the request off.
    if (this.hasUpdated && !this.late?.opened) void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('site') || changed.has('apiBase')) void this.#load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(`[id="${this.#focus}"]`);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    if (!this.late?.opened) this.state = 'loading';
    try {
      if (!this.late) {
        const late = await (this.#coming ??= this.#loadRest());
        this.#adopt(late.styles);
        this.late = late;
      }
      if ((await this.late.open()) && this.state === 'loading') this.state = 'ready';
    } catch (error) {
      this.#coming = undefined;
      const failure = this.fail(error);
      // With the settings at hand the form goes on; the next sending will tell.
      if (!this.late?.opened) this.failure = failure;
    }
  }

  async #loadRest(): Promise<P> {
    await restWanted(this, () => this.renderRoot.querySelector('form'));
    return this.loadLate();
  }

  #adopt(styles: CSSResultGroup): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    adoptStyles(this.renderRoot as ShadowRoot, GdFormElement.finalizeStyles([elementStyles, styles]));
  }

  /** Loads the rest of the form. */
  protected abstract loadLate(): Promise<P>;
  /** Names the form. */
  protected abstract formLabel(): string;

  /** The fields that can be filled in before the rest is here: the same template before and after. */
  protected firstView(): unknown {
    return nothing;
  }

  /** Whether it has fields that can be shown now, and nothing will come to stand before them. */
  protected get mayBegin(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const { late } = this;
    return html`${late?.before() ?? nothing}${late?.instead() ?? this.#form()}${late?.after() ?? nothing}`;
  }

  #form(): TemplateResult {
    const { late, failure } = this;
    if (!late?.opened && !(this.#begun || (this.mayBegin && !this.hasPlainContent && !failure)))
      return failure ? this.afterFailure(this.#standIn()) : this.whileLoading(this.#standIn());
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      late?.submit();
    };
    const onBegin = (): void => {
      this.#begun = true;
    };
    // The form stands in the shadow root: a host page that is one big form would drop a nested one.
    return html`<form
      part="form"
      novalidate
      aria-label=${this.formLabel()}
      @submit=${onSubmit}
      @focusin=${onBegin}
      @input=${onBegin}
    >
      ${(late?.opened && late.review()) || this.#write()}
    </form>`;
  }

  #write(): TemplateResult {
    const late = this.late?.opened ? this.late : undefined;
    return html`${late?.notices() ?? nothing}${this.firstView()}${late?.rest() ?? this.#standIn()}`;
  }

  /** In the place of what has not come. */
  #standIn(): TemplateResult {
    const { failure, locale } = this;
    return failure ? failureView(failure, locale, () => this.reloadSettings()) : loadingView(locale);
  }
}
