import { limitRow, limitsAt } from '../cases/clock/limit-table.js';
import { lengthOf } from '../cases/clock/explain.js';
import type { RuleId } from '../cases/kinds.js';
import type { IsoDate } from '../dates/iso-date.js';
import type { DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import type { LocalizedText } from '../text.js';
import { GUIDES, type GuideText, type LimitSentence } from './guides.js';
import type { LodgedKind } from './lodged-kinds.js';

/** A time limit in words. */
export interface LodgingLimit {
  readonly rule: RuleId;
  readonly text: LocalizedText;
  readonly basis: LocalizedText;
}

/**
 * How and where to lodge a complaint or a denunciation. `summary` is the whole in a few sentences, for somebody
 * who sent it the wrong way; `parts` is what the petition must hold, in the order of the law; `places` where to
 * bring it; `notes` what to know before.
 */
export interface LodgingGuide extends Omit<GuideText, 'limits'> {
  readonly kind: LodgedKind;
  readonly limits: readonly LodgingLimit[];
}

/** The guide by the limits in force on a day. */
export function lodgingGuide(
  kind: LodgedKind,
  on: IsoDate,
  settings: DatedSettings = SETTINGS,
): LodgingGuide {
  const guide = GUIDES[kind];
  return { ...guide, kind, limits: guide.limits.map((sentence) => limitText(sentence, on, settings)) };
}

function limitText(
  { rule, part, needs, text }: LimitSentence,
  on: IsoDate,
  settings: DatedSettings,
): LodgingLimit {
  const limits = limitsAt(limitRow(rule, part, new Set(needs)).limits, on, settings);
  const lengths = limits.map(lengthOf);
  const bases = limits.map(({ basis }) => basis);
  const fill = (locale: keyof LocalizedText, or: string) =>
    text[locale].replace('{limit}', lengths.map((length) => length[locale]).join(or));
  return {
    rule,
    text: { vi: fill('vi', ', và không quá '), en: fill('en', ', and no more than ') },
    basis: {
      vi: bases.map(({ vi }) => vi).join('; '),
      en: bases.map(({ en }) => en).join('; '),
    },
  };
}
