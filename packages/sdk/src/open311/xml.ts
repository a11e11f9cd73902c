/**
 * A small strict reader of XML 1.0 for answers of servers that are not trusted. `DOMParser` is not used: it is absent
 * in Node and workers, and a page's Trusted Types policy may forbid it. What Open311 has no use for is refused rather
 * than half understood: a document type (and with it every entity beyond the five built in, so that nothing expands
 * and nothing is fetched). Attributes, comments, processing instructions and namespace prefixes are left out.
 */

export interface XmlElement {
  /** Local name, without a namespace prefix. */
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The character data directly inside, joined. */
  readonly text: string;
}

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** UTF-16 units. A thousand requests of 4,000 characters each, with markup, are well below. */
export const MAX_XML_LENGTH = 16 * 1024 * 1024;
/** GeoReport v2 nests six levels deep. */
const MAX_DEPTH = 32;

// Sticky, and without nested repetition: each character is looked at a bounded number of times.
const NAME = /[A-Za-z_:\u0080-\uFFFF][\w:.\-\u0080-\uFFFF]*/y;
const SPACE = /[ \t\r\n]+/y;
const DECLARATION = /<\?xml[ \t\r\n][^?<>]*\?>/y;
// XML 1.0 §2.2: no control characters but tab and line breaks, no half of a surrogate pair, no U+FFFE or U+FFFF.
// eslint-disable-next-line no-control-regex -- control characters are exactly what this pattern finds
const NO_XML_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const REFERENCE = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([A-Za-z]+));|&/g;

const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      const character = BUILT_IN.get(name);
      if (character === undefined) throw new XmlError('An entity is not one of the five of XML');
      return character;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (whole === '&' || !(code > 0 && code <= 0x10_ff_ff)) throw new XmlError('A reference is broken');
    const character = String.fromCodePoint(code);
    if (NO_XML_CHARACTER.test(character)) throw new XmlError('A reference names no character of XML');
    return character;
  });
}

interface Open {
  qualifiedName: string;
  children: XmlElement[];
  text: string[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(): XmlElement {
    this.#take(DECLARATION);
    const open: Open[] = [];
    let root: XmlElement | undefined;
    while (this.#at < this.#source.length) {
      const current = open.at(-1);
      const text = this.#text();
      if (text !== '') {
        if (current) current.text.push(text);
        else if (text.trim() !== '') throw new XmlError('There is text outside the root element');
        continue;
      }
      if (this.#skipped()) continue;
      if (this.#starts('<![CDATA[')) {
        if (!current) throw new XmlError('There is text outside the root element');
        current.text.push(this.#until('<![CDATA[', ']]>'));
      } else if (this.#starts('</')) {
        const element = this.#close(open);
        if (open.length === 0) root = element;
      } else {
        if (root) throw new XmlError('There is more than one root element');
        const { name, isEmpty } = this.#startTag();
        if (open.length >= MAX_DEPTH) throw new XmlError('The elements are nested too deeply');
        open.push({ qualifiedName: name, children: [], text: [] });
        if (isEmpty) {
          const element = finish(open);
          if (open.length === 0) root = element;
        }
      }
    }
    if (!root || open.length > 0) throw new XmlError('The document ends too early');
    return root;
  }

  #starts(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #until(start: string, end: string): string {
    const from = this.#at + start.length;
    const to = this.#source.indexOf(end, from);
    if (to < 0) throw new XmlError(`A part that begins with ${start} does not end`);
    this.#at = to + end.length;
    return this.#source.slice(from, to);
  }

  #text(): string {
    const end = this.#source.indexOf('<', this.#at);
    const raw = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at += raw.length;
    if (raw.includes(']]>')) throw new XmlError('There is ]]> in text');
    return decode(raw);
  }

  /** Passes a comment or a processing instruction. */
  #skipped(): boolean {
    if (this.#starts('<!--')) this.#until('<!--', '-->');
    else if (this.#starts('<?')) this.#until('<?', '?>');
    else if (this.#starts('<!') && !this.#starts('<![CDATA['))
      throw new XmlError('Document types are not read');
    else return false;
    return true;
  }

  #startTag(): { name: string; isEmpty: boolean } {
    this.#at += 1;
    const name = this.#take(NAME);
    if (name === undefined) throw new XmlError('A tag has no name');
    const seen = new Set<string>();
    for (;;) {
      const space = this.#take(SPACE);
      if (this.#starts('/>')) {
        this.#at += 2;
        return { name, isEmpty: true };
      }
      if (this.#starts('>')) {
        this.#at += 1;
        return { name, isEmpty: false };
      }
      const attribute = space === undefined ? undefined : this.#take(NAME);
      if (attribute === undefined || seen.has(attribute)) throw new XmlError('A tag is broken');
      seen.add(attribute);
      this.#attributeValue();
    }
  }

  #attributeValue(): void {
    this.#take(SPACE);
    if (!this.#starts('=')) throw new XmlError('An attribute has no value');
    this.#at += 1;
    this.#take(SPACE);
    const quote = this.#source.charAt(this.#at);
    if (quote !== '"' && quote !== "'") throw new XmlError('An attribute has no quotes');
    const value = this.#until(quote, quote);
    if (value.includes('<')) throw new XmlError('There is < in an attribute');
    decode(value);
  }

  #close(open: Open[]): XmlElement {
    this.#at += 2;
    const name = this.#take(NAME);
    this.#take(SPACE);
    if (name === undefined || name !== open.at(-1)?.qualifiedName || !this.#starts('>'))
      throw new XmlError('The tags do not match');
    this.#at += 1;
    return finish(open);
  }
}

/** Ends the innermost element and hands it to the one around it. */
function finish(open: Open[]): XmlElement {
  const { qualifiedName, children, text } = open.pop() as Open;
  const element = { name: localName(qualifiedName), children, text: text.join('') };
  open.at(-1)?.children.push(element);
  return element;
}

/**
 * Reads a document.
 * @throws {XmlError} for anything that is not well-formed, has a document type, or is too long or nested too deeply
 */
export function parseXml(source: string): XmlElement {
  if (source.length > MAX_XML_LENGTH) throw new XmlError('The document is too long');
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (NO_XML_CHARACTER.test(text)) throw new XmlError('There is a character that XML has not');
  // XML 1.0 §2.11: every line break is one line feed.
  return new Reader(text.replace(/\r\n?/g, '\n')).read();
}
