import type { LocalizedText } from '@gd/contract';
import type { Unit } from '@gd/units';
import { unitsDirectory } from '../base/configure.js';

/** A unit, with its province unless told otherwise, in both languages; the data is there, since the unit was chosen from it. */
export async function unitLabels(unit: Unit, { withPath = true } = {}): Promise<LocalizedText> {
  const directory = await unitsDirectory();
  const label = (locale: 'vi' | 'en') => directory.label(unit, { locale, withPath });
  return { vi: label('vi'), en: label('en') };
}
