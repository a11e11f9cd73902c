import { createClient, type GdClient } from '@gd/sdk';
import { GdApiElement } from './api-element.js';
import { clientsBy } from './client.js';

const clientFor = clientsBy(createClient);

/** The base of officers' elements. */
export abstract class GdDeskElement extends GdApiElement {
  /** The client for this element's settings, with the resources of officers. */
  protected override get client(): GdClient {
    return clientFor({ apiBase: this.apiBase, site: this.site, locale: this.locale });
  }
}
