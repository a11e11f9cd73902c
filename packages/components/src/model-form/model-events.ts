/** What the page learns of a nomination that was received. */
export interface ModelNominated {
  id: string;
  slug: string;
}

declare global {
  interface HTMLElementEventMap {
    'gd-model-nominated': CustomEvent<ModelNominated>;
  }
}
