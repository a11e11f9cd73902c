import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../define/model-list.js';
import { enter, inShadow, useMockApi } from '../testing/mock-api.js';
import { NO_FILTERS } from './filters.js';
import type { GdModelList } from './index.js';
import { addressWith, filtersInAddress } from './page-address.js';
import { waitUntil } from '../testing/wait-until.js';

const own = { ...NO_FILTERS, sort: '' };
const settled = (list: GdModelList) => waitUntil(() => !list.matches(':state(loading)'));

describe('filters in the address', () => {
  it('stand under a prefix, and leave the rest of the address alone', () => {
    const address = addressWith(
      'https://x.vn/mo-hinh/?trang=2#d',
      'mh-',
      { ...own, q: 'lúa', year: '2024' },
      own,
    );
    expect(address).to.equal('https://x.vn/mo-hinh/?trang=2&mh-q=l%C3%BAa&mh-year=2024#d');
    expect(filtersInAddress('mh-', new URL(address).search)).to.deep.equal({ q: 'lúa', year: '2024' });
    expect(addressWith(address, 'mh-', own, own)).to.equal('https://x.vn/mo-hinh/?trang=2#d');
  });

  it('say that a filter of the page itself was taken away', () => {
    const page = { ...own, field: 'economy' };
    const address = addressWith('https://x.vn/', '', own, page);
    expect(filtersInAddress('', new URL(address).search)).to.deep.equal({ field: '' });
  });
});

describe('gd-model-list and the address of its page', () => {
  const before = location.href;
  beforeEach(() => useMockApi());
  afterEach(() => history.replaceState(history.state, '', before));

  it('takes the filters up, writes them, and follows the back button', async () => {
    history.replaceState({ kept: 1 }, '', '#?');
    history.replaceState({ kept: 1 }, '', `${location.pathname}?x-field=economy`);
    const list = await fixture<GdModelList>(
      html`<gd-model-list address="x-" kind="collective"></gd-model-list>`,
    );
    await settled(list);
    expect(list.field).to.equal('economy');
    expect(inShadow<HTMLSelectElement>(list, '#field').value).to.equal('economy');
    enter(list, '#kind', '');
    expect(location.search).to.equal('?x-field=economy&x-kind=');
    expect(history.state).to.deep.equal({ kept: 1 });
    history.pushState(null, '', `${location.pathname}?x-year=2022`);
    history.back();
    await aTimeout(50);
    await waitUntil(() => location.search.includes('x-field'));
    history.forward();
    await waitUntil(() => list.year === '2022' && list.field === '' && list.kind === 'collective');
  });

  it('never touches it without the attribute', async () => {
    history.replaceState(null, '', `${location.pathname}?field=economy`);
    const list = await fixture<GdModelList>(html`<gd-model-list></gd-model-list>`);
    await settled(list);
    expect(list.field).to.equal('');
    enter(list, '#kind', 'individual');
    expect(location.search).to.equal('?field=economy');
  });
});
