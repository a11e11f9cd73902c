import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../testing/wait-until.js';
import { catalogue } from './catalogue.js';
import { configure } from './configure.js';
import { formatDate, formatNumber } from './format.js';
import { GdElement } from './gd-element.js';

const vi = {
  hello: 'Xin chào',
  people: (count: number) => `${count} người`,
  parts: { door: 'Cửa', wall: 'Tường' },
};
const en: typeof vi = {
  hello: 'Hello',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  parts: { door: 'Door', wall: 'Wall' },
};
const messages = catalogue('sample', { vi, en });

class SpeakingElement extends GdElement {
  protected override render() {
    const { locale } = this;
    const { hello, people, parts } = messages[locale];
    const said = [hello, people(1), people(12_345), parts.door, parts.wall];
    return html`<p>${[...said, formatNumber(0.5, locale), formatDate('2026-02-03', locale)].join(' | ')}</p>`;
  }
}
SpeakingElement.define('gd-speaking-element');
declare global {
  interface HTMLElementTagNameMap {
    'gd-speaking-element': SpeakingElement;
  }
}

const VIETNAMESE = 'Xin chào | 1 người | 12345 người | Cửa | Tường | 0,5 | 03/02/2026';
const ENGLISH = 'Hello | 1 person | 12345 people | Door | Wall | 0.5 | 3 February 2026';
const FRENCH = 'Bonjour | 1 personne | 12\u202f345 personnes | Porte | Wall | 0,5 | 3 février 2026';

const words = {
  sample: {
    hello: 'Bonjour',
    people: { one: '{0} personne', other: '{0} personnes' },
    parts: { door: 'Porte' },
  },
};

const said = (element: Element): string => element.shadowRoot?.textContent?.trim() ?? '';

async function speaks(element: Element, text: string): Promise<void> {
  await waitUntil(() => said(element) === text, `"${said(element)}" is not "${text}"`);
}

async function elementIn(lang: string): Promise<{ place: HTMLElement; element: SpeakingElement }> {
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang}><gd-speaking-element></gd-speaking-element></div>`,
  );
  return { place, element: place.querySelector<SpeakingElement>('gd-speaking-element')! };
}

/** Runs the work and gives what the console was told meanwhile. */
async function told(work: (lines: readonly string[]) => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => lines.push(line);
  try {
    await work(lines);
  } finally {
    console.warn = warn;
  }
  return lines.filter((line) => line.startsWith('[gd]'));
}

describe('the language of an element', () => {
  afterEach(() => configure({ languages: {} }));

  it('is that of the nearest lang, also when that changes', async () => {
    const { place, element } = await elementIn('en-GB');
    await speaks(element, ENGLISH);
    place.lang = 'vi';
    await speaks(element, VIETNAMESE);
  });

  it('changes when the element is moved', async () => {
    const { place, element } = await elementIn('en');
    const other = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
    other.append(element);
    await speaks(element, VIETNAMESE);
    place.append(element);
    await speaks(element, ENGLISH);
  });

  it('is that of the place where a slot shows it', async () => {
    const host = await fixture<HTMLElement>(html`<div><gd-speaking-element></gd-speaking-element></div>`);
    const section = document.createElement('section');
    section.lang = 'en';
    section.append(document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(section);
    const element = host.querySelector('gd-speaking-element')!;
    host.append(element);
    await speaks(element, ENGLISH);
    section.lang = 'vi';
    await speaks(element, VIETNAMESE);
  });

  it('may be one that the page adds; a missing word is in the one behind it, and told once', async () => {
    const { place, element } = await elementIn('fr-CA');
    await speaks(element, VIETNAMESE);
    const lines = await told(async () => {
      configure({ languages: { fr: { fallback: 'en', words } } });
      await speaks(element, FRENCH);
      expect(element.locale).to.equal('en');
      place.lang = 'en';
      await speaks(element, ENGLISH);
      place.lang = 'fr';
      await speaks(element, FRENCH);
    });
    expect(lines).to.deep.equal([
      '[gd] lang="fr": 1 words of "sample" are missing and shown in "en": parts.wall',
    ]);
  });

  it('leaves other languages on the page as they are', async () => {
    configure({ languages: { fr: { words } } });
    const french = await elementIn('fr');
    const vietnamese = await elementIn('vi');
    await waitUntil(() => said(french.element).startsWith('Bonjour'));
    await speaks(vietnamese.element, VIETNAMESE);
  });

  it('is read from an address, and stays as it was where that has nothing', async () => {
    const { fetch } = globalThis;
    const lines = await told(async (soFar) => {
      globalThis.fetch = () => Promise.resolve(Response.json({ fallback: 'en', words }));
      configure({ languages: { fr: '/fr.json' } });
      const { element } = await elementIn('fr');
      await speaks(element, FRENCH);
      globalThis.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
      configure({ languages: { km: '/km.json' } });
      const khmer = await elementIn('km');
      await waitUntil(() => soFar.some((line) => line.includes('/km.json answers 404')));
      expect(said(khmer.element)).to.equal(VIETNAMESE);
    });
    globalThis.fetch = fetch;
    expect(lines.filter((line) => line.includes('km.json'))).to.have.length(1);
  });
});
