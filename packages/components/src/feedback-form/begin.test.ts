import { expect, fixture, html } from '@open-wc/testing';
import { createMock } from '@gd/sdk/mock';
import { until } from '../base/testing/until.js';
import { configure } from '../base/configure.js';
import '../define/feedback-form.js';
import type { GdFeedbackForm } from './index.js';

/** A form whose settings the test lets come, or not. */
async function beginning(): Promise<{ form: GdFeedbackForm; answer: (fails?: boolean) => void }> {
  const mock = createMock();
  let answer: (fails?: boolean) => void = () => undefined;
  const gate = new Promise<boolean | undefined>((resolve) => (answer = resolve));
  const slow: typeof fetch = async (input, init) => {
    if (await gate) throw new TypeError('Failed to fetch');
    return mock.fetch(input, init);
  };
  configure({ apiBase: 'https://api.test', site: 'demo', fetch: slow });
  const form = await fixture<GdFeedbackForm>(html`<gd-feedback-form></gd-feedback-form>`);
  return { form, answer };
}

const textOf = (form: GdFeedbackForm, name: string): HTMLTextAreaElement =>
  form.shadowRoot!.querySelector<HTMLTextAreaElement>(`#field-${name}`)!;

function types(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('gd-feedback-form before the rest of it is there', () => {
  beforeEach(() => sessionStorage.clear());

  it('is written in at once; the rest comes below, and text, focus and caret stay', async () => {
    const { form, answer } = await beginning();
    const content = textOf(form, 'content');
    expect(form.matches(':state(loading)')).to.equal(true);
    expect(form.shadowRoot!.querySelector('[type=submit]')).to.equal(null);
    await expect(form).to.be.accessible();
    types(content, 'Cống tắc, nước tràn ra đường.');
    content.setSelectionRange(3, 5);
    const { top } = content.getBoundingClientRect();
    answer();
    await until(() => form.shadowRoot!.querySelector('[type=submit]'), 'the rest');
    expect(textOf(form, 'content')).to.equal(content);
    expect(form.shadowRoot!.activeElement).to.equal(content);
    expect([content.value, content.selectionStart, content.selectionEnd]).to.deep.equal([
      'Cống tắc, nước tràn ra đường.',
      3,
      5,
    ]);
    expect(content.getBoundingClientRect().top).to.equal(top);
    const drafts = Object.values(sessionStorage) as string[];
    expect(drafts.some((draft) => draft.includes('Cống tắc'))).to.equal(true);
  });

  it('keeps what was typed when the rest cannot come, and goes on with it later', async () => {
    const { form, answer } = await beginning();
    types(textOf(form, 'proposal'), 'Cho thông cống.');
    answer(true);
    await until(() => form.shadowRoot!.querySelector('[role=alert]'), 'the failure');
    expect(textOf(form, 'proposal').value).to.equal('Cho thông cống.');
    configure({ fetch: createMock().fetch });
    await until(() => form.matches(':state(ready)'), 'the form');
    await form.updateComplete;
    expect(textOf(form, 'proposal').value).to.equal('Cho thông cống.');
  });

  it('waits where a draft was kept, which is shown whole', async () => {
    const first = await beginning();
    first.answer();
    await until(() => first.form.matches(':state(ready)'), 'the form');
    await first.form.updateComplete;
    types(textOf(first.form, 'content'), 'Đèn đường hỏng.');
    first.form.remove();
    const { form, answer } = await beginning();
    expect(textOf(form, 'content')).to.equal(null);
    answer();
    await until(() => form.matches(':state(ready)'), 'the form');
    await form.updateComplete;
    expect(textOf(form, 'content').value).to.equal('Đèn đường hỏng.');
  });
});
