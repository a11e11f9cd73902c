import { html, type TemplateResult } from 'lit';

/**
 * A field that people do not see and cannot reach; whoever fills it in is a machine. It has the name that machines look
 * for, and browsers are told to leave it alone.
 */
export const trapView = (context: { trap(value: string): void }): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">Website</label>
    <input
      type="text"
      id="website"
      name="website"
      tabindex="-1"
      autocomplete="off"
      @input=${(event: Event) => context.trap((event.target as HTMLInputElement).value)}
    />
  </div>`;
