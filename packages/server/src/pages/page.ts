/** The few plain pages that sign-in needs, in the language of the browser. */
import type { Locale, LocalizedText } from '@gd/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../http/language.js';
import type { PageFolder } from './pages.js';

/** Nothing from elsewhere, no inline script or style, no frame, no text that becomes markup (Trusted Types). */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The style and the script of these pages. */
export const SIGN_IN_FILES: PageFolder = {
  folder: 'auth',
  headers: { 'Cache-Control': 'no-cache', 'Cross-Origin-Resource-Policy': 'same-origin' },
};

export interface Page {
  status: number;
  title: LocalizedText;
  text: LocalizedText;
  link?: { to: string; label: LocalizedText };
  /** Markup after the text, made by {@link markup}. */
  more?: (locale: Locale) => string;
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Markup whose values are escaped, whatever they hold. */
export const markup = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.map((part, i) => (i === 0 ? part : escape(values[i - 1] ?? '') + part)).join('');

function render({ title, text, link, more }: Page, locale: Locale): string {
  const head = markup`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title[locale]}</title>
    <link rel="stylesheet" href="/auth/auth.css" />
  </head>
  <body>
    <main>
      <h1>${title[locale]}</h1>
      <p>${text[locale]}</p>
`;
  const way = link ? markup`      <p><a href="${link.to}">${link.label[locale]}</a></p>\n` : '';
  return `${head}${way}${more?.(locale) ?? ''}    </main>\n  </body>\n</html>\n`;
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const locale = languageOf(request.headers['accept-language']);
  return reply
    .code(page.status)
    .header('Content-Security-Policy', PAGE_POLICY)
    .header('Content-Language', locale)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(render(page, locale));
}
