import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { Failure } from '../failure.js';
import type { ElementState, GdElement } from '../gd-element.js';
import type { HeadingLevel } from '../heading.js';

/** What the flow of a form needs of its element. */
export interface FlowHost extends ReactiveControllerHost, EventTarget {
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly theme?: GdElement['theme'];
  readonly apiBase?: string;
  flowClient(): PublicClient;
  /** Takes the state of a failure and tells the page. */
  flowFailed(error: unknown): Failure;
  flowState(state: ElementState): void;
  /** So many mistakes keep the sender from going on. */
  flowInvalid(count: number): void;
  /** Moves the focus to the element with this id after the next render. */
  focusNext(id: string): void;
  /** The settings of the site are to be read anew. */
  reloadSettings(): void;
}
