/** One call that succeeds for each operation of the register of models. */
import type { OperationId } from '@gd/contract';
import { CRITERIA_EXAMPLE, type ModelStatus } from '@gd/rules';
import type { GdClient, NominationDraft } from '../index.js';
import type { Mock } from '../mock/index.js';
import { stateOf } from '../mock/models/model.js';

type Resource = 'models' | 'scoring' | 'surveys' | 'books' | 'imports';
type ModelOperation = Extract<OperationId, `${Resource}.${string}`>;

const ANY = { ifMatch: '*' };
export const NOTE = 'Đã xem tại chỗ, các hộ cùng tham gia.';
export const DECISION = { number: '12/QĐ-BCĐ', date: '2026-11-20', issuer: 'Ban Chỉ đạo tỉnh' };
export const CONTENT = {
  title: 'Ngõ xanh không rác',
  summary: 'Các hộ thay nhau quét ngõ mỗi sáng thứ bảy và trồng cây.',
  field: 'culture-society',
  kind: 'collective',
  level: 'commune',
  unit: '14728@0',
} as const;
export const NOMINATION: NominationDraft = { ...CONTENT, nominator: null, locale: 'vi' };

export const sheet = (name = 'so-mo-hinh.xlsx', content = 'rows') => new File([content], name);

export function modelWith(mock: Mock, status: ModelStatus, outcome: 'good' | 'weak' | null = null) {
  const found = mock.state.models.find((model) => {
    const state = stateOf(model);
    return state.status === status && (outcome === null || state.outcome === outcome);
  });
  if (!found) throw new Error(`No sample model is ${status}`);
  return found;
}

export const bookWith = (mock: Mock, status: 'draft' | 'agreed') =>
  mock.state.books.find((book) => book.status === status)!;

/** Brings an import to its check's end. */
export async function checked(client: GdClient): Promise<string> {
  const { id } = await client.imports.check(sheet());
  while ((await client.imports.read(id)).status === 'checking');
  return id;
}

