/** The boxes of a photo as controls: moved and sized by arrow keys, or by figures, which a pointer can set as well. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import type { Box, Edge } from './boxes.js';
import { publishMessages } from './messages.js';

export interface BoxListView {
  /** Id of the photo's controls. */
  id: string;
  boxes: readonly Box[];
  locale: Locale;
  pressed: (at: number, event: KeyboardEvent) => void;
  set: (at: number, edge: Edge, percent: number) => void;
  remove: (at: number) => void;
}

const EDGES = ['x', 'y', 'width', 'height'] as const satisfies readonly Edge[];
const percent = (share: number): number => Math.round(share * 100);

export const boxList = (view: BoxListView): TemplateResult => html`
  <ul class="boxes">
    ${view.boxes.map((box, at) => boxItem(box, at, view))}
  </ul>
`;

function boxItem(box: Box, at: number, { id, locale, pressed, set, remove }: BoxListView): TemplateResult {
  const words = publishMessages[locale];
  const { x, y, width, height } = box;
  return html`<li class="box">
    <button
      type="button"
      id="${id}-box-${at}"
      class="button button-secondary button-small"
      aria-describedby="${id}-keys"
      @keydown=${(event: KeyboardEvent) => pressed(at, event)}
    >
      ${words.box(at + 1)}
    </button>
    <span class="visually-hidden" role="status"
      >${words.boxAt(percent(x), percent(y), percent(width), percent(height))}</span
    >
    <span class="box-figures">
      ${EDGES.map(
        (edge) =>
          html`<label class="box-figure"
            ><span aria-hidden="true">${words.edges[edge]} %</span>
            <input
              class="input"
              type="number"
              min=${edge === 'x' || edge === 'y' ? 0 : 2}
              max="100"
              aria-label=${words.edgeOf(words.edges[edge], at + 1)}
              .value=${live(String(percent(box[edge])))}
              @change=${(event: Event) => set(at, edge, (event.target as HTMLInputElement).valueAsNumber)}
          /></label>`,
      )}
    </span>
    <button
      type="button"
      class="button button-secondary button-small"
      aria-label=${words.removeBox(at + 1)}
      @click=${() => remove(at)}
    >
      ${words.remove}
    </button>
  </li>`;
}
