import { property } from 'lit/decorators.js';
import { GdElement } from './gd-element.js';

/** The base of elements that belong to a site. The client is not part of it, so that it may come later. */
export abstract class GdSiteElement extends GdElement {
  /** Origin of the API; beats `configure({ apiBase })`. */
  @property({ attribute: 'api-base' }) apiBase?: string;

  /** The site key; beats `configure({ site })`. */
  @property() site?: string;
}
