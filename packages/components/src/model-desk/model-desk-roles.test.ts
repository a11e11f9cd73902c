import { expect, fixture, html } from '@open-wc/testing';
import type { MockModel } from '@gd/sdk/mock';
import '../define/model-desk.js';
import { allInShadow, inShadow, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import { waitUntil } from '../testing/wait-until.js';
import type { GdModelDesk } from './index.js';

describe('an officer of a unit at the desk', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  const where = (is: (model: MockModel) => boolean): MockModel => api.state.models.find(is)!;
  const reviewed = () =>
    where(
      ({ events }) => events.some(({ outcome }) => outcome === 'good') && !events.some(({ level }) => level),
    );
  async function open({ id }: MockModel): Promise<GdModelDesk> {
    const desk = await fixture<GdModelDesk>(html`<gd-model-desk model=${id}></gd-model-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('#open-score'), 'scoring is offered');
    return desk;
  }
  const ids = (desk: GdModelDesk) => allInShadow(desk, '.commands button').map(({ id }) => id);

  it('is offered recognition at the own level, and no conclusion', async () => {
    const model = reviewed();
    const ofProvince = await open(model);
    expect(ids(ofProvince)).to.include.members(['open-recognise', 'open-remove', 'open-conclude']);

    api = useMockApi();
    api.state.officer.sees = 'unit';
    const desk = await open(model);
    await waitUntil(() => !ids(desk).includes('open-conclude'), 'who reads is known');
    expect(ids(desk)).to.include('open-recognise').and.not.include('open-remove');
    inShadow(desk, '#open-recognise').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('input[name=level]'));
    expect(allInShadow<HTMLInputElement>(desk, 'input[name=level]').map(({ value }) => value)).to.deep.equal([
      'commune',
    ]);
  });

  it('who scored a model of the own unit is named as such to all who see the scores', async () => {
    const { modelId } = api.state.scores.find(({ ownUnit }) => ownUnit)!;
    const desk = await open(where(({ id }) => id === modelId));
    const { criteriaId, marks } = api.state.scores.find((one) => one.modelId === modelId)!;
    api.state.scores.push({
      ...{ id: '0193540e-5a00-7000-b100-00000000dead', modelId, criteriaId, marks, reviewer: 'Phạm Thị Mai' },
      ...{ ownUnit: false, comment: '', at: '2026-11-20T09:00:00+07:00', changed: null },
    });
    await desk.refresh();
    await waitUntil(() => desk.shadowRoot!.querySelector('table.scores'), 'the scores are shown');
    const heads = allInShadow(desk, '.scores thead th').map((cell) => words(cell));
    expect(heads.filter((head) => head.includes('đơn vị mình'))).to.deep.equal(['Đỗ Thị Hạnh đơn vị mình']);
    expect(words(inShadow(desk, '.scoring'))).to.contain('người chấm thuộc chính đơn vị có mô hình này');
  });
});
