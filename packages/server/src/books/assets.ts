/** The files of the printed pages: their style, their script, Paged.js and the font. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** Two steps up from here, in the sources as in what is built. */
const own = (name: string): string =>
  readFileSync(new URL(`../../pages/books/${name}`, import.meta.url), 'utf8');

const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined;
  return () => (value ??= read());
};

/** The scripts of the pages, by the name under which they are served and packed. */
export const SCRIPTS = {
  /** Paged.js 0.4 (MIT), as it is built for browsers. */
  'paged.js': once(() =>
    readFileSync(join(dirname(require.resolve('pagedjs')), '../dist/paged.min.js'), 'utf8'),
  ),
  'print.js': once(() => own('print.js')),
} as const;
export type ScriptName = keyof typeof SCRIPTS;
export const isScriptName = (name: string): name is ScriptName => Object.hasOwn(SCRIPTS, name);

const FONT = '@fontsource/be-vietnam-pro';

/** Be Vietnam Pro within the style: a page of a folder (file:) may load no font beside it. */
function fontFaces(): string {
  const faces = [400, 600, 700].map((weight) =>
    readFileSync(require.resolve(`${FONT}/${weight}.css`), 'utf8'),
  );
  const inlined = faces
    .join('\n')
    .replace(
      /url\(\.\/(files\/[\w-]+\.woff2)\) format\('woff2'\), url\([^)]*\) format\('woff'\)/g,
      (_whole, file: string) => {
        const bytes = readFileSync(require.resolve(`${FONT}/${file}`));
        return `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`;
      },
    )
    .replaceAll('font-display: swap', 'font-display: block');
  return `/* Be Vietnam Pro, Copyright 2021 The Be Vietnam Pro Project Authors, SIL Open Font License 1.1 */\n${inlined}`;
}

/** For the screen, and the font: kept as it is. */
export const screenStyle = once(() => fontFaces() + own('screen.css'));
/** For the paper: read by Paged.js. */
export const bookStyle = once(() => own('print.css'));

/** A source of a Content-Security-Policy that allows this very text. */
export const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
