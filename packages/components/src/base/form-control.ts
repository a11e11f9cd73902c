import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { GdElement } from './gd-element.js';

/**
 * The base of elements that are controls of the host page's own form.
 *
 * The element's own `disabled` and that of a fieldset around it are two things: the browser reports the second through
 * `formDisabledCallback`, and the control is disabled when either holds.
 */
export abstract class GdFormControl extends GdElement {
  static readonly formAssociated = true;

  /** The name under which the value goes into the host's form. */
  @property({ reflect: true }) name = '';

  /** A value must be given. */
  @property({ type: Boolean }) required = false;

  /** The control takes no input and no part in the form. */
  @property({ type: Boolean }) disabled = false;

  @state() private disabledByFieldset = false;

  constructor() {
    super();
    // The browser's bubble speaks the browser's language and competes with our own words; cancelled, it no longer
    // moves the focus either, so the first invalid control does that itself.
    this.addEventListener('invalid', (event) => {
      event.preventDefault();
      this.showValidity();
      if (this.form?.querySelector(':invalid') === this) this.focus();
    });
  }

  /** Disabled by itself or by a fieldset. */
  protected get effectivelyDisabled(): boolean {
    return this.disabled || this.disabledByFieldset;
  }

  /** The host's form, or null. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** What is wrong with the value, as for native controls. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** The reason in the language of the page, empty when nothing is wrong. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** False while the control is disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** True when the value may be sent; else an `invalid` event is fired and the reason is shown. */
  checkValidity(): boolean {
    this.syncValidity();
    return this.internals.checkValidity();
  }

  /** As `checkValidity`. */
  reportValidity(): boolean {
    this.syncValidity();
    return this.internals.reportValidity();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledByFieldset = disabled;
  }

  formResetCallback(): void {
    this.resetValue();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.syncValidity();
  }

  /** Shows what is wrong with the value: a form or a script has asked. */
  protected abstract showValidity(): void;

  /** Back to the value of the attribute, without an event. */
  protected abstract resetValue(): void;

  /** Writes the form value and the validity for the present properties. */
  protected abstract syncValidity(): void;
}
