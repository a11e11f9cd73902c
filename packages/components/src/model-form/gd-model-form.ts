import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { configured } from '../base/configure.js';
import { copyText } from '../base/copy.js';
import { GdFormElement } from '../base/form-element.js';
import type { Draft, Nominator } from './draft.js';
import { fieldsIn, type FieldName } from './fields.js';
import { modelFormStyles } from './gd-model-form.styles.js';
import { messages } from './messages.js';
import type { ModelNominated } from './model-events.js';
import { NominationFlow, type Nominated, type NominationHost } from './nomination-flow.js';
import { previewView } from './views/preview-view.js';
import { receivedView } from './views/received-view.js';
import { writeView } from './views/write-view.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-form': GdModelForm;
  }
}

/**
 * Nominates a Dân vận khéo (Skillful Mass Mobilisation) model for the province's register, with the register's fields:
 * what it is, where and when, its story, forces, figures, photos and documents. A unit nominates with an officer's token
 * and leaves no contact; a citizen says how to be reached, which is never public. What is typed survives a reload, the
 * model is seen as it will look before it is sent, and however often it is sent, it becomes one nomination.
 *
 * @summary The form by which a unit or a citizen nominates a Dân vận khéo model.
 * @element gd-model-form
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<ModelNominated>} gd-model-nominated - The nomination was received; carries its id and slug.
 * @fires {CustomEvent<InvalidDetail>} gd-invalid - Mistakes keep the nominator from going on; a page may say so in its title.
 *
 * @csspart form - The form.
 * @csspart card - The card of the preview.
 * @csspart receipt - What is shown once the nomination was received.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of buttons, links and focus.
 * @cssproperty [--gd-radius=0.5em] - The roundness of fields and boxes.
 *
 * @cssstate loading - The site's settings are on their way.
 * @cssstate ready - The form can be filled in.
 * @cssstate submitting - The nomination is being sent.
 * @cssstate done - The number of the nomination is shown.
 * @cssstate error - The server refused, or the page is not set up.
 * @cssstate offline - The server could not be reached; what was typed is kept.
 *
 * @example
 * ```html
 * <gd-model-form api-base="https://api.example.vn" site="SITE-KEY"></gd-model-form>
 * ```
 * @example
 * ```html
 * <gd-model-form as="unit"><a slot="fallback" href="mailto:danvan@example.vn">Gửi thư</a></gd-model-form>
 * ```
 */
export class GdModelForm extends GdFormElement<Draft, FieldName, Nominated> implements NominationHost {
  static override styles: CSSResultGroup = modelFormStyles;

  /** Who nominates: `unit` or `citizen`. Without it a unit where the page has an officer's token, else a citizen. */
  @property() as?: Nominator;

  @state() private copied: 'yes' | 'no' | undefined;

  protected override readonly flow: NominationFlow = new NominationFlow(this);

  /** @internal */
  get nominator(): Nominator {
    return this.as ?? (configured().token?.() ? 'unit' : 'citizen');
  }

  /** @internal */
  flowSent({ receipt: { id, slug } }: Nominated): void {
    this.emit<ModelNominated>('gd-model-nominated', { id, slug });
  }

  protected override startOver(): void {
    this.copied = undefined;
    super.startOver();
  }

  protected override formLabel(): string {
    return messages[this.locale].formLabel;
  }

  protected override fieldsInOrder(): readonly FieldName[] {
    return this.flow.sections.flatMap((section) => fieldsIn(section, this.flow.draft));
  }

  protected override writeView(): TemplateResult {
    return writeView(this.flow);
  }

  protected override reviewView(): TemplateResult {
    return html`${previewView(this.flow)}`;
  }

  protected override receiptView(sent: Nominated): TemplateResult {
    const { locale, level, copied } = this;
    return receivedView({
      ...sent,
      locale,
      level,
      copied,
      onCopy: (text) => void copyText(text).then((copied) => (this.copied = copied)),
      onAnother: () => this.startOver(),
    });
  }
}
