/** A book as EPUB 3.3 (W3C Recommendation), with the metadata of EPUB Accessibility 1.1. */
import type { Book, ModelPhoto } from '@gd/contract';
import {
  modelBody,
  numberedChapters,
  type Numbered,
  type NumberedChapter,
  paragraphs,
  photosOf,
  shownPhotos,
  titleOf,
} from './content.js';
import { EPUB_STYLE } from './epub-style.js';
import { type Markup, markup, when } from './markup.js';
import type { PhotoFiles } from './photos.js';
import { typeset } from './typography.js';
import { WORDS } from './words.js';
import type { ZipEntry } from './zip.js';

export interface BookInput {
  book: Book;
  /** When what it says was last changed; of a published book the day it was frozen. */
  modified: Date;
  photos: PhotoFiles;
  /** Called as it goes on, with how many models are set. */
  progress: (done: number) => void;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

interface Page {
  id: string;
  title: string;
  body: Markup;
  /** For `epub:type`, and the DPUB-ARIA role beside it. */
  type: string;
  role?: string;
}

const page = ({ title, body, type, role }: Page): string =>
  markup`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<section epub:type="${type}"${role === undefined ? undefined : markup` role="${role}"`} class="${type}">
${body}</section>
</body>
</html>
`.text;

const fileOf = (id: string): string => `${id}.xhtml`;
const idOfChapter = ({ number }: NumberedChapter): string => `chapter-${number}`;
const idOfModel = ({ number }: Numbered): string => `model-${String(number).padStart(3, '0')}`;

const titlePage = ({ title, subtitle, publisher, period, status }: Book): Page => ({
  id: 'title',
  title: WORDS.titlePage,
  type: 'titlepage',
  body: markup`<h1>${typeset(title)}</h1>
${when(subtitle !== '', () => markup`<p class="subtitle">${typeset(subtitle)}</p>\n`)}${when(
    period !== '',
    () => markup`<p class="period">${typeset(period)}</p>\n`,
  )}${when(status !== 'published', () => markup`<p class="draft">${WORDS.draft}</p>\n`)}${when(
    publisher !== '',
    () => markup`<p class="publisher">${typeset(publisher)}</p>\n`,
  )}`,
});

const forewordPage = (foreword: string): Page => ({
  id: 'foreword',
  title: WORDS.foreword,
  type: 'foreword',
  role: 'doc-foreword',
  body: markup`<h2>${WORDS.foreword}</h2>\n${paragraphs(foreword)}`,
});

const chapterPage = (chapter: NumberedChapter): Page => ({
  id: idOfChapter(chapter),
  title: chapter.title,
  type: 'chapter',
  role: 'doc-chapter',
  body: markup`<p class="ordinal">${WORDS.chapter(chapter.number)}</p>\n<h2>${chapter.title}</h2>\n${paragraphs(chapter.text)}`,
});

function modelPage(numbered: Numbered, photos: PhotoFiles): Page {
  const title = titleOf(numbered);
  return {
    id: idOfModel(numbered),
    title,
    type: 'subchapter',
    body: markup`<p class="ordinal">${WORDS.model(numbered.number)}</p>\n<h3>${title}</h3>\n${modelBody(
      numbered.model,
      ({ id }) => {
        const file = photos.file(id);
        return file && `images/${file.name}`;
      },
    )}`,
  };
}

function navigation(book: Book, chapters: readonly NumberedChapter[], front: readonly Page[]): string {
  const link = (id: string, label: string): Markup => markup`<a href="${fileOf(id)}">${label}</a>`;
  const items = chapters.map((chapter) => {
    const models = chapter.models.map(
      (one) => markup`<li>${link(idOfModel(one), `${one.number}. ${titleOf(one)}`)}</li>\n`,
    );
    const inner = when(models.length > 0, () => markup`\n<ol>\n${models}</ol>\n`);
    return markup`<li>${link(idOfChapter(chapter), `${WORDS.chapter(chapter.number)}: ${chapter.title}`)}${inner}</li>\n`;
  });
  const first = chapters[0] ? idOfChapter(chapters[0]) : 'title';
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">
<head>
<title>${typeset(book.title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc">
<h2>${WORDS.contents}</h2>
<ol>
${front.map(({ id, title }) => markup`<li>${link(id, title)}</li>\n`)}${items}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>${WORDS.landmarks}</h2>
<ol>
<li><a epub:type="toc" href="#toc">${WORDS.contents}</a></li>
<li><a epub:type="bodymatter" href="${fileOf(first)}">${WORDS.text}</a></li>
</ol>
</nav>
</body>
</html>
`.text;
}

const instantOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

function packageDocument({ book, modified, photos }: BookInput, pages: readonly string[]): string {
  const shown = photosOf(book).flatMap(({ id }) => photos.file(id) ?? []);
  const cover = book.cover === null ? undefined : photos.file(book.cover.id);
  const visual = shown.length > 0;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">urn:uuid:${book.id}</dc:identifier>
<dc:title id="main-title">${typeset(book.title)}</dc:title>
<meta refines="#main-title" property="title-type">main</meta>
${when(
  book.subtitle !== '',
  () => markup`<dc:title id="subtitle">${typeset(book.subtitle)}</dc:title>
<meta refines="#subtitle" property="title-type">subtitle</meta>
`,
)}<dc:language>vi</dc:language>
${when(book.publisher !== '', () => markup`<dc:publisher>${book.publisher}</dc:publisher>\n`)}${when(
    book.period !== '',
    () => markup`<dc:coverage>${book.period}</dc:coverage>\n`,
  )}${
    book.publishedAt === null
      ? undefined
      : markup`<dc:date>${instantOf(new Date(book.publishedAt))}</dc:date>\n`
  }<meta property="dcterms:modified">${instantOf(modified)}</meta>
<meta property="schema:accessMode">textual</meta>
${when(visual, () => markup`<meta property="schema:accessMode">visual</meta>\n`)}<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
${when(visual, () => markup`<meta property="schema:accessibilityFeature">alternativeText</meta>\n`)}<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${WORDS.accessibility}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${pages.map((id) => markup`<item id="${id}" href="${fileOf(id)}" media-type="application/xhtml+xml"/>\n`)}${shown.map(
    (file, i) =>
      markup`<item id="photo-${i + 1}" href="images/${file.name}" media-type="${file.mediaType}"${when(
        file.name === cover?.name,
        () => markup` properties="cover-image"`,
      )}/>\n`,
  )}</manifest>
<spine>
${pages.map((id) => markup`<itemref idref="${id}"/>\n${when(id === 'title', () => markup`<itemref idref="nav"/>\n`)}`)}</spine>
</package>
`.text;
}

function coverPage({ book, photos }: BookInput): Page[] {
  const { cover } = book;
  const file = cover === null ? undefined : photos.file(cover.id);
  if (cover === null || !file) return [];
  const body = markup`<img src="images/${file.name}" width="${cover.width}" height="${cover.height}" alt="${typeset(cover.alt)}"/>\n`;
  return [{ id: 'cover', title: WORDS.cover, type: 'cover', body }];
}

/** The files of the EPUB, in the order of its container: `mimetype` first, and stored (OCF §4.2.2). */
export function* epubEntries(input: BookInput): Generator<ZipEntry> {
  const { book, photos, progress } = input;
  const chapters = numberedChapters(book);
  const front = [titlePage(book), ...(book.foreword === '' ? [] : [forewordPage(book.foreword)])];
  const covers = coverPage(input);
  const pages = [
    ...[...covers, ...front].map(({ id }) => id),
    ...chapters.flatMap((chapter) => [idOfChapter(chapter), ...chapter.models.map(idOfModel)]),
  ];
  const entry = (one: Page): ZipEntry => ({ path: `EPUB/${fileOf(one.id)}`, content: page(one) });

  yield { path: 'mimetype', stored: 'application/epub+zip' };
  yield { path: 'META-INF/container.xml', content: CONTAINER };
  yield { path: 'EPUB/package.opf', content: packageDocument(input, pages) };
  yield { path: 'EPUB/nav.xhtml', content: navigation(book, chapters, front) };
  yield { path: 'EPUB/style.css', content: EPUB_STYLE };
  for (const one of [...covers, ...front]) yield entry(one);
  const written = new Set<string>();
  function* photoEntries(all: readonly ModelPhoto[]): Generator<ZipEntry> {
    for (const { id } of all) {
      const file = photos.file(id);
      if (!file || written.has(id)) continue;
      written.add(id);
      yield { path: `EPUB/images/${file.name}`, packed: () => photos.read(id) };
    }
  }
  if (book.cover) yield* photoEntries([book.cover]);
  for (const chapter of chapters) {
    yield entry(chapterPage(chapter));
    for (const one of chapter.models) {
      const content = (): string => {
        progress(one.number - 1);
        return page(modelPage(one, photos));
      };
      yield { path: `EPUB/${fileOf(idOfModel(one))}`, content };
      yield* photoEntries(shownPhotos(one.model));
    }
  }
}
