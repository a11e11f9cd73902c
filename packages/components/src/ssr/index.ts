/**
 * Renders `gd-*` elements on a server, with `@lit-labs/ssr`. In place of inline styles, which a strict Content Security
 * Policy blocks, each shadow root links to a style sheet of the kit (`ssr/gd-NAME.css`). Nothing is fetched: what needs
 * data that the page has not given is rendered as it looks while that loads, with the plain content of its tag.
 */
import { LitElementRenderer, render, type RenderInfo } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { Locale } from '@gd/contract';
import '../define-public.js';
import { GdElement } from '../base/gd-element.js';

export interface SsrOptions {
  /** The language of the page, Vietnamese by default; an element's own `lang` beats it. */
  locale?: Locale;
  /** Address of the folder with the style sheets, such as `https://api.example.vn/kit/0.1.0-1a2b3c4d/ssr/`. */
  stylesheets: string;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

type ElementRenderers = RenderInfo['elementRenderers'];

function rendererFor({ locale = 'vi', stylesheets }: SsrOptions): ElementRenderers[number] {
  const folder = escapeAttribute(stylesheets);
  return class GdElementRenderer extends LitElementRenderer {
    static override matchesClass(ctor: typeof HTMLElement): boolean {
      return ctor.prototype instanceof GdElement;
    }

    // Without `willUpdate`, in which elements begin to load: on a server nothing is loaded.
    override connectedCallback(): void {
      const lang = this.element.getAttribute('lang');
      (this.element as GdElement).renderedIn(lang ? (/^en\b/i.test(lang) ? 'en' : 'vi') : locale);
    }

    override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
      // The last part is the template; what comes before it is the inline style.
      const template = super.renderShadow(info)?.at(-1);
      if (template === undefined) return undefined;
      return [`<link rel="stylesheet" href="${folder}${this.tagName}.css">`, template];
    }
  };
}

/** What `render` of `@lit-labs/ssr` takes as its second argument, for who streams the answer. */
export const ssrRenderInfo = (options: SsrOptions): Pick<RenderInfo, 'elementRenderers'> => ({
  elementRenderers: [rendererFor(options)],
});

/** Markup of a template with `gd-*` elements in it. */
export const renderToString = (template: unknown, options: SsrOptions): Promise<string> =>
  collectResult(render(template, ssrRenderInfo(options)));

/** The style sheet of an element, which the folder holds as `TAG.css`. @throws {RangeError} for another tag */
export function stylesheetOf(tag: string): string {
  const element = customElements.get(tag);
  if (!(element?.prototype instanceof GdElement)) throw new RangeError(`No element is called ${tag}`);
  return (element as unknown as typeof GdElement).elementStyles
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('\n');
}
