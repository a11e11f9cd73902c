/** What waits on the device, with what can be done about each. */
import { html, nothing, type TemplateResult } from 'lit';
import { KEPT_DAYS, type OutboxItem } from '@gd/sdk/offline';
import type { Locale } from '@gd/contract';
import { formatDateTime } from '../../base/format.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { waitingMessages } from './messages.js';
import type { Room } from './room.js';

interface KeptView {
  item: OutboxItem | undefined;
  locale: Locale;
  level: HeadingLevel;
  onAnother: () => void;
}

/** In place of the form, right after something was put by. */
export function keptView({ item, locale, level, onAnother }: KeptView): TemplateResult {
  const words = waitingMessages[locale];
  const [title, text] =
    item?.status === 'sent'
      ? [words.sentTitle, words.sentText]
      : item?.status === 'failed'
        ? [words.refusedTitle, item.refusal?.words ?? '']
        : [words.keptTitle, words.keptText];
  return html`<section class="kept" aria-labelledby="kept">
    ${heading(level, title, 'kept')}
    <p>${text}</p>
    <div class="actions">
      <button type="button" class="button button-secondary" @click=${onAnother}>${words.another}</button>
    </div>
  </section>`;
}

export function waitingView(room: Room): TemplateResult {
  const { items, isDurable, locale, level } = room;
  const words = waitingMessages[locale];
  return html`<section class="waiting" aria-labelledby="waiting">
    ${heading(level, words.title(items.length), 'waiting')}
    ${isDurable ? nothing : html`<p class="notice notice-warning">${words.notDurable}</p>`}
    <ul class="plain">
      ${items.map(
        (item) =>
          html`<li class="waiting-item">
            <p class="waiting-title"><strong>${item.title ?? words.unnamed}</strong></p>
            <p>${statusOf(item, locale)}</p>
            ${item.fileCount > 0 ? html`<p class="small muted">${words.files(item.fileCount)}</p>` : nothing}
            ${room.confirming === item.id ? confirmation(item, room) : actions(item, room)}
          </li>`,
      )}
    </ul>
    <p class="hint">${words.hint(KEPT_DAYS)}</p>
  </section>`;
}

function statusOf(item: OutboxItem, locale: Locale): unknown {
  const words = waitingMessages[locale];
  const time = (date: Date): string => formatDateTime(date.toISOString(), locale);
  switch (item.status) {
    case 'queued':
      return item.attempts > 0 && item.nextAttempt
        ? `${words.queued} · ${words.nextAttempt(time(item.nextAttempt))}`
        : words.queued;
    case 'sending':
      return html`<span class="spinner" aria-hidden="true"></span>${words.sending}`;
    case 'failed':
      return html`<span class="field-error">${words.refused(item.refusal?.words ?? '')}</span> ${
          item.refusal?.requestId
            ? html`<br /><span class="small">${words.requestId(item.refusal.requestId)}</span>`
            : nothing
        }`;
    case 'sent':
      return item.code === null ? words.arrived(item.id) : words.sent(item.code);
    case 'expired':
      return words.expired(time(item.since));
  }
}

function actions({ id, title, status, code }: OutboxItem, room: Room): TemplateResult {
  const words = waitingMessages[room.locale];
  const name = title ?? words.unnamed;
  if (status === 'expired' || (status === 'sent' && code === null))
    return html`<div class="actions">
      <button
        type="button"
        class="button button-secondary"
        @click=${() => void (status === 'expired' ? room.discard(id) : room.dismiss(id))}
      >
        ${words.dismiss}
      </button>
    </div>`;
  if (status === 'sent')
    return html`<div class="actions">
      <button
        type="button"
        class="button"
        aria-label=${words.openName(name)}
        @click=${() => void room.open(id)}
      >
        ${words.open}
      </button>
    </div>`;
  return html`<div class="actions">
    ${
      status === 'sending'
        ? nothing
        : html`<button type="button" class="button" @click=${() => room.sendNow()}>
            ${status === 'failed' ? words.sendAgain : words.sendNow}
          </button>`
    }
    <button
      type="button"
      class="button button-secondary"
      aria-label=${words.discardName(name)}
      @click=${() => room.ask(id)}
    >
      ${words.discard}
    </button>
  </div>`;
}

function confirmation({ id, title, mayHaveArrived }: OutboxItem, room: Room): TemplateResult {
  const words = waitingMessages[room.locale];
  const name = title ?? words.unnamed;
  return html`<div class="notice notice-warning">
    <p id="discard-${id}" tabindex="-1">
      ${mayHaveArrived ? words.discardMayHaveArrived(name) : words.discardConfirm(name)}
    </p>
    <div class="actions">
      <button type="button" class="button button-danger" @click=${() => void room.discard(id)}>
        ${words.discardYes}
      </button>
      <button type="button" class="button button-secondary" @click=${() => room.ask(undefined)}>
        ${words.discardNo}
      </button>
    </div>
  </div>`;
}
