import type { IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';

/** Why people cannot act as a group, with the numbers of people that would be right. */
export type GroupProblem =
  | { readonly code: 'group_too_small'; readonly minimum: number }
  | { readonly code: 'representatives_count'; readonly minimum: number; readonly maximum: number };

export interface GroupOptions {
  /** The day whose rules apply; without it, the newest. */
  readonly on?: IsoDate;
  readonly settings?: DatedSettings;
}

/**
 * Whether so many people on one matter may be spoken for by so many representatives: from 5 to 10 people by one
 * or two, more than 10 by up to five (Law on Citizen Reception 2013, Article 29). Fewer than 5 people are no
 * group: each sends in their own name. `undefined` when it is right.
 */
export function checkGroup(
  size: number,
  representatives: number,
  { on = '9999-12-31', settings = SETTINGS }: GroupOptions = {},
): GroupProblem | undefined {
  const value = (id: `group.${'min-size' | 'small-size' | `${'small' | 'large'}.representatives`}`) =>
    settingAt(id, on, settings).value;
  if (!(size >= value('group.min-size'))) {
    return { code: 'group_too_small', minimum: value('group.min-size') };
  }
  const maximum = value(
    size <= value('group.small-size') ? 'group.small.representatives' : 'group.large.representatives',
  );
  return representatives >= 1 && representatives <= maximum
    ? undefined
    : { code: 'representatives_count', minimum: 1, maximum };
}
