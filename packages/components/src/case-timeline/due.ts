/** How near a due day is, in words. */
import type { Locale } from '@gd/contract';
import { daysBetween } from '../base/format.js';
import { caseMessages } from './messages.js';

export interface Nearness {
  words: string;
  tone: 'overdue' | 'soon' | 'calm';
}

/** Calendar days, as people plan by them; the due day itself was counted in working days. */
export function nearness(due: string, overdue: boolean, today: string, locale: Locale): Nearness {
  const words = caseMessages[locale];
  const days = daysBetween(today, due);
  if (overdue || days < 0)
    return { words: days < 0 ? words.overdueBy(-days) : words.overdue, tone: 'overdue' };
  if (days === 0) return { words: words.dueToday, tone: 'soon' };
  return { words: words.daysLeft(days), tone: days <= 2 ? 'soon' : 'calm' };
}
