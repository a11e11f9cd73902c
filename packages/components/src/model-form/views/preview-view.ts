/** The model as it will look: its card, then the parts of its page, each with a way back to where it is written. */
import { html, nothing, type TemplateResult } from 'lit';
import { partialDateLabel } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { formMessages } from '../../base/form/messages.js';
import { formatBytes } from '../../base/format.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { icon } from '../../base/icons.js';
import { modelView } from '../../model-card/view.js';
import { factsView, forcesSection, section, storySection } from '../../model-detail/sections.js';
import { storedOf, type Draft } from '../draft.js';
import type { Section } from '../fields.js';
import { messages } from '../messages.js';
import type { NominationFlow } from '../nomination-flow.js';
import { modelOf } from '../preview.js';
import { parsePartialDate } from '../typed-values.js';

export function previewView(flow: NominationFlow): TemplateResult | typeof nothing {
  const { draft, site, locale, level: top, nominator } = flow;
  const model = modelOf(draft, site);
  if (!model) return nothing;
  const level = Math.min(top + 1, 6) as HeadingLevel;
  const words = messages[locale];
  // A nomination has no address yet, and neither have its files.
  const shown = { model, locale, level, modelAddress: () => undefined, documentAddress: () => '' };
  const parts: Readonly<Record<Section, () => unknown>> = {
    about: () => modelView(model, { locale, level }),
    where: () => section('where', words.sections.where, level, factsView(shown)),
    story: () => storySection(shown),
    results: () => forcesSection(shown),
    files: () => filesRead(flow, level),
    contact: () => section('contact', words.sections.contact, level, contactRead(draft, locale)),
  };
  return html`
    ${heading(top, words.review, 'review')}
    <p class="hint">${words.reviewHint}</p>
    ${flow.sections.map((name) => partView(flow, name, level, parts[name]()))}
    ${nominator === 'unit' ? html`<p class="hint">${words.byUnit}</p>` : nothing}
  `;
}

function partView(
  flow: NominationFlow,
  name: Section,
  level: HeadingLevel,
  content: unknown,
): TemplateResult {
  const words = messages[flow.locale];
  const form = formMessages[flow.locale];
  const title = words.sections[name];
  return html`<div class="read">
    ${
      content === nothing
        ? section(`no-${name}`, title, level, html`<p class="muted">${words.nothingYet}</p>`)
        : content
    }
    <button
      type="button"
      class="button button-link"
      aria-label=${form.changeName(title)}
      @click=${() => flow.edit(name)}
    >
      ${form.change}
    </button>
  </div>`;
}

function dayRead(typed: string, locale: Locale): string {
  const day = parsePartialDate(typed);
  return day === undefined ? '' : partialDateLabel(day)[locale];
}

function filesRead({ draft, photos, locale }: NominationFlow, level: HeadingLevel): unknown {
  const shown = storedOf(draft.photos);
  const documents = storedOf(draft.documents);
  if (shown.length + documents.length === 0) return nothing;
  // Only what is listed can be had from the server: before, there is what the device drew.
  const pictureOf = (key: string): unknown =>
    photos.items.find((upload) => upload.key === key)?.preview ?? icon('image');
  return section(
    'files',
    messages[locale].sections.files,
    level,
    html`<div class="read-photos">
        ${shown.map(
          ({ key, alt, caption }) =>
            html`<figure>
              <span class="file-picture" role="img" aria-label=${alt}>${pictureOf(key)}</span>
              <figcaption lang="vi">${caption || alt}</figcaption>
            </figure>`,
        )}
      </div>
      <ul class="plain">
        ${documents.map(
          ({ title, number, date, size }) =>
            html`<li>
              ${icon('file')} <span lang="vi">${[title, number.trim()].filter(Boolean).join(', ')}</span>
              ${dayRead(date, locale)}
              <span class="small muted">(${formatBytes(size, locale)})</span>
            </li>`,
        )}
      </ul>`,
  );
}

function contactRead(draft: Draft, locale: Locale): TemplateResult {
  const words = messages[locale];
  const form = formMessages[locale];
  const lines = [
    [form.name, draft.name],
    [form.address, draft.address],
    [form.contact, [draft.phone, draft.email].filter(Boolean).join(', ')],
    [words.language, words.languages[draft.language || locale]],
  ];
  return html`<p><span class="badge badge-muted">${words.notPublic}</span></p>
    <dl class="facts">
      ${lines.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}
