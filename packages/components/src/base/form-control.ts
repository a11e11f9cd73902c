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

  /** Disabled by itself or by a fieldset. */
  protected get effectivelyDisabled(): boolean {
    return this.disabled || this.disabledByFieldset;
  }

  /** The host's form, or null. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    this.syncValidity();
    return this.internals.checkValidity();
  }

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

  /** Back to the value of the attribute, without an event. */
  protected abstract resetValue(): void;

  /** Writes the form value and the validity for the present properties. */
  protected abstract syncValidity(): void;
}
