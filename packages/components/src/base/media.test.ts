/** What readers have set in their system, in every element: no motion, and colours of their own. */
import '../all.js';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { forceColours } from '../testing/force-colours.js';
import { useMockApi } from '../testing/mock-api.js';
import { waitUntil } from '../testing/wait-until.js';

const MOVING = /(animation|transition)(-duration)?: *[^;]*?([\d.]+)(m?s)/;

/** Elements of a page, ready or waiting, with all in their shadow roots. */
function* within(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

async function page(): Promise<HTMLElement> {
  useMockApi();
  const place = await fixture<HTMLElement>(
    html`<div>
      <gd-unit-picker province="37"></gd-unit-picker>
      <gd-feedback-form></gd-feedback-form>
      <gd-case-status></gd-case-status>
      <gd-feedback-board></gd-feedback-board>
      <gd-model-list></gd-model-list>
      <gd-model-form></gd-model-form>
      <gd-model-detail slug="dvk-001"></gd-model-detail>
      <gd-model-stats></gd-model-stats>
      <gd-service-stats></gd-service-stats>
      <gd-case-inbox></gd-case-inbox>
      <gd-model-desk></gd-model-desk>
    </div>`,
  );
  await waitUntil(() => !place.querySelector(':state(loading)'), 'all are ready');
  return place;
}

describe('a reader who wants no motion', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('sees none: what moves otherwise takes no time, in every element', async () => {
    const place = await page();
    const durations = (element: HTMLElement): number[] =>
      ['', '::before', '::after'].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
        const named = animationName === 'none' ? [] : animationDuration.split(',');
        return [...named, ...transitionDuration.split(',')].map(parseFloat);
      });
    await emulateMedia({ reducedMotion: 'reduce' });
    const moving = [...within(place)].filter((element) => durations(element).some((time) => time > 0.0001));
    expect(moving.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    // What nobody has opened yet has its rule in the style sheet that all elements share.
    for (const element of within(place)) {
      const { shadowRoot } = element;
      if (!shadowRoot || !element.localName.startsWith('gd-')) continue;
      const css = shadowRoot.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
        .join('\n');
      if (MOVING.test(css)) expect(css, element.localName).to.contain('prefers-reduced-motion: reduce');
      expect(css, element.localName).not.to.match(/scroll-behavior: *smooth/);
    }
  });
});

describe('a reader with forced colours', () => {
  afterEach(() => forceColours(false));

  it('sees where controls end, and which one has the focus', async () => {
    await forceColours(true);
    const place = await page();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const controls = [...within(place)].filter(
      (element) =>
        element.matches('button.button:not(.button-link), input.input, select.input, textarea.input') &&
        element.checkVisibility(),
    );
    expect(controls.length).to.be.greaterThan(10);
    for (const control of controls) {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
      const name = `${control.localName}.${control.className}`;
      expect(borderTopStyle, name).to.equal('solid');
      expect(parseFloat(borderTopWidth), name).to.be.at.least(1);
      expect(borderTopColor, name).not.to.equal('rgba(0, 0, 0, 0)');
    }
    const [first] = controls.filter((control) => control.matches('input, select, textarea'));
    first!.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(first!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });
});
