import type { ModelEventType } from './machine.js';
import { mayFollow, type PartialDate } from './partial-date.js';
import { MODEL_LEVELS, type ModelLevel } from './terms.js';

/** There is no district level since 1 July 2025 (Resolution 203/2025/QH15, Law 72/2025/QH15). */
const LAST_DAY_OF_DISTRICTS = '2025-06-30';

/** Each says since when a model is there at the latest. */
const BEGINNINGS: readonly ModelEventType[] = ['registered', 'launched', 'recognised'];

/**
 * The levels that can have kept a model in their register, as far as its dates are known: while there were districts, it
 * had begun, or was registered, launched or recognised.
 * @param from when its period began
 */
export function levelsOfModel(
  from: PartialDate | null,
  events: readonly { type: ModelEventType; on: PartialDate | null }[] = [],
): readonly ModelLevel[] {
  const days = [from, ...events.filter(({ type }) => BEGINNINGS.includes(type)).map(({ on }) => on)];
  const hadDistricts = days.some((day) => day !== null && mayFollow(LAST_DAY_OF_DISTRICTS, day));
  return MODEL_LEVELS.filter((level) => level !== 'district' || hadDistricts);
}
