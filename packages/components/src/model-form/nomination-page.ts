import { html, type TemplateResult } from 'lit';
import { copyText } from '../base/copy.js';
import { FormPage, type PageHost } from '../base/form/form-page.js';
import type { Draft } from './draft.js';
import { fieldsIn, type FieldName } from './fields.js';
import { modelFormStyles } from './gd-model-form.styles.js';
import { NominationFlow, type Nominated, type NominationHost } from './nomination-flow.js';
import { previewView } from './views/preview-view.js';
import { receivedView } from './views/received-view.js';
import { writeView } from './views/write-view.js';
// The place is named with the picker.
import '../define/unit-picker.js';

/** What `gd-model-form` shows. */
export class NominationPage extends FormPage<Draft, FieldName, Nominated> {
  override readonly styles = modelFormStyles;
  override readonly flow: NominationFlow;
  readonly #host: PageHost & NominationHost & Element;
  #copied: 'yes' | 'no' | undefined;

  constructor(host: PageHost & NominationHost & Element) {
    super(host);
    this.#host = host;
    this.flow = new NominationFlow(host);
  }

  protected override startOver(): void {
    this.#copied = undefined;
    super.startOver();
  }

  protected override fieldsInOrder(): readonly FieldName[] {
    return this.flow.sections.flatMap((section) => fieldsIn(section, this.flow.draft));
  }

  protected override restView(): TemplateResult {
    return writeView(this.flow);
  }

  protected override reviewView(): TemplateResult {
    return html`${previewView(this.flow)}`;
  }

  protected override receiptView(sent: Nominated): TemplateResult {
    const { locale, level } = this.flow;
    return receivedView({
      ...sent,
      locale,
      level,
      copied: this.#copied,
      onCopy: (text) => void this.#copy(text),
      onAnother: () => this.startOver(),
    });
  }

  async #copy(text: string): Promise<void> {
    this.#copied = await copyText(text);
    this.#host.requestUpdate();
  }
}
