import type { PublicClient } from '@gd/sdk';
import { clientFor } from './client.js';
import { GdSiteElement } from './site-element.js';

/** The base of elements that speak with the API. Those that do not leave the client out of their bundle. */
export abstract class GdApiElement extends GdSiteElement {
  /** The client for this element's settings. */
  protected get client(): PublicClient {
    return clientFor({ apiBase: this.apiBase, site: this.site, locale: this.locale });
  }
}
