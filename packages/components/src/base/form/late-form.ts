/** What of a form comes after its first fields: the law, the client, files, the review, the receipt. */
import type { CSSResultGroup } from 'lit';
import type { PublicClient } from '@gd/sdk';

export interface LateForm {
  readonly styles: CSSResultGroup;
  readonly client: PublicClient;
  /** The settings of the site are here, and the whole form can be shown. */
  readonly opened: boolean;
  /** Reads the settings of the site. False where a later reading has taken the place of this one. */
  open(): Promise<boolean>;
  submit(): void;
  /** What stands before the form, and before what is shown in its place. */
  before(): unknown;
  /** And after. */
  after(): unknown;
  /** What is shown in place of the form, once it was sent. */
  instead(): unknown;
  /** The review; undefined while the form is written. */
  review(): unknown;
  /** What the sender must know before going on. */
  notices(): unknown;
  /** What follows the first fields, with the button. */
  rest(): unknown;
}
