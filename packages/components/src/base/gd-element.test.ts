import { expect, fixture, html } from '@open-wc/testing';
import { GdElement } from './gd-element.js';

class PlainElement extends GdElement {
  protected override render() {
    return html`<p>Chữ của phần tử</p>`;
  }
}
PlainElement.define('gd-plain-element');
declare global {
  interface HTMLElementTagNameMap {
    'gd-plain-element': PlainElement;
  }
}

const TEXT_OF_THE_PAGE = `.hostile * {
  font-weight: 900; font-style: italic; line-height: 1; letter-spacing: 0.2em; word-spacing: 1em; cursor: wait;
  text-align: center; text-indent: 3em; text-transform: uppercase; text-shadow: 1px 1px red; white-space: nowrap;
}`;

describe('an element that is defined twice', () => {
  function redefinedAs(version: string, tag: `gd-${string}`): string[] {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => said.push(words);
    class First extends GdElement {}
    class Second extends GdElement {
      static override readonly version = version;
    }
    First.define(tag);
    Second.define(tag);
    console.warn = warn;
    expect(customElements.get(tag)).to.equal(First);
    return said;
  }

  it('stays as it was, and the console names both versions', () => {
    const [said, ...more] = redefinedAs('9.9.9', 'gd-two-versions');
    expect(said).to.contain(GdElement.version).and.to.contain('9.9.9');
    expect(more).to.deep.equal([]);
  });

  it('stays as it was without a word where two files of one kit meet', () => {
    expect(redefinedAs(GdElement.version, 'gd-one-version')).to.deep.equal([]);
  });
});

describe('an element on a page whose style sheet reaches everything', () => {
  async function textIn(page: ReturnType<typeof html>): Promise<CSSStyleDeclaration> {
    const host = await fixture<HTMLElement>(page);
    const element = host.querySelector<PlainElement>('gd-plain-element')!;
    await element.updateComplete;
    return getComputedStyle(element.shadowRoot!.querySelector('p')!);
  }
  const style = html`<style>
    ${TEXT_OF_THE_PAGE}
  </style>`;

  it('keeps the text as it should be read', async () => {
    const text = await textIn(html`<div class="hostile">${style}<gd-plain-element></gd-plain-element></div>`);
    const { fontWeight, fontStyle, lineHeight, letterSpacing, wordSpacing, cursor } = text;
    expect({ fontWeight, fontStyle, lineHeight, letterSpacing, wordSpacing, cursor }).to.deep.equal({
      fontWeight: '400',
      fontStyle: 'normal',
      lineHeight: '25.6px',
      letterSpacing: 'normal',
      wordSpacing: '0px',
      cursor: 'auto',
    });
    const { textAlign, textIndent, textTransform, textShadow, whiteSpace } = text;
    expect({ textAlign, textIndent, textTransform, textShadow, whiteSpace }).to.deep.equal({
      textAlign: 'start',
      textIndent: '0px',
      textTransform: 'none',
      textShadow: 'none',
      whiteSpace: 'normal',
    });
  });

  it('takes font, size and colour of the page when told to', async () => {
    const { fontFamily, fontSize, color } = await textIn(
      html`<div style="font: 20px serif; color: rgb(1, 2, 3)">
        <gd-plain-element theme="inherit"></gd-plain-element>
      </div>`,
    );
    expect({ fontFamily, fontSize, color }).to.deep.equal({
      fontFamily: 'serif',
      fontSize: '20px',
      color: 'rgb(1, 2, 3)',
    });
  });
});
