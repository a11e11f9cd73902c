/** The findings as a panel of the page. Plain DOM: it must come up where an element of the kit cannot. */
import type { Finding } from './diagnose.js';
import { type Language, LEVEL_WORDS, REPORT_WORDS, wordsOf } from './messages.js';

const STYLES = `
  :host { all: initial; display: block; }
  section {
    box-sizing: border-box; position: relative; max-inline-size: 48em; margin: 1em auto; padding: 1em 1.25em;
    border: 2px solid #0b5cad; border-radius: 8px; color: #1a2430; background: #fff;
    font: max(1rem, 16px)/1.5 system-ui, sans-serif;
  }
  h2 { margin: 0; font-size: 1.15em; }
  ul { margin: 0.75em 0; padding: 0; list-style: none; }
  li { margin-block: 0.75em; padding-inline-start: 0.75em; border-inline-start: 4px solid #6b7785; }
  .error { border-color: #b3261e; } .warning { border-color: #8a5a00; }
  b, span { overflow-wrap: anywhere; } span { display: block; }
  button {
    min-block-size: 44px; margin-inline-end: 0.5em; padding: 0 1em; border: 1px solid #0b5cad; border-radius: 6px;
    color: #0b5cad; background: #fff; font: inherit; font-weight: 600; cursor: pointer;
  }
  button:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
`;

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  text: string,
  ...children: readonly Node[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (text !== '') element.textContent = text;
  element.append(...children);
  return element;
}

function item(finding: Finding, language: Language): HTMLLIElement {
  const { what, fix } = wordsOf(finding, language);
  const line = make(
    'li',
    '',
    make('b', `${LEVEL_WORDS[language][finding.level]}: ${what}`),
    make('span', fix),
  );
  line.className = finding.level;
  return line;
}

/** Shows the findings in a host, in place of what it showed before. */
export function showReport(
  host: HTMLElement,
  findings: readonly Finding[],
  language: Language,
  again: () => void,
): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const { title, good, close, again: repeat, remove } = REPORT_WORDS[language];
  const heading = make('h2', title);
  const body =
    findings.length === 0
      ? make('p', good)
      : make('ul', '', ...findings.map((finding) => item(finding, language)));
  const [retry, end] = [make('button', repeat), make('button', close)];
  retry.type = 'button';
  end.type = 'button';
  retry.addEventListener('click', again);
  end.addEventListener('click', () => host.remove());
  const section = make('section', '', heading, body, make('p', remove), retry, end);
  section.lang = language;
  section.setAttribute('aria-label', title);
  root.replaceChildren(section);
}
