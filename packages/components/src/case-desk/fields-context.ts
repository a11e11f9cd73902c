import type { TemplateResult } from 'lit';
import type { Locale, OfficerCase } from '@gd/contract';
import type { GdElement } from '../base/gd-element.js';
import type { Draft, OfficerCommand } from './commands.js';
import type { FieldMessages } from './requests.js';

/** What the fields of a command show, and what they can do. */
export interface FieldsContext {
  command: OfficerCommand;
  view: OfficerCase;
  draft: Draft;
  errors: FieldMessages;
  locale: Locale;
  theme: GdElement['theme'] | undefined;
  /** A value was typed or chosen. */
  typed: (name: string, value: string) => void;
  /** The officer is done with a field; an error that is shown is looked at again. */
  left: (name: string) => void;
  /** Other parts of a split. */
  changeDraft: (draft: Draft, focusId?: string) => void;
  files: (id: string, label: string, error: string | undefined) => TemplateResult;
}

export const fieldId = (name: string): string => `command-${name}`;
