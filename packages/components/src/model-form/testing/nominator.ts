/** A nominator at the form, for tests: types, chooses, adds lines and files, sends. */
import { fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createMock, type Mock } from '@gd/sdk/mock';
import { configure } from '../../base/configure.js';
import { controlId } from '../../base/form/inputs.js';
import { until } from '../../base/testing/until.js';
import '../../define/model-form.js';
import { allInShadow, inShadow, words } from '../../testing/mock-api.js';
import type { Draft, Nominator as By } from '../draft.js';
import type { GdModelForm } from '../index.js';

const SITE = 'gd_site_37_demo';

/** The draft as the tab keeps it, or null. */
export const storedDraft = (): Draft | null =>
  JSON.parse(sessionStorage.getItem(`gd-model-form:1:${SITE}`) ?? 'null') as Draft | null;

/**
 * A mock API for a fresh tab, what was sent to it, and the line on which answers can be lost.
 * @param token of the officer who is signed in, if one is
 */
export function freshMock(token?: string): Mock & { sent: Request[]; line: { loses?: boolean } } {
  sessionStorage.clear();
  const mock = createMock();
  const sent: Request[] = [];
  const line: { loses?: boolean } = {};
  configure({
    apiBase: 'https://api.test',
    site: SITE,
    token: () => token,
    publicUrl: mock.publicUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST') sent.push(request.clone());
      const answer = await mock.fetch(request);
      if (line.loses) throw new TypeError('the answer was lost');
      return answer;
    },
  });
  return { ...mock, sent, line };
}

export class Nominator {
  constructor(readonly form: GdModelForm) {}

  /** Opens the page, or opens it anew: the element is another one, the tab's storage the same. */
  static async opens(by?: By): Promise<Nominator> {
    const nominator = new Nominator(
      await fixture<GdModelForm>(html`<gd-model-form as=${ifDefined(by)}></gd-model-form>`),
    );
    await until(() => nominator.find('form'), 'the form');
    return nominator;
  }

  find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.form.shadowRoot!.querySelector<E>(selector);
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return allInShadow<E>(this.form, selector);
  }

  field(name: string): HTMLInputElement {
    return inShadow<HTMLInputElement>(this.form, `#${controlId(name)}`);
  }

  get words(): string {
    return words(this.form);
  }

  /** The messages of the error summary. */
  get summary(): string[] {
    return this.all('#error-summary li').map((item) => item.textContent.trim());
  }

  /** The state of each section, in words. */
  get progress(): string[] {
    return this.all('.state-word').map((item) => item.textContent.trim());
  }

  async types(name: string, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.form.updateComplete;
  }

  async presses(selector = '[type=submit]'): Promise<void> {
    inShadow(this.form, selector).click();
    await this.form.updateComplete;
  }

  /** Everything that a nomination of a citizen needs. */
  async fillsIn(): Promise<void> {
    await this.types('title', 'Ngõ xanh không rác');
    await this.types('summary', 'Các hộ trong ngõ cùng trồng hoa, phân loại rác và giữ ngõ sạch mỗi ngày.');
    await this.presses('[name=field][value=culture-society]');
    await this.presses('[name=kind][value=collective]');
    await this.presses('[name=level][value=commune]');
    if (this.form.nominator === 'unit') return;
    await this.types('name', 'Nguyễn Thị Hoa');
    await this.types('address', 'Số 5, ngõ 12');
    await this.types('phone', '0912 345 678');
    if (!this.field('consent').checked) await this.presses('[name=consent]');
  }

  async adds(list: 'photos' | 'documents', ...files: File[]): Promise<void> {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = this.field(list);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.form.updateComplete;
    await until(
      () => this.all('.file').every((item) => !/Đang|Uploading|Preparing/.test(words(item))),
      'the uploads',
    );
  }

  async reviews(): Promise<void> {
    await this.presses();
    await this.gets('#review');
  }

  async gets(selector: string): Promise<HTMLElement> {
    await until(() => this.find(selector), selector);
    return this.find(selector)!;
  }
}
