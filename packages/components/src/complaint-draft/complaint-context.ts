import type { IsoDate } from '@gd/rules';
import type { Locale } from '@gd/contract';
import type { GdElement } from '../base/gd-element.js';
import type { HeadingLevel } from '../base/heading.js';
import type { FieldMessages } from './check.js';
import type { ComplaintDraft } from './draft.js';

/** What the pages of the element show, and what they can do. */
export interface ComplaintContext {
  readonly draft: ComplaintDraft;
  readonly errors: FieldMessages;
  readonly locale: Locale;
  readonly theme?: GdElement['theme'];
  /** The level of the headings below that of the element. */
  readonly level: HeadingLevel;
  /** The day in Vietnam. */
  readonly today: IsoDate;
  change(part: Partial<ComplaintDraft>): void;
  /** The person is done with a field; an error that is shown is looked at again. */
  recheck(): void;
}
