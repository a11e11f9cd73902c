/** Little style: the reader's own fonts, sizes and colours come first. */
export const EPUB_STYLE = `body { line-height: 1.6; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; orphans: 2; widows: 2; }
h1, h2, h3, h4 { line-height: 1.35; page-break-after: avoid; break-after: avoid; }
p { margin: 0 0 0.6em; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; page-break-inside: avoid; break-inside: avoid; }
figcaption { font-size: 0.9em; }
.cover { text-align: center; }
.cover img { max-height: 95vh; width: auto; }
.titlepage, .chapter { text-align: center; margin-top: 20%; }
.chapter p { text-align: left; }
.chapter p.ordinal { text-align: center; }
.ordinal { font-size: 0.9em; margin-bottom: 0.2em; }
.subtitle { font-size: 1.15em; }
.publisher { margin-top: 6em; }
.draft { font-weight: bold; }
.summary { font-weight: bold; }
dl { margin: 0 0 1em; }
dl div { margin: 0 0 0.25em; }
dt { display: inline; font-weight: bold; }
dt::after { content: ": "; }
dd { display: inline; margin: 0; }
.source { font-size: 0.85em; overflow-wrap: anywhere; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.2em; }
`;
