/** What the page learns of a sent case. The secret stays between the sender and the receipt. */
export interface SubmittedDetail {
  code: string;
  id: string;
}

/** How many mistakes keep the sender from going on. */
export interface InvalidDetail {
  count: number;
}

declare global {
  interface HTMLElementEventMap {
    'gd-invalid': CustomEvent<InvalidDetail>;
    'gd-submitted': CustomEvent<SubmittedDetail>;
  }
}
