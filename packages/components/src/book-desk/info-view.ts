/** What the book is called, who publishes it, and its cover. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ModelPhoto } from '@gd/contract';
import { fieldError } from '../base/field.js';
import { formatNumber } from '../base/format.js';
import { heading } from '../base/heading.js';
import { failureView } from '../base/status-view.js';
import { boxInput, lineInput } from '../base/text-field.js';
import { hideBroken } from '../model-card/view.js';
import { COVER, infoId } from './check.js';
import type { DeskContext } from './context.js';
import type { Details } from './details.js';
import { BOOK_TEXTS, chosenIn, type BookTextName } from './draft.js';
import { bookDeskMessages } from './messages.js';

/** As in the contract. */
const LONGEST: Readonly<Record<BookTextName, number>> = {
  title: 200,
  subtitle: 200,
  publisher: 200,
  period: 40,
  foreword: 20_000,
};

const ids = { title: infoId('title'), cover: 'cover-title', info: 'info-heading' };

export function infoView(context: DeskContext, now: ModelPhoto | null, details: Details): TemplateResult {
  const { locale, level } = context;
  const words = bookDeskMessages[locale];
  return html`<section class="panel" aria-labelledby=${ids.info}>
      ${heading(level, words.parts.info, ids.info)} ${BOOK_TEXTS.map((name) => textField(name, context))}
      ${sizeField(context)}
    </section>
    <section class="panel" aria-labelledby=${ids.cover}>
      ${heading(level, words.cover, ids.cover)} ${coverChoice(context, now, details)}
    </section>`;
}

function textField(name: BookTextName, { draft, locale, errors, edit, left }: DeskContext): TemplateResult {
  const words = bookDeskMessages[locale];
  const id = infoId(name);
  const view = {
    ...{ id, locale, value: draft[name], maxLength: LONGEST[name] },
    label: words.fields[name],
    error: errors[id]?.(locale),
    required: name === 'title',
    optional: name !== 'title',
    hint: name === 'period' ? words.periodHint : undefined,
    onInput: (value: string) => edit((now) => ({ ...now, [name]: value })),
    onChange: () => left(id),
  };
  return name === 'foreword' ? boxInput({ ...view, rows: 8 }) : lineInput(view);
}

function sizeField({ draft, locale, errors, edit, left }: DeskContext): TemplateResult {
  const words = bookDeskMessages[locale];
  const id = infoId('size');
  return html`<div class="short">
    ${lineInput({
      ...{ id, locale, value: draft.size, maxLength: 3, required: true, inputMode: 'numeric' },
      label: words.fields.size,
      hint: words.sizeHint,
      error: errors[id]?.(locale),
      onInput: (size) => edit((now) => ({ ...now, size })),
      onChange: () => left(id),
    })}
  </div>`;
}

interface CoverOption {
  photo: ModelPhoto;
  about: string;
}

function coverOptions(
  { draft, locale }: DeskContext,
  now: ModelPhoto | null,
  details: Details,
): CoverOption[] {
  const words = bookDeskMessages[locale];
  const photos = chosenIn(draft).flatMap((model) =>
    details
      .photosOf(model)
      .map((photo) => ({ photo, about: photo.caption || words.photoOf(model.title[locale]) })),
  );
  const isThere = photos.some(({ photo }) => photo.id === draft.coverPhotoId);
  return now && now.id === draft.coverPhotoId && !isThere
    ? [{ photo: now, about: words.coverNow }, ...photos]
    : photos;
}

function coverChoice(context: DeskContext, now: ModelPhoto | null, details: Details): TemplateResult {
  const { draft, locale, errors, edit, photo: addressOf } = context;
  const words = bookDeskMessages[locale];
  const options = coverOptions(context, now, details);
  const chosen = chosenIn(draft);
  const error = errors[COVER]?.(locale);
  const choose = (coverPhotoId: string | null) => edit((now) => ({ ...now, coverPhotoId }));
  const isUnread = chosen.some(({ id }) => !details.of(id));
  return html`<fieldset class=${error ? 'field-invalid' : ''}>
      <legend class="visually-hidden">${words.cover}</legend>
      <p class="hint">${options.length === 0 ? words.noPhotos : words.coverHint}</p>
      ${fieldError(COVER, error, locale)}
      <div class="photos">
        <label class="choice photo-choice">
          <input
            type="radio"
            id=${COVER}
            name="cover"
            .checked=${draft.coverPhotoId === null}
            @change=${() => choose(null)}
          />
          <span>${words.noCover}</span>
        </label>
        ${options.map(
          ({ photo, about }) =>
            html`<label class="choice photo-choice">
              <input
                type="radio"
                name="cover"
                .checked=${draft.coverPhotoId === photo.id}
                @change=${() => choose(photo.id)}
              />
              <span
                ><img
                  loading="lazy"
                  src=${addressOf(photo.id) ?? nothing}
                  alt=${photo.alt}
                  width=${photo.width}
                  height=${photo.height}
                  @error=${hideBroken}
                />${about}</span
              >
            </label>`,
        )}
      </div>
    </fieldset>
    ${details.failure ? failureView(details.failure, locale, () => void details.load(chosen)) : nothing}
    ${readingView(context, details)}
    ${
      isUnread && !details.progress
        ? html`<button
            type="button"
            class="button button-secondary"
            @click=${() => void details.load(chosen)}
          >
            ${words.allPhotos}
          </button>`
        : nothing
    }`;
}

/** How far the reading of the chosen models is. */
export function readingView(
  { locale }: Pick<DeskContext, 'locale'>,
  { progress }: Details,
): TemplateResult | typeof nothing {
  if (!progress) return nothing;
  const words = bookDeskMessages[locale];
  const { done, all } = progress;
  return html`<p>
    <label for="reading">${words.loadingModels(formatNumber(done, locale), formatNumber(all, locale))}</label>
    <progress id="reading" max=${all} value=${done}></progress>
  </p>`;
}
