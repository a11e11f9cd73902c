/** The photos of a model: a list of figures, each larger in a dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, ModelPhoto } from '@gd/contract';
import type { PhotoSize } from '@gd/sdk';
import { icon } from '../base/icons.js';
import { baseMessages } from '../base/messages.js';
import { modelDetailMessages } from './messages.js';

export interface PhotosView {
  photos: readonly ModelPhoto[];
  /** The photo in the dialog. */
  shown: ModelPhoto | undefined;
  address: (id: string, size: PhotoSize) => string;
  locale: Locale;
}

export interface PhotosActions {
  show: (photo: ModelPhoto) => void;
  closed: () => void;
}

const caption = ({ caption: text }: ModelPhoto): TemplateResult | typeof nothing =>
  text ? html`<figcaption class="small" lang="vi">${text}</figcaption>` : nothing;

/** A figure without its photo is nothing to see. */
const hideFigure = ({ target }: Event): void => {
  const figure = (target as Element).closest('li');
  if (figure) figure.hidden = true;
};

export function photoList({ photos, address, locale }: PhotosView, { show }: PhotosActions): TemplateResult {
  const words = modelDetailMessages[locale];
  return html`<ul class="photos" aria-label=${words.photos}>
    ${photos.map(
      (photo) =>
        html`<li>
          <figure>
            <button
              type="button"
              class="photo"
              aria-haspopup="dialog"
              aria-label=${words.enlarge(photo.alt)}
              @click=${() => show(photo)}
            >
              <img
                loading="lazy"
                decoding="async"
                src=${address(photo.id, 'card')}
                alt=""
                width=${photo.width}
                height=${photo.height}
                @error=${hideFigure}
              />
            </button>
            ${caption(photo)}
          </figure>
        </li>`,
    )}
  </ul>`;
}

/** The browser keeps the focus inside, closes it by Escape and gives the focus back. */
export function photoDialog(
  { shown, address, locale }: PhotosView,
  { closed }: PhotosActions,
): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const close = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();
  return html`<dialog id="photo" aria-label=${shown.alt} @close=${closed}>
    <figure>
      <img src=${address(shown.id, 'full')} alt=${shown.alt} width=${shown.width} height=${shown.height} />
      ${caption(shown)}
    </figure>
    <button type="button" class="button button-secondary" @click=${close}>
      ${icon('close')}${baseMessages[locale].close}
    </button>
  </dialog>`;
}
