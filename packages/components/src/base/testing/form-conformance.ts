/** What every form control of the kit owes a host's form; each control's test runs it. */
import { expect, fixture, html } from '@open-wc/testing';
import { until } from './until.js';
import type { TemplateResult } from 'lit';
import type { GdFormControl } from '../form-control.js';

export interface ConformanceOptions<E extends GdFormControl & { value: string }> {
  /** The control with the given attributes. */
  control: (attributes: { name?: string; value?: string; required?: boolean }) => TemplateResult;
  /** A valid value and another. */
  values: readonly [string, string];
  /** The event of a change by a person. */
  event: string;
  /** Resolves when a value that was set is shown. */
  shown: (element: E) => Promise<unknown>;
  /** The words of `valueMissing` in Vietnamese and in English. */
  missing: readonly [string, string];
}

export function formConformance<E extends GdFormControl & { value: string }>(
  options: ConformanceOptions<E>,
): void {
  const { control, values, event, shown, missing } = options;
  const [first, second] = values;
  const inForm = async (inner: TemplateResult): Promise<{ form: HTMLFormElement; element: E }> => {
    const form = await fixture<HTMLFormElement>(html`<form>${inner}</form>`);
    const element = form.elements[0] as unknown as E;
    await element.updateComplete;
    return { form, element };
  };
  const data = (form: HTMLFormElement) => new FormData(form).get('place');

  describe('as a control of a form', () => {
    it('puts its value under its name into the form', async () => {
      const { form, element } = await inForm(control({ name: 'place', value: first }));
      await shown(element);
      expect(data(form)).to.equal(first);
      expect(element.form).to.equal(form);
      element.value = second;
      await shown(element);
      expect(data(form)).to.equal(second);
    });

    it('sends nothing while it has no value', async () => {
      const { form } = await inForm(control({ name: 'place' }));
      expect(new FormData(form).has('place')).to.equal(false);
    });

    it('goes back to the value of its attribute on reset, without an event', async () => {
      const { form, element } = await inForm(control({ name: 'place', value: first }));
      let events = 0;
      form.addEventListener(event, () => (events += 1));
      element.value = second;
      await shown(element);
      form.reset();
      await shown(element);
      expect(data(form)).to.equal(first);
      expect(events).to.equal(0);
    });

    it('is invalid when a value is required, in the language of the page, at once', async () => {
      const { form, element } = await inForm(control({ name: 'place', required: true }));
      expect(form.checkValidity()).to.equal(false);
      expect(element.validity.valueMissing).to.equal(true);
      expect(element.validationMessage).to.equal(missing[0]);
      form.lang = 'en';
      await until(() => element.validationMessage === missing[1], 'the message in English');
      element.required = false;
      expect(element.checkValidity()).to.equal(true);
    });

    it('shows its message and takes the focus when the form asks, without the browser’s bubble', async () => {
      const { form, element } = await inForm(control({ name: 'place', required: true }));
      let bubble = true;
      element.addEventListener('invalid', (invalid) => (bubble = !invalid.defaultPrevented));
      expect(form.reportValidity()).to.equal(false);
      await element.updateComplete;
      expect(bubble).to.equal(false);
      expect(element.shadowRoot?.textContent).to.contain(missing[0]);
      expect(document.activeElement).to.equal(element);
    });

    it('keeps its own disabled apart from that of a fieldset', async () => {
      const fieldset = await fixture<HTMLFieldSetElement>(
        html`<fieldset disabled>${control({ name: 'place', required: true })}</fieldset>`,
      );
      const element = fieldset.elements[0] as unknown as E;
      await element.updateComplete;
      const inner = () => element.shadowRoot?.querySelectorAll(':enabled').length ?? -1;
      expect(element.disabled).to.equal(false);
      expect(element.willValidate).to.equal(false);
      expect(inner()).to.equal(0);
      fieldset.disabled = false;
      await element.updateComplete;
      expect(inner()).to.be.greaterThan(0);
      element.disabled = true;
      await element.updateComplete;
      expect(inner()).to.equal(0);
    });
  });
}
