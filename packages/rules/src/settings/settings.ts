import type { CaseKind } from '../cases/kinds.js';
import type { DatedSettings } from './dated-setting.js';
import { cite } from './laws.js';
import { LIMIT_SETTINGS } from './limit-settings.js';
import { FIRST_DAY as from, OWN_RULE as basis } from './origin.js';

/**
 * Years that a case is kept after its end (PDP-5). The law fixes no period; a file that settled a complaint
 * must outlast the disputes about it, a report only the seasons in which it is looked up.
 */
const RETENTION: Readonly<Record<CaseKind, number>> = {
  FBK: 2,
  REC: 2,
  REG: 2,
  INF: 2,
  REV: 1,
  DSR: 3,
  CPL: 15,
  DEN: 15,
};

const RETENTION_BASIS = {
  vi: 'Quy định của hệ thống (dữ liệu chỉ giữ khi mục đích còn cần)',
  en: 'Rule of this system (data is kept only while its purpose needs it)',
};

/**
 * Every number and choice of the rules, by the day it is in force from. A change of the law is a new row,
 * never an edit: a case keeps the rules of the day it was received.
 */
export const SETTINGS: DatedSettings = [
  {
    id: 'week.rest-days',
    value: [6, 7],
    unit: 'weekday',
    from,
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
    from,
    basis: {
      vi: 'Thông báo hoán đổi ngày làm việc; cách hiểu của hệ thống',
      en: 'Notice that swaps working days; reading of this system',
    },
  },
  ...LIMIT_SETTINGS,
  {
    // The unit cannot answer while it waits for the sender. Statistics are not helped by it: they count
    // the first due date, which never moves.
    id: 'T-22.answer.paused-while-needs-info',
    value: true,
    unit: 'yes-no',
    from,
    basis,
  },
  {
    // The period counts from a valid request; pausing is stricter than starting again.
    id: 'T-19.answer.paused-while-needs-info',
    value: true,
    unit: 'yes-no',
    from,
    basis: cite('information', 24),
  },
  {
    id: 'T-06.answer.paused-while-suspended',
    value: true,
    unit: 'yes-no',
    from,
    basis: cite('complaints', 11),
  },
  {
    id: 'T-16.answer.paused-while-suspended',
    value: true,
    unit: 'yes-no',
    from,
    basis: cite('denunciations', 34),
  },
  {
    // The clock starts at valid receipt, and the competent unit is the one that received it last.
    id: 'T-22.answer.restarts-on-transfer',
    value: true,
    unit: 'yes-no',
    from,
    basis,
  },
  { id: 'reason.min-length', value: 10, unit: 'character', from, basis },
  { id: 'answer.min-length', value: 50, unit: 'character', from, basis },
  { id: 'rating.min', value: 1, unit: 'star', from, basis },
  { id: 'rating.max', value: 5, unit: 'star', from, basis },
  { id: 'group.min-size', value: 5, unit: 'person', from, basis: cite('reception', 29) },
  { id: 'group.small-size', value: 10, unit: 'person', from, basis: cite('reception', 29) },
  { id: 'group.small.representatives', value: 2, unit: 'person', from, basis: cite('reception', 29) },
  { id: 'group.large.representatives', value: 5, unit: 'person', from, basis: cite('reception', 29) },
  { id: 'statistics.min-cell', value: 5, unit: 'case', from, basis },
  ...retention(),
];

function retention(): DatedSettings {
  const kinds = Object.keys(RETENTION) as CaseKind[];
  return kinds.map((kind) => ({
    id: `retention.${kind}` as const,
    value: RETENTION[kind],
    unit: 'year',
    from,
    basis: RETENTION_BASIS,
  }));
}
