/** The chapters with their models: named, moved, filled and emptied by buttons and keys. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { BOOK_LIMITS, type Model } from '@gd/contract';
import { MODEL_FIELD_LABELS } from '@gd/rules';
import { formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { boxInput, lineInput } from '../base/text-field.js';
import { chapterFieldId, CHAPTERS, removeId } from './check.js';
import type { ConfirmDialog } from './confirm-dialog.js';
import type { DeskContext } from './context.js';
import {
  addChapter,
  changeChapter,
  chosenIn,
  newChapter,
  placeOf,
  putModel,
  removeChapter,
  removeModel,
  shiftChapter,
  shiftModel,
  type Draft,
  type DraftChapter,
} from './draft.js';
import { bookDeskMessages } from './messages.js';

export interface ChaptersContext extends DeskContext {
  dialog: ConfirmDialog;
}

/** "Đã chọn 18/20 mô hình". */
export function countWords(draft: Draft, locale: DeskContext['locale']): string {
  const chosen = formatNumber(chosenIn(draft).length, locale);
  return bookDeskMessages[locale].chosen(chosen, draft.size || '0');
}

export function chapterName({ chapters }: Draft, at: number, locale: DeskContext['locale']): string {
  return bookDeskMessages[locale].chapter(at + 1, chapters[at]?.title.trim() ?? '');
}

const headingId = ({ key }: DraftChapter): string => `chapter-${key}`;

export function chaptersView(context: ChaptersContext): TemplateResult {
  const { draft, locale, level, canEdit, change, errors } = context;
  const words = bookDeskMessages[locale];
  const error = errors[CHAPTERS]?.(locale);
  const add = () => {
    const chapter = newChapter();
    change(addChapter(draft, chapter), { say: words.chapterAdded, focus: chapterFieldId(chapter, 'title') });
  };
  return html`<section class="panel" aria-labelledby=${CHAPTERS}>
    ${heading(level, words.chapters, CHAPTERS)} ${error ? html`<p class="field-error">${error}</p>` : nothing}
    ${canEdit && draft.chapters.length > 0 ? html`<p class="hint">${words.keys}</p>` : nothing}
    ${draft.chapters.length === 0 ? html`<p>${words.noChapters}</p>` : nothing}
    ${repeat(
      draft.chapters,
      ({ key }) => key,
      (chapter, at) => chapterView(chapter, at, context),
    )}
    ${
      canEdit && draft.chapters.length < BOOK_LIMITS.chapters
        ? html`<button type="button" class="button button-secondary" id="add-chapter" @click=${add}>
            ${words.addChapter}
          </button>`
        : nothing
    }
  </section>`;
}

/** A small button that names what it is about; one that can do nothing stays in reach, and says why when pressed. */
const tool = (id: string, action: string, about: string, click: () => void, off = false): TemplateResult =>
  html`<button
    type="button"
    class="button button-secondary tool"
    id=${id}
    aria-label=${about}
    aria-disabled=${off ? 'true' : nothing}
    @click=${click}
  >
    ${action}
  </button>`;

/** Alt with an arrow moves a thing, from wherever in its row the focus is. */
const onArrows =
  (shift: (by: -1 | 1) => void) =>
  (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    shift(event.key === 'ArrowUp' ? -1 : 1);
  };

function chapterView(chapter: DraftChapter, at: number, context: ChaptersContext): TemplateResult {
  const { draft, locale, level, canEdit, change } = context;
  const { key, models } = chapter;
  const words = bookDeskMessages[locale];
  const name = chapterName(draft, at, locale);
  const title = chapter.title.trim() || name;
  const shift = (by: -1 | 1) => {
    const moved = shiftChapter(draft, key, by);
    const say = moved === draft ? words.edge : words.chapterMoved(title, at + by + 1);
    change(moved, { say, focus: `chapter-${by < 0 ? 'up' : 'down'}-${key}` });
  };
  const { length } = draft.chapters;
  return html`<section
    class="box"
    aria-labelledby=${headingId(chapter)}
    @keydown=${canEdit ? onArrows(shift) : nothing}
  >
    <div class="line">
      ${heading(headingLevel(level + 1, 6), name, headingId(chapter))}
      ${
        canEdit
          ? html`<div class="row-tools">
              ${tool(`chapter-up-${key}`, words.up, words.about(words.up, name), () => shift(-1), at === 0)}
              ${tool(`chapter-down-${key}`, words.down, words.about(words.down, name), () => shift(1), at === length - 1)}
              ${tool(`chapter-remove-${key}`, words.removeChapter, words.about(words.removeChapter, name), () => void drop(chapter, context))}
            </div>`
          : nothing
      }
    </div>
    ${canEdit ? chapterFields(chapter, context) : html`<p class="prose">${chapter.text}</p>`}
    ${models.length === 0 ? html`<p class="muted">${words.emptyChapter}</p>` : nothing}
    <ol class="rows">
      ${repeat(
        models,
        ({ id }) => id,
        (model) => modelRow(model, context),
      )}
    </ol>
  </section>`;
}

