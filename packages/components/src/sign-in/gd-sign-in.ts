import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { StaffMember } from '@gd/contract';
import { GdDeskElement } from '../base/desk-element.js';
import { configured, NotConfiguredError } from '../base/configure.js';
import type { Failure } from '../base/failure.js';
import { formatDateTime } from '../base/format.js';
import type { GdErrorDetail } from '../base/gd-element.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { signInMessages } from './messages.js';
import { dropToken, holdToken, openSignIn, tokenEnd } from './popup.js';
import { SessionClock } from './session-clock.js';
import { signInStyles } from './sign-in.styles.js';
import { signOut } from './sign-out.js';
import { staffOf } from './staff.js';

/** What `gd-signed-in` tells a page. The token is not in it. */
export type SignedIn = StaffMember;

/** What `gd-signed-out` tells a page. */
export interface SignedOut {
  /** The officer signed out, or the session is over. */
  reason: 'signed-out' | 'ended';
  /** Where the browser goes next, unless a listener prevents it; only after a sign-out on the API's own origin. */
  next?: string;
}

/**
 * Who is signed in, sign-in and sign-out. On the API's own origin it leads to the sign-in and back, and the session is a
 * cookie that no script can read. On a portal's page a window opens, and the token that it gives is kept in memory only,
 * for all elements of the page, until the page is left.
 *
 * @summary Sign-in of officers.
 * @element gd-sign-in
 * @slot fallback - What to show when it cannot be found out who is signed in.
 * @fires {CustomEvent<SignedIn>} gd-signed-in - Somebody is signed in: after signing in, or found when the page opened.
 * @fires {CustomEvent<SignedOut>} gd-signed-out - Nobody is any more. `preventDefault()` keeps the page where it is.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The server did not answer.
 * @csspart person - Who is signed in.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of buttons.
 * @cssstate loading - It is being found out who is signed in.
 * @cssstate ready - Somebody is signed in.
 * @cssstate empty - Nobody is.
 * @cssstate submitting - The window for signing in is open, or the session is being ended.
 * @cssstate error - The server refused.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-sign-in></gd-sign-in>
 * ```
 * @example
 * ```js
 * signIn.addEventListener('gd-signed-in', ({ detail }) => showWorkplace(detail.unit));
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdSignIn extends GdDeskElement {
  static override styles: CSSResultGroup = [super.styles, contentStyles, iconStyles, signInStyles];

  /** Where to come back to after signing in on the API's own origin; this page's path unless given. */
  @property({ attribute: 'return-path' }) returnPath = '';

  @state() private member?: StaffMember | undefined;
  @state() private failure?: Failure | undefined;
  @state() private said?: 'ended' | 'left' | 'blocked' | undefined;

  #stopWaiting: (() => void) | undefined;
  readonly #clock = new SessionClock(this, () => this.#ended());

  constructor() {
    super();
    new OnConfigure(this, () => void this.#find());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('gd-error', this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('gd-error', this.#heard);
    this.#stopWaiting?.();
  }

  /** Another element was refused: the session was ended from elsewhere. */
  readonly #heard = (event: Event): void => {
    const { detail } = event as CustomEvent<GdErrorDetail>;
    if (detail.code === 'unauthenticated' && this.member) this.#ended();
  };

  get #apiOrigin(): string {
    const base = this.apiBase ?? configured().apiBase;
    if (!base) throw new NotConfiguredError('api-base');
    return new URL(base, window.location.href).origin;
  }

  /** On the API's own pages the browser itself sends who is signed in. */
  get #isOwnPage(): boolean {
    return this.#apiOrigin === window.location.origin;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('apiBase')) void this.#find();
  }

  async #find(): Promise<void> {
    this.failure = undefined;
    try {
      // On a portal's page nobody can be signed in before a token is there, or a page has a key of its own.
      if (!this.#isOwnPage && !configured().token?.()) return this.#show(undefined);
      if (!this.member) this.state = 'loading';
      this.#show(await staffOf(this.client));
    } catch (error) {
      this.failure = this.fail(error);
    }
  }

  #show(member: StaffMember | undefined): void {
    const before = this.member;
    this.member = member;
    this.#clock.set(member && (tokenEnd() ?? member.expiresAt));
    if (this.#stopWaiting) this.state = 'submitting';
    else this.state = member ? 'ready' : 'empty';
    if (!member || before) return;
    this.said = undefined;
    this.emit<SignedIn>('gd-signed-in', member);
  }

  #ended(): void {
    this.said = 'ended';
    this.#leave({ reason: 'ended' });
  }

  #leave(detail: SignedOut): void {
    const known = this.member !== undefined;
    this.member = undefined;
    this.#clock.set(undefined);
    this.state = 'empty';
    dropToken();
    if (known && this.emit<SignedOut>('gd-signed-out', detail, true) && detail.next)
      window.location.assign(detail.next);
  }

  #openWindow(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = openSignIn(this.#apiOrigin, {
      signedIn: (token) => {
        this.#stopWaiting = undefined;
        holdToken(token);
      },
      closed: () => {
        this.#stopWaiting = undefined;
        this.state = this.member ? 'ready' : 'empty';
      },
    });
    this.said = this.#stopWaiting ? undefined : 'blocked';
    if (this.#stopWaiting) this.state = 'submitting';
  }

  async #signOut(): Promise<void> {
    if (this.state === 'submitting') return;
    this.said = 'left';
    if (!this.#isOwnPage) return this.#leave({ reason: 'signed-out' });
    this.state = 'submitting';
    this.failure = undefined;
    try {
      const send = configured().fetch ?? fetch.bind(globalThis);
      this.#leave({ reason: 'signed-out', next: await signOut(this.#apiOrigin, send) });
    } catch (error) {
      this.said = undefined;
      this.failure = this.fail(error);
    }
  }

  protected override render(): TemplateResult {
    const { failure, member, locale } = this;
    const retry = () => void this.#find();
    if (this.state === 'loading') return html`<div class="place">${loadingView(locale)}</div>`;
    return html`
      ${failure ? failureView(failure, locale, retry) : nothing}
      ${
        failure && !member
          ? nothing
          : html`<div class="place">${member ? this.#person(member) : this.#nobody()}</div>`
      }
    `;
  }

  #person({ name, unit, roles, expiresAt }: StaffMember): TemplateResult {
    const { locale } = this;
    const words = signInMessages[locale];
    const end = tokenEnd() ?? expiresAt;
    const does = roles.flatMap((role) => words.roles[role] ?? []).join(', ');
    return html`
      <p class="person" part="person">
        ${icon('person')}<span
          ><span class="visually-hidden">${words.signedInAs}: </span><strong>${name}</strong><br /><span
            class="small muted"
            >${unit.label[locale]}${does ? html` · ${does}` : nothing}</span
          ></span
        >
      </p>
      <button
        type="button"
        id="sign-out"
        class="button button-secondary button-small"
        aria-disabled=${this.state === 'submitting'}
        @click=${() => void this.#signOut()}
      >
        ${this.state === 'submitting' && !this.#stopWaiting ? words.signingOut : words.signOut}
      </button>
      ${
        this.#clock.endsSoon && end
          ? html`<div class="notice notice-warning ends-soon" role="alert">
              <p>${words.endsSoon(formatDateTime(end, locale))}</p>
              ${this.#signInWay(words.renew)}
            </div>`
          : nothing
      }
    `;
  }

  #nobody(): TemplateResult {
    const { locale, said } = this;
    const words = signInMessages[locale];
    const isWaiting = this.state === 'submitting';
    return html`
      <p role="status" id="state">
        ${isWaiting ? words.waiting : said === 'ended' || said === 'left' ? words[said] : words.signedOut}
      </p>
      ${said === 'blocked' ? html`<p class="field-error" role="alert">${words.blocked}</p>` : nothing}
      ${this.#signInWay(isWaiting ? words.again : words.signIn)}
      ${said === 'left' && !this.#isOwnPage ? this.#stillThere() : nothing}
    `;
  }

  /** A link on the API's own origin; elsewhere a button, since the page must stay for the token. */
  #signInWay(label: string): TemplateResult {
    const words = signInMessages[this.locale];
    if (!this.#isOwnPage)
      return html`<p class="way">
        <button type="button" id="sign-in" class="button" @click=${() => this.#openWindow()}>${label}</button>
        <span class="small muted">${words.signInHint}</span>
      </p>`;
    const address = new URL('/auth/sign-in', this.#apiOrigin);
    const { pathname, search, hash } = window.location;
    address.searchParams.set('return', this.returnPath || pathname + search + hash);
    return html`<p class="way"><a id="sign-in" class="button" href=${address.href}>${label}</a></p>`;
  }

  #stillThere(): TemplateResult {
    const words = signInMessages[this.locale];
    const page = new URL('/officers/', this.#apiOrigin);
    return html`<p class="small">
      ${words.stillThere}
      <a href=${page.href} target="_blank" rel="noopener">${words.officersPage}</a>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-sign-in': GdSignIn;
  }
  interface HTMLElementEventMap {
    'gd-signed-in': CustomEvent<SignedIn>;
    'gd-signed-out': CustomEvent<SignedOut>;
  }
}
