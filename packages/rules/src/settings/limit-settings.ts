import type { IsoDate } from '../dates/iso-date.js';
import type { LocalizedText } from '../text.js';
import type { DatedSettings } from './dated-setting.js';
import { cite } from './laws.js';
import { FIRST_DAY, OWN_RULE } from './origin.js';
import type { LimitSettingId, TimesSettingId } from './setting-values.js';

type Row = DatedSettings[number];
type PlainLimit = Exclude<LimitSettingId, 'T-05.acceptance.working-days'>;

const days = (id: PlainLimit, value: number, basis: LocalizedText, from: IsoDate = FIRST_DAY): Row => ({
  id,
  value,
  unit: 'day',
  from,
  basis,
});
const workingDays = (
  id: PlainLimit,
  value: number,
  basis: LocalizedText,
  from: IsoDate = FIRST_DAY,
): Row => ({
  id,
  value,
  unit: 'working-day',
  from,
  basis,
});
const times = (id: TimesSettingId, value: number, basis: LocalizedText, from: IsoDate = FIRST_DAY): Row => ({
  id,
  value,
  unit: 'times',
  from,
  basis,
});

/** Law 136/2025 and its decrees of 2026 are in force from this day. */
const REFORM_2026 = '2026-07-01';
/** The Law on Personal Data Protection is in force from this day. */
const DATA_LAW = '2026-01-01';

/** The length of every period of the law, T-01 to T-22 and PDP-3, and how often it may be extended. */
export const LIMIT_SETTINGS: DatedSettings = [
  workingDays('T-01.forward', 5, cite('decree20', 9)),
  workingDays('T-02.first-response', 10, cite('reception', 28)),
  workingDays('T-03.report-back', 7, cite('reception', 27)),

  days('T-04.lodge', 90, cite('complaints', 9)),
  days('T-04.lodge.discipline', 15, cite('complaints', 48)),
  days('T-04.lodge.discipline-second', 10, cite('complaints', 48)),
  // The decree's limit is shorter by count and the law's may still end first over a long holiday: the
  // earlier end keeps both.
  days('T-05.acceptance', 10, cite('complaints', 27)),
  {
    id: 'T-05.acceptance.working-days',
    value: null,
    unit: 'working-day',
    from: FIRST_DAY,
    basis: cite('complaints', 27),
  },
  {
    id: 'T-05.acceptance.working-days',
    value: 7,
    unit: 'working-day',
    from: REFORM_2026,
    basis: cite('decree155'),
  },
  days('T-06.answer', 30, cite('complaints', 28)),
  days('T-06.answer.complex', 45, cite('complaints', 28)),
  days('T-06.answer.remote', 45, cite('complaints', 28)),
  days('T-06.answer.remote-complex', 60, cite('complaints', 28)),
  times('T-06.extension.times', 1, cite('complaints', 28, 37)),
  workingDays('T-07.delivery', 3, cite('complaints', 32)),
  days('T-08.second-complaint', 30, cite('complaints', 33)),
  days('T-08.second-complaint.remote', 45, cite('complaints', 33)),
  days('T-09.answer', 45, cite('complaints', 37)),
  days('T-09.answer.complex', 60, cite('complaints', 37)),
  days('T-09.answer.remote', 60, cite('complaints', 37)),
  days('T-09.answer.remote-complex', 70, cite('complaints', 37)),
  days('T-10.delivery', 7, cite('complaints', 41)),
  days('T-10.publication', 15, cite('complaints', 41)),
  days('T-10.posting', 15, cite('complaints', 41)),
  days('T-11.legal-effect', 30, cite('complaints', 44)),
  days('T-11.legal-effect.remote', 45, cite('complaints', 44)),
  days('T-12.notice', 5, cite('decree155'), REFORM_2026),

  workingDays('T-13.acceptance', 7, cite('denunciations', 24)),
  workingDays('T-13.acceptance.several-places', 10, cite('denunciations', 24)),
  workingDays('T-14.forward', 5, cite('denunciations', 24)),
  workingDays('T-15.notice', 5, cite('denunciations', 29)),
  days('T-16.answer', 30, cite('denunciations', 30)),
  days('T-16.extension.days', 30, cite('denunciations', 30)),
  times('T-16.extension.times', 2, cite('denunciations', 30)),
  days('T-17.decision', 20, cite('denunciations', 37)),
  workingDays('T-17.report-request', 5, cite('denunciations', 38)),
  workingDays('T-17.report', 5, cite('denunciations', 38)),
  workingDays('T-18.publication', 7, cite('denunciations', 40)),
  days('T-18.posting', 15, cite('denunciations', 40)),

  workingDays('T-19.answer', 3, cite('information', 30)),
  workingDays('T-19.answer.complex', 15, cite('information', 30)),
  workingDays('T-19.notice', 3, cite('information', 30)),
  days('T-19.extension.days', 15, cite('information', 30)),
  times('T-19.extension.times', 1, cite('information', 29, 30, 31)),
  // Simple information is read or copied at the desk at once: the same day.
  workingDays('T-20.desk.answer', 0, cite('information', 29)),
  workingDays('T-20.desk.answer.complex', 10, cite('information', 29)),
  workingDays('T-20.desk.extension.days', 10, cite('information', 29)),
  workingDays('T-20.post.answer', 5, cite('information', 31)),
  workingDays('T-20.post.answer.complex', 15, cite('information', 31)),
  workingDays('T-20.post.notice', 3, cite('information', 31)),
  days('T-20.post.extension.days', 15, cite('information', 31)),
  workingDays('T-20.correction', 5, cite('information', 32)),
  days('T-21.answer', 15, cite('democracy', 40, 45)),

  workingDays('T-22.intake', 1, OWN_RULE),
  workingDays('T-22.forward', 5, OWN_RULE),
  workingDays('T-22.answer', 10, OWN_RULE),
  workingDays('T-22.extension.days', 10, OWN_RULE),
  times('T-22.extension.times', 1, OWN_RULE),

  workingDays('PDP-3.first-response', 2, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.access', 10, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.correct', 10, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.erase', 20, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.withdraw', 15, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.restrict', 15, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.object', 15, cite('decree356'), DATA_LAW),
  days('PDP-3.answer.third-party', 20, cite('decree356'), DATA_LAW),
  days('PDP-3.extension.days', 15, cite('decree356'), DATA_LAW),
  times('PDP-3.extension.times', 1, cite('decree356'), DATA_LAW),
];
