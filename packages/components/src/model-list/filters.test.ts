import { expect } from '@open-wc/testing';
import type { ModelFacets } from '@gd/contract';
import { countFilters, isFiltered, NO_FILTERS, optionsOf, queryOf } from './filters.js';

const facets: ModelFacets = {
  total: 3,
  fields: [{ value: 'economy', count: 2 }],
  kinds: [{ value: 'collective', count: 3 }],
  provinces: [{ value: { key: '37@2025-07-01', label: { vi: 'Ninh Bình', en: 'Ninh Bình' } }, count: 3 }],
  years: [{ value: 2022, count: 1 }],
};

describe('filters of the gallery', () => {
  it('ask the API for what is set, and leave out what no model can have', () => {
    expect(queryOf(NO_FILTERS)).to.deep.equal({});
    expect(
      queryOf({
        q: ' nha mang ',
        field: 'economy',
        province: '37@2025-07-01',
        year: '2022',
        kind: 'collective',
      }),
    ).to.deep.equal({
      q: 'nha mang',
      field: 'economy',
      province: '37@2025-07-01',
      year: 2022,
      kind: 'collective',
    });
    expect(queryOf({ q: ' ', field: 'sport', province: '', year: 'năm ngoái', kind: 'both' })).to.deep.equal(
      {},
    );
  });

  it('count what is set; words of the search are no filter of the panel', () => {
    expect(isFiltered(NO_FILTERS)).to.be.false;
    expect(isFiltered({ ...NO_FILTERS, q: 'lúa' })).to.be.true;
    expect(countFilters({ ...NO_FILTERS, q: 'lúa', year: '2022', kind: 'individual' })).to.equal(2);
  });

  it('offer the values with their counts, in words', () => {
    expect(optionsOf('field', facets, '', 'vi')).to.deep.equal([
      { value: 'economy', label: 'Kinh tế', count: 2 },
    ]);
    expect(optionsOf('year', facets, '', 'en')).to.deep.equal([{ value: '2022', label: '2022', count: 1 }]);
  });

  it('keep a chosen value that no model has now', () => {
    expect(optionsOf('field', facets, 'defence-security', 'en').at(-1)).to.deep.equal({
      value: 'defence-security',
      label: 'Defence and security',
      count: 0,
    });
    expect(optionsOf('kind', undefined, 'individual', 'vi')).to.have.length(1);
  });
});
