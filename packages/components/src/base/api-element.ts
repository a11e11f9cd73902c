import { property } from 'lit/decorators.js';
import type { PublicClient } from '@gd/sdk';
import { clientFor } from './client.js';
import { GdElement } from './gd-element.js';

/** The base of elements that speak with the API. Those that do not leave the client out of their bundle. */
export abstract class GdApiElement extends GdElement {
  /** Origin of the API; beats `configure({ apiBase })`. */
  @property({ attribute: 'api-base' }) apiBase?: string;

  /** The site key; beats `configure({ site })`. */
  @property() site?: string;

  /** The client for this element's settings. */
  protected get client(): PublicClient {
    return clientFor({ apiBase: this.apiBase, site: this.site, locale: this.locale });
  }
}
