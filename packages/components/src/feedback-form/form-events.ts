/** What the page learns of a sent case. The secret stays between the sender and the receipt. */
export interface SubmittedDetail {
  code: string;
  id: string;
}

declare global {
  interface HTMLElementEventMap {
    'gd-submitted': CustomEvent<SubmittedDetail>;
  }
}
