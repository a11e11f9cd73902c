/** The pages of a book as a reader scrolls them. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Book, type Locale, type ModelDetail } from '@gd/contract';
import { FORCE_ROLE_LABELS, FORCE_ROLES, STORY_PART_LABELS, vietnamDate, STORY_PARTS } from '@gd/rules';
import { formatDate, formatNumber } from '../base/format.js';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { hideBroken, modelView } from '../model-card/view.js';
import { modelBookMessages } from './messages.js';

export interface BookView {
  locale: Locale;
  /** The level of the book's title. */
  level: HeadingLevel;
  photo(photoId: string): string | undefined;
  href(slug: string): string | undefined;
  /** Moves to a part of the book; the page's address is the portal's own. */
  go(id: string): void;
}

const below = (level: HeadingLevel, steps: number): HeadingLevel => headingLevel(level + steps, 6);

/** Paragraphs as they were typed. */
export const paragraphs = (text: string): TemplateResult[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);

function storyOf({ story, forces }: ModelDetail, { locale }: BookView): TemplateResult | typeof nothing {
  const words = modelBookMessages[locale];
  const parts = STORY_PARTS.filter((part) => story[part] !== '');
  if (parts.length === 0 && forces.length === 0) return nothing;
  return html`<details class="story">
    <summary>${words.story}</summary>
    <dl>
      ${parts.map(
        (part) =>
          html`<dt>${STORY_PART_LABELS[part][locale]}</dt>
            <dd>${paragraphs(story[part])}</dd>`,
      )}
      ${
        forces.length > 0
          ? html`<dt>${words.forces}</dt>
              <dd>
                <ul>
                  ${FORCE_ROLES.flatMap((role) =>
                    forces
                      .filter((force) => force.role === role)
                      .map(({ name }) => html`<li>${FORCE_ROLE_LABELS[role][locale]}: ${name}</li>`),
                  )}
                </ul>
              </dd>`
          : nothing
      }
    </dl>
  </details>`;
}

function modelOf(model: ModelDetail, view: BookView): TemplateResult {
  const { locale, level } = view;
  const photo = model.cover ? view.photo(model.cover.id) : undefined;
  return html`<li class="model">
    ${modelView(model, { locale, level: below(level, 2), href: view.href(model.slug), photo })}
    ${storyOf(model, view)}
  </li>`;
}

/** @param take what can be taken away, where the book is published */
export function bookHead(
  { cover, title, subtitle, publisher, period, models, publishedAt }: Book,
  { locale, level, photo }: BookView,
  take: TemplateResult | typeof nothing,
): TemplateResult {
  const words = modelBookMessages[locale];
  const about = [publisher, period, words.models(formatNumber(models, locale))].filter(Boolean).join(' · ');
  return html`<header class="head ${cover ? 'with-cover' : ''}" part="head">
    ${
      cover
        ? html`<img
            class="front"
            src=${photo(cover.id) ?? nothing}
            alt=${cover.alt}
            width=${cover.width}
            height=${cover.height}
            @error=${hideBroken}
          />`
        : nothing
    }
    <div>
      ${heading(level, title, 'book-title')} ${subtitle ? html`<p class="subtitle">${subtitle}</p>` : nothing}
      <p class="muted">${about}</p>
      ${
        publishedAt
          ? html`<p class="small muted" lang=${locale}>
              ${words.published(formatDate(vietnamDate(publishedAt), locale))}
            </p>`
          : nothing
      }
      ${take}
    </div>
  </header>`;
}

const chapterId = (i: number): string => `chapter-${i + 1}`;

/** A button and not a link: an address with a fragment would be the portal's, and cannot lead into a shadow root. */
const jump = (id: string, text: string, { go }: BookView): TemplateResult =>
  html`<button type="button" class="link" @click=${() => go(id)}>${text}</button>`;

export function contentsOf({ chapters, foreword }: Book, view: BookView): TemplateResult {
  const words = modelBookMessages[view.locale];
  return html`<nav aria-labelledby="contents" class="contents no-print">
    ${heading(below(view.level, 1), words.contents, 'contents')}
    <ol>
      ${foreword ? html`<li>${jump('foreword', words.foreword, view)}</li>` : nothing}
      ${chapters.map(
        ({ title, models }, i) =>
          html`<li>
            ${jump(chapterId(i), title, view)}
            <span class="small muted">${words.models(String(models.length))}</span>
          </li>`,
      )}
    </ol>
  </nav>`;
}

export function chaptersOf({ chapters, foreword }: Book, view: BookView): TemplateResult {
  const words = modelBookMessages[view.locale];
  const level = below(view.level, 1);
  const back = html`<p class="small no-print">${jump('contents', words.toContents, view)}</p>`;
  return html`${
    foreword
      ? html`<section class="chapter" aria-labelledby="foreword">
          ${heading(level, words.foreword, 'foreword')}
          <div class="prose">${paragraphs(foreword)}</div>
        </section>`
      : nothing
  }
  ${chapters.map(
    ({ title, text, models }, i) =>
      html`<section class="chapter" part="chapter" aria-labelledby=${chapterId(i)}>
        ${heading(level, title, chapterId(i))}
        <div class="prose">${paragraphs(text)}</div>
        <ul class="models" role="list">
          ${models.map((model) => modelOf(model, view))}
        </ul>
        ${back}
      </section>`,
  )}`;
}
