import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/denunciation-guide.js';
import { configure } from '../base/configure.js';
import type { GdDenunciationGuide } from './index.js';

describe('gd-denunciation-guide for assistive technology', () => {
  beforeEach(() => configure({ apiBase: 'https://api.test' }));

  for (const theme of ['light', 'dark'] as const)
    it(`has no fault that axe finds, ${theme}`, async () => {
      const guide = await fixture<GdDenunciationGuide>(
        html`<gd-denunciation-guide theme=${theme}></gd-denunciation-guide>`,
      );
      guide.parentElement!.style.background = theme === 'dark' ? '#12181f' : '#fff';
      await expect(guide).to.be.accessible();
    });

  it('says that the link opens a new tab, and keeps the outline of the page', async () => {
    const guide = await fixture<GdDenunciationGuide>(
      html`<gd-denunciation-guide heading-level="3"></gd-denunciation-guide>`,
    );
    const { shadowRoot } = guide;
    expect(shadowRoot!.querySelector('a')!.textContent).to.contain('(mở trong thẻ mới)');
    expect(shadowRoot!.querySelectorAll('h3')).to.have.length(1);
    expect(shadowRoot!.querySelectorAll('h2')).to.have.length(0);
  });

  it('is not wider than a page of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await fixture(html`<gd-denunciation-guide></gd-denunciation-guide>`);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
