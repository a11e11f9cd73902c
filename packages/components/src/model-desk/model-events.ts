/** What the page learns of the desk. */
import type { ModelStatus } from '@gd/rules';

/** What `gd-model-select` tells a page. */
export interface ModelSelect {
  id: string;
  slug: string;
}

/** What `gd-model-change` tells a page. */
export interface ModelChange {
  id: string;
  status: ModelStatus;
}

declare global {
  interface HTMLElementEventMap {
    'gd-model-select': CustomEvent<ModelSelect>;
    'gd-model-close': CustomEvent<null>;
    'gd-model-change': CustomEvent<ModelChange>;
  }
}
