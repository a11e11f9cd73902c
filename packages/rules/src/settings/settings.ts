import type { LocalizedText } from '../text.js';
import type { DatedSettings } from './dated-setting.js';

/** The first day whose calendar is known, and so the first day these values are used for. */
const START = '2019-01-01';

const PRODUCT_CHOICE: LocalizedText = {
  vi: 'Quy định của hệ thống (pháp luật không ấn định thời hạn chung)',
  en: 'Rule of this system (the law sets no general limit)',
};

/**
 * Every number and choice of the rules, by the day it is in force from. A change of the law is a new row,
 * never an edit: a case keeps the rules of the day it was sent.
 */
export const SETTINGS: DatedSettings = [
  {
    id: 'week.rest-days',
    value: [6, 7],
    unit: 'weekday',
    from: START,
    basis: {
      vi: 'Quyết định 188/1999/QĐ-TTg, Điều 1',
      en: 'Decision 188/1999/QĐ-TTg, Article 1',
    },
  },
  {
    // A reading, not text: no law defines "working day"; a swapped Saturday is weekly rest moved by notice.
    id: 'week.swapped-work-counts',
    value: true,
    unit: 'yes-no',
    from: START,
    basis: {
      vi: 'Thông báo hoán đổi ngày làm việc; cách hiểu của hệ thống',
      en: 'Notice that swaps working days; reading of this system',
    },
  },
  {
    id: 'T-01.forward',
    value: 5,
    unit: 'working-day',
    from: START,
    basis: { vi: 'Nghị định 20/2008/NĐ-CP, Điều 9', en: 'Decree 20/2008/NĐ-CP, Article 9' },
  },
  { id: 'T-22.intake', value: 1, unit: 'working-day', from: START, basis: PRODUCT_CHOICE },
  { id: 'T-22.forward', value: 5, unit: 'working-day', from: START, basis: PRODUCT_CHOICE },
  { id: 'T-22.answer', value: 10, unit: 'working-day', from: START, basis: PRODUCT_CHOICE },
  {
    // The unit cannot answer while it waits for the sender. Statistics are not helped by it: they count
    // the first due date, which never moves.
    id: 'T-22.answer.paused-while-needs-info',
    value: true,
    unit: 'yes-no',
    from: START,
    basis: PRODUCT_CHOICE,
  },
  {
    // The clock starts at valid receipt, and the competent unit is the one that received it last.
    id: 'T-22.answer.restarts-on-transfer',
    value: true,
    unit: 'yes-no',
    from: START,
    basis: PRODUCT_CHOICE,
  },
  { id: 'reason.min-length', value: 10, unit: 'character', from: START, basis: PRODUCT_CHOICE },
  { id: 'answer.min-length', value: 50, unit: 'character', from: START, basis: PRODUCT_CHOICE },
];
