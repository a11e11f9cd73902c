import { property } from 'lit/decorators.js';
import { configured } from '../base/configure.js';
import { GdFormElement } from '../base/form-element.js';
import type { Nominator } from './draft.js';
import { messages } from './messages.js';
import type { ModelNominated } from './model-events.js';
import type { Nominated, NominationHost } from './nomination-flow.js';
import type { NominationPage } from './nomination-page.js';

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
export class GdModelForm extends GdFormElement<NominationPage> implements NominationHost {
  /** Who nominates: `unit` or `citizen`. Without it a unit where the page has an officer's token, else a citizen. */
  @property() as?: Nominator;

  /** @internal */
  get nominator(): Nominator {
    return this.as ?? (configured().token?.() ? 'unit' : 'citizen');
  }

  /** @internal */
  flowSent({ receipt: { id, slug } }: Nominated): void {
    this.emit<ModelNominated>('gd-model-nominated', { id, slug });
  }

  protected override async loadLate(): Promise<NominationPage> {
    const { NominationPage } = await import('./nomination-page.js');
    return new NominationPage(this);
  }

  protected override formLabel(): string {
    return messages[this.locale].formLabel;
  }
}
