/** A book as pages for print: HTML with CSS paged media, laid out in the browser by Paged.js. */
import { type Book, BOOK_PAGE_SIZES, type BookPageSize } from '@gd/contract';
import { bookStyle, screenStyle, SCRIPTS, sourceOf } from './assets.js';
import {
  modelBody,
  type Numbered,
  numberedChapters,
  type NumberedChapter,
  paragraphs,
  type PhotoAddress,
  photosOf,
  titleOf,
} from './content.js';
import type { BookInput } from './epub.js';
import { Markup, markup, when } from './markup.js';
import { typeset } from './typography.js';
import { WORDS } from './words.js';
import type { ZipEntry } from './zip.js';

/** Sizes and margins: inside is wider, for the binding. The parts of a book that is bound begin on a right page. */
const SIZES: Readonly<Record<BookPageSize, string>> = {
  a5: `@page { size: 148mm 210mm; margin: 18mm 14mm 18mm 14mm; }
@page :left { margin-left: 13mm; margin-right: 17mm; }
@page :right { margin-left: 17mm; margin-right: 13mm; }
.title-page, .contents, .foreword, .opener { break-before: right; }
.book { --text: 9.5pt; --page-height: 210mm; --page-margin: 14mm; --lead-height: 72mm; --photo-height: 55mm; }
`,
  a4: `@page { size: 210mm 297mm; margin: 24mm 20mm 24mm 20mm; }
@page :left { margin-left: 18mm; margin-right: 25mm; }
@page :right { margin-left: 25mm; margin-right: 18mm; }
.book { --text: 11pt; --page-height: 297mm; --page-margin: 20mm; --lead-height: 105mm; --photo-height: 75mm; }
`,
};
const styleOf = (size: BookPageSize): string => bookStyle() + SIZES[size];

/** An empty <style> is how Paged.js begins; what it puts there are rules and no text. */
const EMPTY = sourceOf('');

/** Nothing inline but the two styles of the page, nothing from elsewhere, and Trusted Types with one policy. */
export const printPolicy = (size: BookPageSize): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${sourceOf(styleOf(size))} ${sourceOf(screenStyle())} ${EMPTY}`,
    "img-src 'self'",
    'font-src data:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

const HEAD_LENGTH = 70;
/** A running head has one line. */
function headOf(text: string): string {
  const words = typeset(text);
  if (words.length <= HEAD_LENGTH) return words;
  return `${words.slice(0, words.lastIndexOf(' ', HEAD_LENGTH))} …`;
}

const idOfModel = ({ number }: Numbered): string => `model-${number}`;
const idOfChapter = ({ number }: NumberedChapter): string => `chapter-${number}`;

const heading = ({ title, subtitle, period, publisher, status }: Book): Markup =>
  markup`<h1>${typeset(title)}</h1>
${when(subtitle !== '', () => markup`<p class="subtitle">${typeset(subtitle)}</p>\n`)}${when(
    period !== '',
    () => markup`<p class="period">${typeset(period)}</p>\n`,
  )}${when(status !== 'published', () => markup`<p class="draft">${WORDS.draft}</p>\n`)}${when(
    publisher !== '',
    () => markup`<p class="publisher">${typeset(publisher)}</p>\n`,
  )}`;

function cover(book: Book, address: PhotoAddress): Markup {
  const src = book.cover === null ? undefined : address(book.cover);
  return markup`<header class="cover">
${src === undefined ? undefined : markup`<img src="${src}" alt="${typeset(book.cover?.alt ?? '')}"/>\n`}<div>${heading(book)}</div>
</header>
`;
}

const line = (id: string, ordinal: string, title: string): Markup =>
  markup`<a href="#${id}"><span class="ordinal">${ordinal}</span> <span>${title}</span><span class="dots"></span></a>`;

function contents(book: Book, chapters: readonly NumberedChapter[]): Markup {
  const items = chapters.map(
    (chapter) => markup`<li>${line(idOfChapter(chapter), WORDS.chapter(chapter.number), chapter.title)}
<ol>
${chapter.models.map((one) => markup`<li>${line(idOfModel(one), `${one.number}.`, titleOf(one))}</li>\n`)}</ol>
</li>
`,
  );
  return markup`<nav class="contents" data-head="${WORDS.contents}" aria-labelledby="contents">
