import { html, type TemplateResult } from 'lit';
import { lineField, type InputContext } from './inputs.js';
import { formMessages } from './messages.js';

/** A name, an address, and a telephone number or an e-mail address. @param between the two parts */
export function contactFields(
  context: InputContext<'name' | 'address' | 'phone' | 'email'>,
  between?: unknown,
): TemplateResult {
  const words = formMessages[context.locale];
  return html`${lineField(context, { name: 'name', label: words.name, autocomplete: 'name', maxLength: 120 })}
    ${lineField(context, {
      name: 'address',
      label: words.address,
      hint: words.addressHint,
      autocomplete: 'street-address',
      maxLength: 300,
    })}
    ${between}
    <fieldset>
      <legend>${words.contact}</legend>
      <p class="hint">${words.contactHint}</p>
      <div class="columns">
        ${lineField(context, {
          name: 'phone',
          label: words.phone,
          type: 'tel',
          autocomplete: 'tel',
          either: true,
          maxLength: 20,
        })}
        ${lineField(context, {
          name: 'email',
          label: words.email,
          type: 'email',
          autocomplete: 'email',
          either: true,
          maxLength: 254,
        })}
      </div>
    </fieldset>`;
}
