/** What all pages without a script have in common. */
import type { Locale, LocalizedText } from '@gd/contract';
import type { FastifyReply } from 'fastify';
import { markup } from '../pages/page.js';
import type { PageFolder } from '../pages/pages.js';
import { WORDS } from './words.js';

/** The style of these pages. */
export const PLAIN_PAGE_FILES: PageFolder = {
  folder: 'plain-page',
  headers: { 'Cache-Control': 'public, max-age=3600', 'Cross-Origin-Resource-Policy': 'same-origin' },
};

/** One style, no script, no frame, and a form that goes nowhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export interface PlainPage {
  status: number;
  locale: Locale;
  title: string;
  /** Of whom the page is; undefined where no site is known. */
  site: LocalizedText | undefined;
  /** The same page in the other language; undefined where that would lose what was typed. */
  other?: string | undefined;
  /** Markup. */
  content: string;
}

export function sendPlain(reply: FastifyReply, page: PlainPage): FastifyReply {
  const { status, locale, title, site, other, content } = page;
  const name = site === undefined ? '' : site[locale];
  const otherLocale = locale === 'vi' ? 'en' : 'vi';
  const head = markup`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${name === '' ? title : `${title} · ${name}`}</title>
    <link rel="stylesheet" href="/plain-page/plain.css" />
  </head>
  <body>
    <header class="bar"><span>${name}</span>`;
  const way =
    other === undefined
      ? ''
      : markup`<a href="${other}" lang="${otherLocale}" hreflang="${otherLocale}">${WORDS.otherLanguage[locale]}</a>`;
  return (
    reply
      .code(status)
      .header('Content-Security-Policy', POLICY)
      .header('Content-Language', locale)
      .header('Cache-Control', 'no-store')
      // Without a referrer the browser would hide from this server that the form is its own (Fetch, `Origin`).
      .header('Referrer-Policy', 'same-origin')
      .type('text/html; charset=utf-8')
      .send(`${head}${way}</header>\n    <main>\n${content}    </main>\n  </body>\n</html>\n`)
  );
}