export function modelCalls(
  of: () => { client: GdClient; mock: Mock },
): Record<ModelOperation, () => PromiseLike<unknown>> {
  const models = () => of().client.models;
  const books = () => of().client.books;
  const is = (status: ModelStatus, outcome?: 'good') => modelWith(of().mock, status, outcome);
  const photo = () => is('recognised').photos[0]?.fileId ?? '';
  const draft = () => bookWith(of().mock, 'draft').id;
  const published = async () => (await books().publish(bookWith(of().mock, 'agreed').id, ANY)).id;
  const criteria = async () => (await of().client.scoring.criteria())[0]!;
  /** A good model that no committee has concluded, with the latest criteria. */
  const open = async () => {
    const { scores, results } = of().mock.state;
    const found = scores.find(({ modelId }) => !results.some((one) => one.modelId === modelId))!;
    return { modelId: found.modelId, set: await criteria() };
  };
  const finished = async (id: string, exportId: string) => {
    while ((await books().readExport(id, exportId)).status !== 'done');
    return books().exportFile(id, exportId);
  };
  /** A document of a listed model. */
  const document = () => {
    const { state } = of().mock;
    is('recognised').documents = [{ fileId: photo(), title: 'Báo cáo', number: '', date: null }];
    return [...state.files.keys()].find((id) => id === photo())!;
  };
  return {
    'models.list': () => models().list().page(),
    'models.facets': () => models().facets(),
    'models.yearly': () => models().yearly(),
    'models.read': () => models().read('dvk-001'),
    'models.photo': () => models().photo('37', photo(), 'card'),
    'models.document': () => models().document('37', document()),
    'models.export': () => models().export('37', { format: 'csv' }),
    'models.nominate': () => models().nominate(NOMINATION),
    'models.search': () => models().search().page(),
    'models.exportRegister': () => models().exportRegister('json'),
    'models.open': () => models().open(is('nominated').id),
    'models.file': () => models().file(is('recognised').id, photo()),
    'models.contact': () => models().contact(of().mock.state.models.find(({ nominator }) => nominator)!.id),
    'models.forgetContact': () =>
      models().forgetContact(
        of().mock.state.models.find(({ nominator }) => nominator)!,
        'consent-withdrawn',
        ANY,
      ),
    'models.register': () => models().register(is('nominated'), { registerNumber: 'HL-01' }, ANY),
    'models.decline': () => models().decline(is('nominated'), { note: NOTE }, ANY),
    'models.launch': () => models().launch(is('registered'), {}, ANY),
    'models.start': () => models().start(is('launched'), { on: '2026-11' }, ANY),
    'models.report': () => models().report(is('running'), { note: NOTE }, ANY),
    'models.review': () => models().review(is('running'), { outcome: 'good', note: NOTE }, ANY),
    'models.recognise': () =>
      models().recognise(is('reviewed', 'good'), { level: 'commune', decision: DECISION }, ANY),
    'models.remove': () =>
      models().remove(is('running'), { reason: 'ended', note: NOTE, decision: DECISION }, ANY),
    'models.edit': () => models().edit(is('running'), CONTENT, ANY),
    'models.link': () => models().link(is('running'), { copiedFrom: is('recognised').id }, ANY),
    'models.unlink': () => {
      const copy = of().mock.state.models.find(({ copiedFrom }) => copiedFrom.length > 0)!;
      const copiedFrom = copy.copiedFrom[0]?.modelId ?? '';
      return models().unlink(copy, { copiedFrom, note: NOTE }, ANY);
    },
    'models.putPublished': () =>
      models().putPublished({
        ...{ asOf: '2025', start: 1_635, new: 200, removed: 35, end: 1_800 },
        source: { url: null, publisher: 'Ban Chỉ đạo tỉnh' },
      }),
    'scoring.criteria': () => of().client.scoring.criteria(2026),
    'scoring.putCriteria': () => {
      const [criteria, bands] = [[...CRITERIA_EXAMPLE.criteria], [...CRITERIA_EXAMPLE.bands]];
      return of().client.scoring.putCriteria({ ...CRITERIA_EXAMPLE, criteria, bands, year: 2027 });
    },
    'scoring.read': () => of().client.scoring.read(is('recognised').id),
    'scoring.score': async () => {
      const { modelId, set } = await open();
      const marks = set.criteria.map(({ id, points }) => ({ criterion: id, points }));
      return of().client.scoring.score(modelId, { criteriaId: set.id, marks });
    },
    'scoring.conclude': async () => {
      const { modelId, set } = await open();
      return of().client.scoring.conclude(modelId, { criteriaId: set.id, reasons: NOTE });
    },
    'surveys.read': () => of().client.surveys.read('dvk-001'),
    'surveys.answer': () =>
      of().client.surveys.answer('dvk-001', {
        device: crypto.randomUUID(),
        answers: { benefit: 5, participation: 4, keep: 5 },
      }),
    'books.list': () => books().list(),
    'books.read': async () => books().read(await published()),
    'books.download': async () => books().download('37', await published(), 'epub'),
    'books.all': () => books().all(),
    'books.create': () => books().create({ title: 'Tập sách mới' }),
    'books.open': () => books().open(draft()),
    'books.candidates': () => books().candidates(draft(), { field: 'economy' }).page(),
    'books.propose': () => books().propose(draft()),
    'books.edit': () => books().edit(draft(), { title: 'Tên khác', chapters: [] }, ANY),
    'books.agree': () => books().agree(draft(), ANY),
    'books.reopen': () => books().reopen(bookWith(of().mock, 'agreed').id, ANY),
    'books.publish': () => published(),
    'books.makeExport': () => books().makeExport(draft(), 'epub'),
    'books.readExport': async () => {
      const { id } = await books().makeExport(draft(), 'json');
      return books().readExport(draft(), id);
    },
    'books.exportFile': async () => {
      const { id } = await books().makeExport(draft(), 'print');
      return finished(draft(), id);
    },
    'imports.check': () => of().client.imports.check(sheet()),
    'imports.read': () => checked(of().client),
    'imports.rows': async () => {
      const id = await checked(of().client);
      return of().client.imports.rows(id, { result: 'invalid' }).page();
    },
    'imports.apply': async () =>
      of().client.imports.apply(await checked(of().client), { leaveOutInvalid: true }),
  };
}
