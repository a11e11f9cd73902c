/** What the page learns of the desk. */
import type { BookStatus } from '@gd/contract';

/** What `gd-book-select` tells a page. */
export interface BookSelect {
  /** Empty for the list. */
  id: string;
}

/** What `gd-book-change` tells a page. */
export interface BookChange {
  id: string;
  status: BookStatus;
}

declare global {
  interface HTMLElementEventMap {
    'gd-book-select': CustomEvent<BookSelect>;
    'gd-book-change': CustomEvent<BookChange>;
  }
}
