/** Who gets a complaint about a commune's or province's own body, in the words of a petition. */
import { inSentence } from '@gd/units/text';

export interface Addressees {
  recipient: string;
  respondent: string;
}

/**
 * The first complaint goes to whoever decided, the second to the head of the body directly above (Law on Complaints
 * 2011, Art. 7).
 * @param label Vietnamese name of a unit with its province: `Phường Hoa Lư, Tỉnh Ninh Bình`
 */
export function addresseesOf(label: string, instance: '' | '1' | '2'): Addressees {
  const unit = inSentence(label);
  const above = unit.includes(', ') ? unit.slice(unit.lastIndexOf(', ') + 2) : '';
  return {
    recipient:
      instance === '2' && above ? `Chủ tịch Ủy ban nhân dân ${above}` : `Chủ tịch Ủy ban nhân dân ${unit}`,
    respondent: `Ủy ban nhân dân ${unit}`,
  };
}
