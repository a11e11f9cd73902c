import { expect, fixture, html } from '@open-wc/testing';
import { createMock } from '@gd/sdk/mock';
import { configure } from '../../base/configure.js';
import '../../define/feedback-form.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { GdFeedbackForm } from '../index.js';

/** As a page writes it, with what it fills in itself. */
const plainForm = () => html`
  <form method="post" action="https://api.test/plain/demo/cases">
    <label>Việc gì đã xảy ra? <textarea name="content"></textarea></label>
    <label><input type="radio" name="kind" value="FBK" /> Phản ánh</label>
    <label><input type="radio" name="kind" value="REC" /> Kiến nghị</label>
    <select name="place.unit">
      <option value="">Chọn</option>
      <option value="14728@2025-07-01" selected>Xã Yên Từ</option>
    </select>
    <input name="sender.name" required />
    <input type="checkbox" name="anonymous" />
    <input type="file" name="files" multiple />
    <input name="website" hidden />
    <input name="constructor" value="x" />
    <button>Tiếp tục</button>
  </form>
`;

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** The API, whose first answer the test lets go. */
function slowApi(): { answer: () => void } {
  const mock = createMock();
  let answer: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  const slow: typeof fetch = async (input, init) => {
    await gate;
    return mock.fetch(input, init);
  };
  configure({ apiBase: 'https://api.test', site: 'demo', fetch: slow });
  return { answer };
}

const control = <E extends Element = HTMLInputElement>(form: Element, selector: string): E =>
  form.querySelector<E>(selector)!;
const inForm = <E extends Element = HTMLInputElement>(form: GdFeedbackForm, id: string): E | null =>
  form.shadowRoot!.querySelector<E>(`[id="field-${id}"]`);

async function slowPage(content = plainForm()): Promise<{ form: GdFeedbackForm; answer: () => void }> {
  sessionStorage.clear();
  const { answer } = slowApi();
  const form = await fixture<GdFeedbackForm>(html`<gd-feedback-form>${content}</gd-feedback-form>`);
  return { form, answer };
}

const opened = (form: GdFeedbackForm) => waitUntil(() => inForm(form, 'content'), 'the form');

describe('a plain form in the tag', () => {
  it('is there until the element is, and what was typed goes on in the element', async () => {
    const { form, answer } = await slowPage();
    const content = control<HTMLTextAreaElement>(form, 'textarea');
    expect(content.checkVisibility()).to.equal(true);
    content.value = 'Đường ngập sau mưa, xe không qua được.';
    control(form, '[value=REC]').checked = true;
    control(form, '[name="sender.name"]').value = 'Nguyễn Thị Hạnh';
    const files = new DataTransfer();
    files.items.add(new File([PNG], 'ngap.png', { type: 'image/png' }));
    control(form, '[type=file]').files = files.files;
    control(form, '[name="sender.name"]').focus();
    answer();
    await opened(form);
    expect(inForm(form, 'content')!.value).to.equal('Đường ngập sau mưa, xe không qua được.');
    expect(inForm(form, 'name')!.value).to.equal('Nguyễn Thị Hạnh');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('input[value=REC]')!.checked).to.equal(true);
    expect(form.shadowRoot!.querySelector('gd-unit-picker')!.value).to.equal('14728@2025-07-01');
    expect(form.shadowRoot!.activeElement).to.equal(inForm(form, 'name'));
    // Made smaller, a photo is a JPEG and has its ending.
    await waitUntil(() => /ngap\.(png|jpg)/.test(form.shadowRoot!.textContent), 'the file');
    expect(content.checkVisibility()).to.equal(false);
  });

  it('lets a draft from before a reload stand where only the page has filled something in', async () => {
    const first = await slowPage();
    control<HTMLTextAreaElement>(first.form, 'textarea').value = 'Đèn đường hỏng từ hôm qua.';
    control<HTMLSelectElement>(first.form, 'select').selectedIndex = 0;
    first.answer();
    await opened(first.form);
    first.form.remove();
    const { answer } = slowApi();
    const form = await fixture<GdFeedbackForm>(html`<gd-feedback-form>${plainForm()}</gd-feedback-form>`);
    control(form, '[name="sender.name"]').value = 'Trần Văn Bình';
    answer();
    await opened(form);
    expect(inForm(form, 'content')!.value).to.equal('Đèn đường hỏng từ hôm qua.');
    expect(inForm(form, 'name')!.value).to.equal('Trần Văn Bình');
  });

  it('is no part of a form of the host any more, and no button or key of the element submits that', async () => {
    const page = await fixture<HTMLFormElement>(
      html`<form>
        <gd-feedback-form><input name="content" required /></gd-feedback-form>
      </form>`,
    );
    const form = page.querySelector('gd-feedback-form')!;
    await opened(form);
    let submitted = 0;
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    expect([...new FormData(page).keys()]).to.deep.equal([]);
    expect(page.checkValidity()).to.equal(true);
    for (const button of form.shadowRoot!.querySelectorAll('button')) button.click();
    expect(submitted).to.equal(0);
  });

  it('stays, under the words of what is wrong, where the element cannot work', async () => {
    configure({ apiBase: 'https://api.test', site: 'demo', fetch: () => Promise.reject(new TypeError()) });
    const form = await fixture<GdFeedbackForm>(html`<gd-feedback-form>${plainForm()}</gd-feedback-form>`);
    await waitUntil(() => form.shadowRoot!.querySelector('[role=alert]'), 'the failure');
    const content = control<HTMLTextAreaElement>(form, 'textarea');
    expect(content.checkVisibility()).to.equal(true);
    expect(content.disabled).to.equal(false);
  });
});
