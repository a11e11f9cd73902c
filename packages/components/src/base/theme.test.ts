import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import * as fc from 'fast-check';
import { waitUntil } from '../testing/wait-until.js';
import { configure } from './configure.js';
import { contrast, readableShade, type Rgb } from './contrast.js';
import { GdElement } from './gd-element.js';
import { contentStyles, hostStyles } from './styles.js';
import { contrastsOf } from './theme-check.js';

class ThemedElement extends GdElement {
  static override styles = [hostStyles, contentStyles];
  protected override render() {
    return html`<button class="button">Gửi</button>`;
  }
}
ThemedElement.define('gd-themed-element');
declare global {
  interface HTMLElementTagNameMap {
    'gd-themed-element': ThemedElement;
  }
}

async function themed(tokens: Readonly<Record<string, string>>, theme?: string): Promise<ThemedElement> {
  const element = await fixture<ThemedElement>(html`<gd-themed-element></gd-themed-element>`);
  if (theme) element.setAttribute('theme', theme);
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
  await element.updateComplete;
  return element;
}

const lowIn = (element: ThemedElement): string[] =>
  contrastsOf(element)
    .filter(({ ratio, least }) => ratio < least)
    .map(({ token, ground }) => `${token} on ${ground}`);

const button = (element: ThemedElement): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot!.querySelector('button')!);

describe('contrast', () => {
  const colour = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 }))) as fc.Arbitrary<
    [number, number, number]
  >;

  it('is measured as WCAG says', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.48, 0.005);
  });

  it('has a readable shade of every colour on every ground', () => {
    fc.assert(
      fc.property(colour, colour, (front: Rgb, ground: Rgb) => {
        expect(contrast(readableShade(front, ground, 4.5), ground)).to.be.at.least(4.5);
      }),
    );
  });
});

describe('the colours of an element', () => {
  it('can be read as they are, in every theme', async () => {
    for (const theme of ['light', 'dark', 'auto', 'inherit'])
      expect(lowIn(await themed({}, theme)), theme).to.deep.equal([]);
    await emulateMedia({ colorScheme: 'dark' });
    const auto = await themed({}, 'auto');
    expect(getComputedStyle(auto).colorScheme).to.equal('dark');
    expect(lowIn(auto)).to.deep.equal([]);
    await emulateMedia({ colorScheme: 'light' });
  });

  it('are as documented where the page says nothing', async () => {
    const { backgroundColor, color } = button(await themed({}));
    expect([backgroundColor, color]).to.deep.equal(['rgb(11, 92, 173)', 'rgb(255, 255, 255)']);
    const dark = button(await themed({}, 'dark'));
    expect([dark.backgroundColor, dark.color]).to.deep.equal(['rgb(125, 184, 245)', 'rgb(6, 32, 58)']);
  });

  for (const name of ['province-red-gold', 'calm-green', 'high-contrast'])
    it(`can be read in the example ${name}, light and dark`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch(`/docs/themes/${name}.css`)).text());
      document.adoptedStyleSheets.push(sheet);
      try {
        for (const theme of ['light', 'dark']) {
          const element = await themed({}, theme);
          expect(getComputedStyle(element).getPropertyValue('--gd-accent')).not.to.equal('');
          expect(lowIn(element), theme).to.deep.equal([]);
          if (name === 'high-contrast')
            for (const { token, ground, ratio } of contrastsOf(element))
              expect(ratio, `${token} on ${ground}, ${theme}`).to.be.at.least(7);
        }
      } finally {
        document.adoptedStyleSheets.pop();
      }
    });

  it('follow the accent: text on it can always be read', async () => {
    for (const accent of ['#ffd700', '#8c1d18', '#767676', '#0a0', 'hsl(200 80% 45%)', 'white', 'black']) {
      const results = contrastsOf(await themed({ '--gd-accent': accent }));
      const onAccent = results.find(({ token, ground }) => token === 'on-accent' && ground === 'accent');
      expect(onAccent?.ratio, accent).to.be.at.least(4.5);
    }
    expect(lowIn(await themed({ '--gd-accent': '#8c1d18' }))).to.deep.equal([]);
    expect(lowIn(await themed({ '--gd-accent': '#f0b0a8' }, 'dark'))).to.deep.equal([]);
  });

  it('that cannot be read are told to the web team once, with what to write instead', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => lines.push(line);
    configure({ development: true });
    const page = (): Promise<HTMLElement> =>
      fixture(
        html`<div class="pale">
          <style>
            .pale {
              --gd-accent: #ffd700;
            }</style
          ><gd-themed-element></gd-themed-element>
        </div>`,
      );
    await page();
    await waitUntil(() => lines.length > 0);
    await page();
    configure({ development: false });
    console.warn = warn;
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(
      /--gd-accent on --gd-surface has 1\.4\d : 1 and needs 4\.5 : 1; for example --gd-accent: #[0-9a-f]{6};/,
    );
  });
});
