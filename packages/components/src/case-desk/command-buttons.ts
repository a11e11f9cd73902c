/** The steps that the case allows, by what they are for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, OfficerCase } from '@gd/contract';
import {
  allowedIn,
  COMMAND_GROUPS,
  commandLabel,
  type CommandGroup,
  type OfficerCommand,
} from './commands.js';
import { deskMessages } from './messages.js';

export interface ButtonsView {
  view: OfficerCase;
  locale: Locale;
  open: (command: OfficerCommand | 'publish') => void;
}

export function commandButtons({ view, locale, open }: ButtonsView): TemplateResult {
  const words = deskMessages[locale];
  const groups = (Object.keys(COMMAND_GROUPS) as CommandGroup[]).map((group) => {
    const commands: (OfficerCommand | 'publish')[] = allowedIn(group, view);
    if (group === 'beside' && view.allowed.includes('publish')) commands.push('publish');
    return { group, commands };
  });
  if (groups.every(({ commands }) => commands.length === 0))
    return html`<p class="muted">${words.noSteps}</p>`;
  return html`${groups.map(({ group, commands }) =>
    commands.length === 0
      ? nothing
      : html`<p class="label" id="group-${group}">${words.groups[group]}</p>
          <div class="commands" role="group" aria-labelledby="group-${group}">
            ${commands.map(
              (command, i) =>
                html`<button
                  type="button"
                  id="open-${command}"
                  class="button ${group === 'on' && i === 0 ? '' : 'button-secondary'}"
                  @click=${() => open(command)}
                >
                  ${commandLabel(command, locale)}
                </button>`,
            )}
          </div>`,
  )}`;
}
