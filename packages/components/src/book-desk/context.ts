/** What every part of the desk draws from, and how it changes the draft. */
import type { Locale } from '@gd/contract';
import type { HeadingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import type { Draft } from './draft.js';

/** The parts of the work on a book; a reader of it has the last three. */
export const DESK_PARTS = ['info', 'models', 'preview', 'finish'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** Messages by the id of the control. */
export type Messages = Readonly<Record<string, Words>>;

/** What follows a change. */
export interface After {
  /** For assistive technology. */
  say?: string;
  /** Id of what takes the focus. */
  focus?: string;
}

export interface DeskContext {
  locale: Locale;
  /** Of the headings of a part. */
  level: HeadingLevel;
  draft: Draft;
  canEdit: boolean;
  errors: Messages;
  change(draft: Draft, after?: After): void;
  /** Typed: several fields may be filled at once, before anything is drawn again. */
  edit(step: (draft: Draft) => Draft): void;
  /** A control with a message is left. */
  left(id: string): void;
  /** The address of a photo, where there is one. */
  photo(id: string): string | undefined;
  /** The address of a model's public page. */
  href(slug: string): string | undefined;
}
