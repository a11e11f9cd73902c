import { expect } from '@open-wc/testing';
import type { ModelFacets } from '@gd/contract';
import {
  countFilters,
  isFiltered,
  NO_FILTERS,
  optionsOf,
  queryOf,
  sortOf,
  type ModelFilters,
} from './filters.js';

const filters = (change: Partial<ModelFilters> = {}): ModelFilters => ({
  ...NO_FILTERS,
  sort: '',
  ...change,
});

const facets: ModelFacets = {
  total: 3,
  fields: [{ value: 'economy', count: 2 }],
  kinds: [{ value: 'collective', count: 3 }],
  levels: [{ value: 'province', count: 3 }],
  recognitions: [{ value: 'commune', count: 1 }],
  provinces: [{ value: { key: '37@2025-07-01', label: { vi: 'Ninh Bình', en: 'Ninh Bình' } }, count: 3 }],
  years: [{ value: 2022, count: 1 }],
};

describe('filters of the gallery', () => {
  it('ask the API for what is set, and leave out what no model can have', () => {
    expect(queryOf(filters())).to.deep.equal({});
    const words = {
      field: 'new-rural',
      kind: 'collective',
      level: 'district',
      recognition: 'centre',
      province: '37@2025-07-01',
      unit: '14551@0',
    };
    expect(queryOf(filters({ ...words, q: ' nha mang ', year: '2022' }))).to.deep.equal({
      ...words,
      q: 'nha mang',
      year: 2022,
    });
    const none = { field: 'sport', kind: 'both', level: 'toString', recognition: 'district' };
    expect(queryOf(filters({ ...none, q: ' ', year: 'năm ngoái', unit: 'Hoa Lư' }))).to.deep.equal({});
  });

  it('ask for the latest year first where the order is none', () => {
    expect(sortOf(filters({ sort: 'title' }))).to.equal('title');
    expect(sortOf(filters({ sort: 'best' }))).to.equal('-year');
  });

  it('count what is set; words of the search are no filter of the panel', () => {
    expect(isFiltered(filters({ sort: 'title' }))).to.be.false;
    expect(isFiltered(filters({ q: 'lúa' }))).to.be.true;
    expect(countFilters(filters({ q: 'lúa', year: '2022', unit: '37@0' }))).to.equal(2);
  });

  it('offer the values with their counts, in words', () => {
    expect(optionsOf('field', facets, '', 'vi')).to.deep.equal([
      { value: 'economy', label: 'Phát triển kinh tế', count: 2 },
    ]);
    expect(optionsOf('recognition', facets, '', 'en')).to.deep.equal([
      { value: 'commune', label: 'Commune level', count: 1 },
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