<h2 id="contents">${WORDS.contents}</h2>
<ol>
${when(book.foreword !== '', () => markup`<li><a href="#foreword"><span>${WORDS.foreword}</span><span class="dots"></span></a></li>\n`)}${items}</ol>
</nav>
`;
}

const chapterOf = (chapter: NumberedChapter, address: PhotoAddress): Markup =>
  markup`<section class="opener" id="${idOfChapter(chapter)}" data-head="${headOf(chapter.title)}">
<p class="ordinal">${WORDS.chapter(chapter.number)}</p>
<h2>${chapter.title}</h2>
${paragraphs(chapter.text)}</section>
${chapter.models.map(
  (one) => markup`<article class="model" id="${idOfModel(one)}">
<p class="ordinal">${WORDS.model(one.number)}</p>
<h3>${titleOf(one)}</h3>
${modelBody(one.model, address)}</article>
`,
)}`;

export interface PrintLinks {
  photo: PhotoAddress;
  script: (name: keyof typeof SCRIPTS) => string;
  size: (size: BookPageSize) => string;
}

const SIZE_NAMES: Readonly<Record<BookPageSize, string>> = { a5: 'Khổ A5', a4: 'Khổ A4' };

const bar = (size: BookPageSize, links: PrintLinks): Markup => markup`<div class="bar">
${BOOK_PAGE_SIZES.map(
  (one) =>
    markup`<a href="${links.size(one)}"${when(one === size, () => markup` aria-current="page"`)}>${SIZE_NAMES[one]}</a>\n`,
)}<button type="button" id="print" disabled="">In sách</button>
<span id="status" role="status" data-working="Đang dàn trang: {pages}" data-done="{pages} trang" data-failed="Không dàn trang được trên trình duyệt này; vẫn in được, nhưng mục lục không có số trang."></span>
</div>
`;

/** The whole page of one size. */
export function printPage(book: Book, size: BookPageSize, links: PrintLinks): string {
  const chapters = numberedChapters(book);
  const text = (style: string): Markup => new Markup(style);
  return markup`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<title>${typeset(book.title)}</title>
<style>${text(screenStyle())}</style>
<style id="book-style">${text(styleOf(size))}</style>
<script src="${links.script('paged.js')}" defer=""></script>
<script src="${links.script('print.js')}" defer=""></script>
</head>
<body>
${bar(size, links)}<main class="book" id="book">
${cover(book, links.photo)}<section class="title-page" data-head="${headOf(book.title)}">
${heading(book)}</section>
${contents(book, chapters)}${when(
    book.foreword !== '',
    () => markup`<section class="foreword" id="foreword" data-head="${WORDS.foreword}">
<h2>${WORDS.foreword}</h2>
${paragraphs(book.foreword)}</section>
`,
  )}${chapters.map((chapter) => chapterOf(chapter, links.photo))}</main>
</body>
</html>
`.text;
}

const README = `Mở tệp sach-a5.html (khổ A5) hoặc sach-a4.html (khổ A4) bằng trình duyệt, đợi dàn trang xong rồi bấm “In sách”.
Khi in, chọn đúng khổ giấy, lề “Không”, và bật in nền.

Open sach-a5.html (A5) or sach-a4.html (A4) in a browser, wait until the pages are laid out, and press the button.
In the print window choose the paper size, margins "None", and background graphics.

Paged.js: MIT. Be Vietnam Pro: SIL Open Font License 1.1.
`;

const nameOf = (size: BookPageSize): string => `sach-${size}.html`;

/** The same pages in a folder: they lie out and print without a network. */
export function* printEntries({ book, photos, progress }: BookInput): Generator<ZipEntry> {
  const links: PrintLinks = {
    photo: ({ id }) => {
      const file = photos.file(id);
      return file && `anh/${file.name}`;
    },
    script: (name) => name,
    size: nameOf,
  };
  yield { path: 'DOC-TRUOC.txt', content: README };
  for (const size of BOOK_PAGE_SIZES)
    yield { path: nameOf(size), content: () => printPage(book, size, links) };
  for (const [name, script] of Object.entries(SCRIPTS)) yield { path: name, content: script };
  const shown = photosOf(book);
  for (const [i, { id }] of shown.entries()) {
    const file = photos.file(id);
    if (!file) continue;
    const packed = (): Promise<Buffer> => {
      progress(Math.floor((i / shown.length) * book.models));
      return photos.read(id);
    };
    yield { path: `anh/${file.name}`, packed };
  }
}
