import type { LocalizedText } from '../text.js';

/** The first day whose calendar is known, and so the first day the values are used for. */
export const FIRST_DAY = '2019-01-01';

/** The basis of a limit that this product chose. */
export const OWN_RULE: LocalizedText = {
  vi: 'Quy định của hệ thống (pháp luật không ấn định thời hạn chung)',
  en: 'Rule of this system (the law sets no general limit)',
};
