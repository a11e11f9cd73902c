/** What a sender is told whose report is a complaint or a denunciation: how and where to lodge it. */
import type { LocalizedText } from '@gd/contract';
import { lodgingGuide } from '@gd/rules';
import type { CaseRow } from './store.js';

/** By the limits of the day that it was lodged. */
export const lodgingOf = ({
  restricted_as: kind,
  lodged_on: on,
}: Pick<CaseRow, 'restricted_as' | 'lodged_on'>): LocalizedText | null =>
  kind === null ? null : lodgingGuide(kind, on).summary;
