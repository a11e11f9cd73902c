import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { lodgingGuide, vietnamDate } from '@gd/rules';
import '../define/denunciation-guide.js';
import { configure } from '../base/configure.js';
import { inShadow, words } from '../testing/mock-api.js';
import type { GdDenunciationGuide } from './index.js';
import { pageAddress } from './page-address.js';

const link = (guide: GdDenunciationGuide) => inShadow<HTMLAnchorElement>(guide, '[part=link]');

describe('gd-denunciation-guide', () => {
  beforeEach(() => configure({ apiBase: 'https://api.test', site: 'gd_site_37_hoalu' }));

  it('leads to the isolated page without an opener, a referrer, a parameter or a unit', async () => {
    const guide = await fixture<GdDenunciationGuide>(html`<gd-denunciation-guide></gd-denunciation-guide>`);
    const { href, target, relList, hash } = link(guide);
    expect(href).to.equal('https://api.test/denunciation/');
    expect(target).to.equal('_blank');
    expect([...relList]).to.have.members(['noopener', 'noreferrer']);
    expect(hash).to.equal('');
    // The reader can compare the address bar with it.
    expect(words(inShadow(guide, 'code'))).to.equal(href);
  });

  it('says where to lodge and what the law gives, from the rules', async () => {
    const guide = await fixture<GdDenunciationGuide>(html`<gd-denunciation-guide></gd-denunciation-guide>`);
    const { places, limits, notes } = lodgingGuide('DEN', vietnamDate(new Date()));
    for (const text of [...places, ...notes, ...limits.map((limit) => limit.text)])
      expect(words(guide)).to.contain(text.vi);
  });

  it('has nothing to type or to send', async () => {
    const guide = await fixture<GdDenunciationGuide>(html`<gd-denunciation-guide></gd-denunciation-guide>`);
    expect(guide.shadowRoot!.querySelectorAll('input, textarea, select, form, button')).to.have.length(0);
  });

  it('follows the language of the page', async () => {
    const page = await fixture(html`<div lang="en"><gd-denunciation-guide></gd-denunciation-guide></div>`);
    const guide = page.firstElementChild as GdDenunciationGuide;
    await guide.updateComplete;
    expect(link(guide).href).to.equal('https://api.test/denunciation/en/');
    expect(words(guide)).to.contain('Denounce a breach of law');
  });

  it('says in words that the page is not set up, and mends itself', async () => {
    configure({ apiBase: '' });
    const guide = document.createElement('gd-denunciation-guide');
    setTimeout(() => document.body.append(guide));
    const { detail } = await oneEvent(guide, 'gd-error');
    expect(detail.code).to.equal('not_configured');
    await guide.updateComplete;
    expect(words(inShadow(guide, '[role=alert]'))).to.contain('chưa cài đặt xong');
    expect(guide.shadowRoot!.querySelector('[part=link]')).to.equal(null);
    configure({ apiBase: 'https://api.test' });
    await guide.updateComplete;
    expect(link(guide).href).to.equal('https://api.test/denunciation/');
    guide.remove();
  });
});

describe('the address of the isolated page', () => {
  it('is on the origin of the API, whatever its base says besides', () => {
    expect(pageAddress('https://api.test/v1?site=a#b', 'vi')?.href).to.equal(
      'https://api.test/denunciation/',
    );
  });

  for (const base of [undefined, '', 'api.test', 'javascript:alert(1)', 'data:text/html,x'])
    it(`is none for ${base}`, () => {
      expect(pageAddress(base, 'vi')).to.equal(undefined);
    });
});
