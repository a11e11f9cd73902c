import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../base/icons.js';
import { sectionId } from '../fields.js';
import { messages } from '../messages.js';
import type { NominationFlow } from '../nomination-flow.js';
import type { SectionState } from '../progress.js';

const ICONS: Partial<Readonly<Record<SectionState, IconName>>> = { done: 'check', wrong: 'alert' };

/** A link cannot point into a shadow root by `#id`: it scrolls the heading into view first, then moves the focus. */
function goTo(event: Event, id: string): void {
  event.preventDefault();
  const target = ((event.currentTarget as Element).getRootNode() as ShadowRoot).getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

/** The sections, each with a link and its state in words. */
export function progressView(flow: NominationFlow): TemplateResult {
  const { sections, locale } = flow;
  const words = messages[locale];
  const states = sections.map((section) => ({ section, state: flow.stateOf(section) }));
  const done = states.filter(({ state }) => state === 'done').length;
  return html`<nav class="progress" aria-label=${words.progress}>
    <p class="progress-count">${words.doneOf(done, sections.length)}</p>
    <progress max=${sections.length} .value=${done} aria-hidden="true"></progress>
    <ol>
      ${states.map(({ section, state }) => {
        const id = sectionId(section);
        const name = ICONS[state];
        return html`<li>
          <a href="#${id}" @click=${(event: Event) => goTo(event, id)}>${words.sections[section]}</a>
          <span class="state-word ${state}">${name ? icon(name) : ''}${words.states[state]}</span>
        </li>`;
      })}
    </ol>
  </nav>`;
}
