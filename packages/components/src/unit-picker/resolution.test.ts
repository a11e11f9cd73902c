import { expect } from '@open-wc/testing';
import { loadUnits } from '@gd/units';
import { decreeName, resolutionView } from './resolution.js';

describe('the words of a resolution', () => {
  it('names the document by its number', () => {
    expect(decreeName('1674/NQ-UBTVQH15', 'vi')).to.equal('Nghị quyết số 1674/NQ-UBTVQH15');
    expect(decreeName('202/2025/QH15', 'en')).to.equal('Resolution 202/2025/QH15');
    expect(decreeName('12/NĐ-CP', 'vi')).to.equal('Nghị định số 12/NĐ-CP');
    expect(decreeName('A 1', 'vi')).to.equal('A 1');
  });

  it('tells every step in either language', async () => {
    const directory = await loadUnits({ today: () => '2026-11-23' });
    const lineage = (await directory.successors('14551@0'))!;
    const [end] = lineage.units;
    const vi = resolutionView(directory, lineage, end!.unit, 'vi');
    expect(vi.steps).to.have.length(2);
    expect(vi.options).to.deep.equal([]);
    const en = resolutionView(directory, lineage, end!.unit, 'en');
    expect(en.summary).to.equal(
      'Ninh Thang Commune, Hoa Lu District, Ninh Binh Province (former) → now Nam Hoa Lu Ward, Ninh Binh Province',
    );
    expect(en.steps[0]).to.equal(
      '1 January 2025: Ninh Thang Commune was merged into Ninh Hai Commune, by Resolution 1318/NQ-UBTVQH15.',
    );
  });

  it('puts the unit that took the residents first', async () => {
    const directory = await loadUnits({ today: () => '2026-11-23' });
    const lineage = (await directory.successors('00112@0'))!;
    const { options, question } = resolutionView(directory, lineage, lineage.units[0]!.unit, 'vi');
    expect(options.map(({ key }) => key)).to.deep.equal(['00103@2025-07-01', '00004@2025-07-01']);
    expect(question).to.contain('nay thuộc 2 đơn vị');
  });
});
