import { expect } from '@open-wc/testing';
import type { BookBalance, Model } from '@gd/contract';
import { bookBalance, type ModelField } from '@gd/rules';
import { model } from '../testing/mock-api.js';
import { recount } from './balance.js';
import {
  addChapter,
  bodyOf,
  chosenIn,
  difference,
  newChapter,
  placeByField,
  placeOf,
  putModel,
  shiftChapter,
  shiftModel,
  withProposal,
  type Draft,
} from './draft.js';
import { fileName } from './files.js';

const unit = (key: string) => ({ key, label: { vi: key, en: key } });
const of = (id: string, field: ModelField = 'economy', key = 'u1'): Model =>
  model({ id, field, slug: id, unitsToday: [unit(key)] });

const empty: Draft = {
  ...{ title: 'Sách', subtitle: '', publisher: '', period: '', foreword: '', size: '4' },
  coverPhotoId: null,
  chapters: [],
};
const withChapters = (...chapters: [string, ...string[]][]): Draft =>
  chapters.reduce(
    (draft, [title, ...ids]) => addChapter(draft, { ...newChapter(title), models: ids.map((id) => of(id)) }),
    empty,
  );
const order = ({ chapters }: Draft) => chapters.map(({ models }) => models.map(({ id }) => id).join(''));

describe('a draft of a book', () => {
  it('moves a model within its chapter and over its edges, and stops at the ends of the book', () => {
    const draft = withChapters(['A', 'a', 'b'], ['B', 'c']);
    expect(order(shiftModel(draft, 'a', 1))).to.deep.equal(['ba', 'c']);
    expect(order(shiftModel(draft, 'b', 1))).to.deep.equal(['a', 'bc']);
    expect(order(shiftModel(draft, 'c', -1))).to.deep.equal(['abc', '']);
    expect(shiftModel(draft, 'a', -1)).to.equal(draft);
    expect(shiftModel(draft, 'c', 1)).to.equal(draft);
  });

  it('has a model once, wherever it is put', () => {
    const draft = withChapters(['A', 'a', 'b'], ['B', 'c']);
    expect(order(putModel(draft, of('a'), 1))).to.deep.equal(['b', 'ca']);
    expect(order(putModel(draft, of('a'), 0))).to.deep.equal(['ba', 'c']);
  });

  it('moves chapters with their models', () => {
    const draft = withChapters(['A', 'a'], ['B', 'b']);
    const { key } = draft.chapters[0]!;
    expect(order(shiftChapter(draft, key, 1))).to.deep.equal(['b', 'a']);
    expect(shiftChapter(draft, key, -1)).to.equal(draft);
  });

  it('puts a model into the chapter of its field, and makes that where there is none', () => {
    const named = addChapter(withChapters(['A', 'a']), newChapter('Quốc phòng – an ninh'));
    expect(order(placeByField(named, of('x', 'defence-security')))).to.deep.equal(['a', 'x']);
    expect(order(placeByField(named, of('y')))).to.deep.equal(['ay', '']);
    const made = placeByField(named, of('z', 'culture-society'));
    expect(made.chapters[2]?.title).to.equal('Văn hóa – xã hội');
    expect(placeOf(made, 'z')).to.deep.equal({ chapter: 2, at: 0 });
  });

  it('takes a proposal over: what stays keeps its place, what comes and goes is told', () => {
    const draft = withChapters(['A', 'a', 'b'], ['B', 'c']);
    const after = withProposal(draft, [of('c'), of('b'), of('d')]);
    expect(order(after)).to.deep.equal(['bd', 'c']);
    const { added, removed } = difference(draft, after);
    expect(added.map(({ model: { id }, chapter }) => [id, chapter])).to.deep.equal([['d', 'A']]);
    expect(removed.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('sends all of the book again', () => {
    const { size, chapters } = bodyOf(withChapters(['A', 'a', 'b']));
    expect({ size, chapters }).to.deep.equal({
      size: 4,
      chapters: [{ title: 'A', text: '', modelIds: ['a', 'b'] }],
    });
  });

  it('names a file as the server does', () => {
    expect(fileName('100 mô hình “Dân vận khéo”', 'epub')).to.equal('100-mo-hinh-dan-van-kheo.epub');
    expect(fileName('…', 'print')).to.equal('sach-in.zip');
  });
});

describe('the balance of what is chosen on the screen', () => {
  it('is that of the rules, from the counts of the balance that came with the book', () => {
    const models = [
      of('a', 'economy', 'u1'),
      of('b', 'economy', 'u2'),
      of('c', 'culture-society', 'u2'),
      of('d', 'defence-security', 'u3'),
      of('e', 'economy', 'u3'),
    ];
    const candidates = models.map(({ id, field, unitsToday }) => ({ id, field, unit: unitsToday[0]!.key }));
    const byRules = (ids: string[], size: number): BookBalance => {
      const { byField, byUnit } = bookBalance(candidates, new Set(ids), size);
      return {
        byField: [...byField],
        byUnit: byUnit.map((row) => ({ ...row, unit: unit(row.unit!) })),
      };
    };
    const chosen = chosenIn({ chapters: [{ ...newChapter(), models: models.slice(1, 4) }] });
    expect(recount(byRules(['a', 'e'], 2), chosen, 3)).to.deep.equal(byRules(['b', 'c', 'd'], 3));
  });

  it('counts a unit whose first model was registered later', () => {
    const { byUnit } = recount({ byField: [], byUnit: [] }, [of('a', 'economy', 'u9')], 1);
    expect(byUnit).to.deep.equal([{ unit: unit('u9'), candidates: 0, chosen: 1, even: 0 }]);
  });
});