async function drop({ key, title, models }: DraftChapter, context: ChaptersContext): Promise<void> {
  const { draft, locale, change, dialog } = context;
  const words = bookDeskMessages[locale];
  if (models.length > 0) {
    const answer = await dialog.ask({
      title: words.removeChapterTitle(title),
      text: words.removeChapterText(formatNumber(models.length, locale)),
      ...{ yes: words.removeChapter, no: words.cancel, danger: true },
    });
    if (!answer) return;
  }
  change(removeChapter(draft, key), { say: words.chapterRemoved(title), focus: CHAPTERS });
}

function chapterFields(chapter: DraftChapter, context: ChaptersContext): TemplateResult {
  const { locale, errors, edit, left } = context;
  const words = bookDeskMessages[locale];
  const field = (name: 'title' | 'text') => {
    const id = chapterFieldId(chapter, name);
    return {
      ...{ id, locale, value: chapter[name], error: errors[id]?.(locale) },
      onInput: (value: string) => edit((now) => changeChapter(now, chapter.key, { [name]: value })),
      onChange: () => left(id),
    };
  };
  const [title, text] = [field('title'), field('text')];
  return html`<details>
    <summary>${words.chapterWords}</summary>
    ${lineInput({ ...title, label: words.chapterTitle, maxLength: 200, required: true })}
    ${boxInput({ ...text, label: words.chapterText, maxLength: 10_000, required: false, optional: true, rows: 4 })}
  </details>`;
}

/** Field and unit of a model in a line. */
export const placedWords = ({ field, unitsToday }: Model, locale: DeskContext['locale']): string =>
  `${MODEL_FIELD_LABELS[field][locale]} · ${unitsToday[0]?.label[locale] ?? bookDeskMessages[locale].noUnit}`;

/** A model's title, leading to its public page where there is one. */
export function modelTitle(
  model: Model,
  { locale, href }: Pick<DeskContext, 'locale' | 'href'>,
): TemplateResult {
  const address = href(model.slug);
  const title = model.title[locale];
  return address
    ? html`<a href=${address} target="_blank" rel="noopener"
        >${title}<span class="visually-hidden"> ${bookDeskMessages[locale].newWindow}</span></a
      >`
    : html`${title}`;
}

/** After a removal the focus goes to the next model, the one before, or the chapter. */
function neighbour({ chapters }: Draft, id: string): string {
  const chapter = chapters.find(({ models }) => models.some((model) => model.id === id));
  const at = chapter?.models.findIndex((model) => model.id === id) ?? 0;
  const next = chapter?.models[at + 1] ?? chapter?.models[at - 1];
  if (next) return removeId(next.id);
  return chapter ? headingId(chapter) : CHAPTERS;
}

function modelRow(model: Model, context: ChaptersContext): TemplateResult {
  const { draft, locale, canEdit, change, errors } = context;
  const { id } = model;
  const words = bookDeskMessages[locale];
  const title = model.title[locale];
  const error = errors[removeId(id)]?.(locale);
  const shift = (by: -1 | 1) => {
    const moved = shiftModel(draft, id, by);
    const focus = `${by < 0 ? 'up' : 'down'}-${id}`;
    change(moved, { say: moved === draft ? words.edge : standing(moved, model, locale), focus });
  };
  const remove = () => {
    const after = removeModel(draft, id);
    change(after, { say: words.removed(title, countWords(after, locale)), focus: neighbour(draft, id) });
  };
  return html`<li class="row" @keydown=${canEdit ? onArrows(shift) : nothing}>
    <div>
      ${error ? html`<p class="field-error">${error}</p>` : nothing}
      <p class="row-title">${modelTitle(model, context)}</p>
      <p class="small muted">${placedWords(model, locale)}</p>
    </div>
    ${
      canEdit
        ? html`<div class="row-tools">
            ${tool(`up-${id}`, words.up, words.about(words.up, title), () => shift(-1), shiftModel(draft, id, -1) === draft)}
            ${tool(`down-${id}`, words.down, words.about(words.down, title), () => shift(1), shiftModel(draft, id, 1) === draft)}
            ${
              draft.chapters.length > 1
                ? tool(
                    `move-${id}`,
                    words.move,
                    words.about(words.move, title),
                    () => void move(model, context),
                  )
                : nothing
            }
            ${tool(removeId(id), words.remove, words.about(words.remove, title), remove)}
          </div>`
        : nothing
    }
  </li>`;
}

/** "“Nhà màng” nay ở vị trí 2, Chương 1. Kinh tế". */
function standing(draft: Draft, { id, title }: Model, locale: DeskContext['locale']): string {
  const { chapter, at } = placeOf(draft, id) ?? { chapter: 0, at: 0 };
  return bookDeskMessages[locale].moved(title[locale], at + 1, chapterName(draft, chapter, locale));
}

async function move(model: Model, { draft, locale, change, dialog }: ChaptersContext): Promise<void> {
  const words = bookDeskMessages[locale];
  const own = placeOf(draft, model.id)?.chapter;
  const answer = await dialog.ask({
    title: words.moveTitle(model.title[locale]),
    ...{ yes: words.moveYes, no: words.cancel },
    choice: {
      label: words.moveTo,
      options: draft.chapters.flatMap((_chapter, at) =>
        at === own ? [] : [{ value: String(at), label: chapterName(draft, at, locale) }],
      ),
    },
  });
  if (answer === undefined) return;
  const after = putModel(draft, model, Number(answer));
  change(after, { say: standing(after, model, locale), focus: `move-${model.id}` });
}
