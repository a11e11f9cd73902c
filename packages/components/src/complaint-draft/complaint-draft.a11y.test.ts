import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/complaint-draft.js';
import { allInShadow, enter, inShadow } from '../testing/mock-api.js';
import type { GdComplaintDraft } from './index.js';

async function open(theme = 'light', level = 2): Promise<GdComplaintDraft> {
  const draft = await fixture<GdComplaintDraft>(
    html`<gd-complaint-draft theme=${theme} heading-level=${level}></gd-complaint-draft>`,
  );
  draft.parentElement!.style.background = theme === 'dark' ? '#12181f' : '#fff';
  return draft;
}

const press = async (draft: GdComplaintDraft, selector: string) => {
  inShadow(draft, selector).click();
  await draft.updateComplete;
};

async function answer(draft: GdComplaintDraft): Promise<void> {
  for (const id of ['matter', 'rights', 'instance']) await press(draft, `#field-${id}`);
  enter(draft, '#field-knownOn', '2026-11-02');
  await draft.updateComplete;
}

describe('gd-complaint-draft for assistive technology', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`has no fault that axe finds on any page, ${theme}`, async () => {
      const draft = await open(theme);
      await expect(draft).to.be.accessible();
      await press(draft, 'button[type=submit]');
      await expect(draft).to.be.accessible();
      await answer(draft);
      await expect(draft).to.be.accessible();
      await press(draft, 'button[type=submit]');
      await press(draft, 'button[type=submit]');
      await expect(draft).to.be.accessible();
      await press(draft, '.errors button');
      await expect(draft).to.be.accessible();
    });

  it('leaves no gap in the outline of the page', async () => {
    const draft = await open('light', 3);
    await answer(draft);
    await press(draft, 'button[type=submit]');
    expect(allInShadow(draft, 'h2')).to.have.length(0);
    expect(allInShadow(draft, 'h3')).to.have.length(1);
    expect(allInShadow(draft, 'h4')).to.have.length(4);
  });

  it('offers the browser what it may fill in, and not the identity number', async () => {
    const draft = await open();
    await answer(draft);
    await press(draft, 'button[type=submit]');
    const tokens = ['name', 'address', 'phone', 'idNumber'].map(
      (name) => inShadow<HTMLInputElement>(draft, `#field-${name}`).autocomplete,
    );
    expect(tokens).to.deep.equal(['name', 'street-address', 'tel', 'off']);
  });

  it('is not wider than a page of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const draft = await open();
      await answer(draft);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await press(draft, 'button[type=submit]');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await press(draft, 'button[type=submit]');
      await press(draft, '.errors button');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
