import {
  html,
  isServer,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '@gd/contract';
import { speaking } from './catalogue.js';
import { configured } from './configure.js';
import { failureOf, type Failure } from './failure.js';
import { LocaleController } from './locale.js';
import { hasPlainContent } from './plain/plain-content.js';
import { isHydrated } from './ssr/hydration.js';
import { hostStyles } from './styles.js';
import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

/** What an element is doing. Each state has words, and a page can style it: `gd-feedback-form:state(offline)`. */
export type ElementState = 'loading' | 'ready' | 'empty' | 'error' | 'offline' | 'submitting' | 'done';

/** What `gd-error` tells a page: enough to report, nothing personal. */
export interface GdErrorDetail {
  code: string;
  retryable: boolean;
  requestId: string | undefined;
}

/**
 * The base of every `gd-*` element: settings, language, state and registration.
 *
 * @fires {CustomEvent<GdErrorDetail>} gd-error - Something failed; the element shows it and offers a way on.
 * @slot fallback - What to show when the element cannot work, such as a link or a phone number.
 */
export abstract class GdElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  static readonly version: string = VERSION;

  /** `light` (default), `dark`, `auto` (follows the reader's system) or `inherit` (the portal's font and colours). */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto' | 'inherit';

  protected readonly internals: ElementInternals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  #state: ElementState = 'loading';
  /** The server has rendered it, and what it wrote is taken over. */
  #fromServer = false;

  /**
   * Defines the element. On a clash the first definition stays, and the console names both versions; where they are the
   * same, two files of the kit are on the page, and nothing is wrong.
   */
  static define(
    this: CustomElementConstructor & { version: string },
    tag: string,
    registry = customElements,
  ): void {
    const present = registry.get(tag) as { version?: string } | undefined;
    if (!present) {
      registry.define(tag, this);
    } else if (present.version !== this.version) {
      warnOnce(
        tag,
        `<${tag}> ${present.version ?? '(another library)'} is already defined; ${this.version} is not used.`,
      );
    }
  }

  /** The language in force: that of the nearest `lang`, or what stands behind one that the page has added. */
  get locale(): Locale {
    return this.#locale.locale;
  }

  protected get state(): ElementState {
    return this.#state;
  }

  protected set state(state: ElementState) {
    if (state === this.#state) return;
    const previous = this.#state;
    this.#state = state;
    this.#exposeState(previous);
    this.requestUpdate();
  }

  /** @internal The language of the page, where there is no page. */
  renderedIn(locale: Locale): void {
    this.#locale.locale = locale;
  }

  /**
   * The tag has content that works without JavaScript. A server does not know, and what it wrote must be what the first
   * rendering here gives; so it always counts on some.
   */
  protected get hasPlainContent(): boolean {
    return isServer || this.isTakingOver || hasPlainContent(this);
  }

  /** The next rendering takes over what a server wrote, so it must give the same, whatever the page has configured. */
  protected get isTakingOver(): boolean {
    return this.#fromServer && !this.hasUpdated;
  }

  /** What is shown while the element loads: that content, else the given. */
  protected whileLoading(view: TemplateResult): TemplateResult {
    return this.hasPlainContent ? html`<slot>${view}</slot>` : view;
  }

  /** What is shown where the element has nothing else: the failure, and that content, which may still work. */
  protected afterFailure(view: TemplateResult): TemplateResult {
    return this.hasPlainContent ? html`${view}<slot></slot>` : view;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const declared = this.shadowRoot;
    this.#fromServer = declared !== null && isHydrated(this);
    // Without the support for it Lit would render beside what the server wrote.
    if (!this.#fromServer) declared?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.isTakingOver) {
      super.update(changed);
      return;
    }
    try {
      super.update(changed);
    } catch {
      // The page gives other data than its server had: rendered anew, with the style that stands there.
      const root = this.renderRoot;
      root.replaceChildren(...root.querySelectorAll(':scope > link'));
      super.update(changed);
    }
  }

  // Chrome and Edge before 125 take only `--name` here and throw on a plain one; the state is then not styleable.
  #exposeState(previous?: ElementState): void {
    try {
      if (previous) this.internals.states.delete(previous);
      this.internals.states.add(this.#state);
    } catch {
      // Custom states are an enhancement; the element shows its state in words as well.
    }
  }

  protected override performUpdate(): void {
    speaking(this.#locale.language, () => super.performUpdate());
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#exposeState();
    if (configured().development) void import('./theme-check.js').then(({ checkTheme }) => checkTheme(this));
    // From now on what stands in the tag decides.
    if (this.#fromServer) this.requestUpdate();
  }

  /** Takes the state of a failure and tells the page; gives what to show. */
  protected fail(error: unknown): Failure {
    const failure = failureOf(error, this.locale);
    const { state, code, retryable, requestId } = failure;
    this.state = state;
    this.emit<GdErrorDetail>('gd-error', { code, retryable, requestId });
    return failure;
  }

  /** Sends a public event: it bubbles and crosses shadow roots. True unless a listener cancelled it. */
  protected emit<T>(type: `gd-${string}`, detail: T, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent<T>(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }
}
