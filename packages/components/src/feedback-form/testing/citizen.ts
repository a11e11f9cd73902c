/** A citizen at the form, for tests: types, chooses, adds files, sends. */
import { fixture, html } from '@open-wc/testing';
import { until } from '../../base/testing/until.js';
import { newId } from '@gd/sdk';
import { createMock, type Mock, type MockCase } from '@gd/sdk/mock';
import { configure } from '../../base/configure.js';
import '../../define/feedback-form.js';
import { controlId, type FieldName } from '../fields.js';
import type { GdFeedbackForm } from '../index.js';

/** Another for each test: test files run side by side in one browser, and share what it keeps by site. */
let site = '';

/** The draft as the tab keeps it, or null. */
export const storedDraft = (): Record<string, unknown> =>
  JSON.parse(sessionStorage.getItem(`gd-feedback-form:2:${site}`) ?? 'null') as Record<string, unknown>;

/** What the outbox keeps of this test's site. */
export async function storedEntries(): Promise<unknown[]> {
  const opening = indexedDB.open('gd-outbox', 1);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const reading = opening.result.transaction('entries').objectStore('entries').getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  opening.result.close();
  return (reading.result as { site: string }[]).filter((entry) => entry.site === site);
}

/** A mock API for a fresh tab. */
export function freshMock(): Mock {
  sessionStorage.clear();
  site = newId();
  const mock = createMock();
  configure({ apiBase: 'https://api.test', site, fetch: mock.fetch });
  return mock;
}

export class Citizen {
  constructor(readonly form: GdFeedbackForm) {}

  /** Opens the page, or opens it anew: the element is another one, the tab's storage the same. */
  static async opens(): Promise<Citizen> {
    const citizen = new Citizen(await fixture<GdFeedbackForm>(html`<gd-feedback-form></gd-feedback-form>`));
    await citizen.hasWhole();
    return citizen;
  }

  /** Opens the page without a network: the form itself cannot load. */
  static async opensOffline(): Promise<Citizen> {
    return new Citizen(await fixture<GdFeedbackForm>(html`<gd-feedback-form></gd-feedback-form>`));
  }

  /** The whole form: its first fields are there before the rest. */
  async hasWhole(): Promise<void> {
    await until(() => this.form.matches(':state(ready)'), 'the whole form');
    await this.form.updateComplete;
  }

  /** What is to be sent later can be kept from now on. */
  async hasOutbox(): Promise<void> {
    const { late } = this.form as unknown as { late: { flow: { outbox: { room?: unknown } } } };
    await until(() => late.flow.outbox.room, 'the outbox');
  }

  find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.form.shadowRoot!.querySelector<E>(selector);
  }

  field(name: FieldName): HTMLInputElement {
    return this.find<HTMLInputElement>(`#${controlId(name)}`)!;
  }

  get words(): string {
    return this.form.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  }

  /** The messages of the error summary. */
  get summary(): string[] {
    return [...this.form.shadowRoot!.querySelectorAll('#error-summary li')].map((item) =>
      item.textContent!.trim(),
    );
  }

  get files(): string[] {
    return [...this.form.shadowRoot!.querySelectorAll('.file')].map((item) =>
      item.textContent!.replace(/\s+/g, ' ').trim(),
    );
  }

  async types(name: FieldName, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.form.updateComplete;
  }

  async ticks(selector: string): Promise<void> {
    this.find<HTMLInputElement>(selector)!.click();
    await this.form.updateComplete;
  }

  /** Everything a named report needs. */
  async fillsIn(): Promise<void> {
    await this.types('content', 'Đèn đường ở đầu ngõ 12 hỏng từ tuần trước, buổi tối rất tối.');
    await this.types('title', 'Đèn đường hỏng');
    await this.ticks('[name=kind][value=FBK]');
    await this.types('name', 'Nguyễn Thị Hoa');
    await this.types('address', 'Số 5, ngõ 12');
    await this.types('phone', '0912 345 678');
    await this.ticks('[name=consent]');
  }

  async adds(...files: File[]): Promise<void> {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = this.field('files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.form.updateComplete;
  }

  async presses(selector = '[type=submit]'): Promise<void> {
    this.find<HTMLButtonElement>(selector)!.click();
    await this.form.updateComplete;
  }

  async reviews(): Promise<void> {
    await this.presses();
    await until(() => this.find('#review'), 'the review');
  }

  /** The case of the receipt, as the server keeps it. */
  async caseIn({ state }: Mock): Promise<MockCase> {
    const { textContent: code } = await this.gets('.receipt-code');
    const sent = state.cases.find((each) => each.code === code);
    if (!sent) throw new Error(`No case ${code}`);
    return sent;
  }

  async gets(selector: string): Promise<HTMLElement> {
    await until(() => this.find(selector), selector);
    return this.find(selector)!;
  }
}

/** A photo as a phone takes it, at the given size. */
export async function photo(name: string, width = 3000, height = 2000): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob!], name, { type: 'image/jpeg' });
}
