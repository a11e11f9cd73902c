/** The two questions with which the form begins, there before the rest of it: the kind follows from the answers. */
import { html, type TemplateResult } from 'lit';
import { boxField, type InputContext } from '../../base/form/inputs.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { firstMessages } from '../first-messages.js';

export type Question = 'content' | 'proposal';

interface WhatView {
  context: InputContext<Question>;
  level: HeadingLevel;
  /** The kind asks for what the sender wants. */
  needsProposal: boolean;
  /** What follows in the same section, once it has come. */
  rest: unknown;
}

export function whatView({ context, level, needsProposal, rest }: WhatView): TemplateResult {
  const words = firstMessages[context.locale];
  return html`<section aria-labelledby="what">
    ${heading(level, words.what, 'what')}
    ${boxField(context, {
      name: 'content',
      label: words.content,
      hint: words.contentHint,
      rows: 5,
      maxLength: 10_000,
    })}
    ${boxField(context, {
      name: 'proposal',
      label: words.wanted,
      hint: words.wantedHint,
      rows: 3,
      optional: !needsProposal,
      maxLength: 5_000,
    })}
    ${rest}
  </section>`;
}
