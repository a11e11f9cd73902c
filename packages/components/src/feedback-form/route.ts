/** Which way a matter goes, as far as its words show: suggested with the reason, and never decided for the person. */
import {
  isLodgedKind,
  looksMixed,
  suggestKind,
  type KindSuggestion,
  type LodgedKind,
  type MixedMatters,
} from '@gd/rules';
import type { Draft } from './draft.js';

/** A suggestion from two words would change with every third. */
const ENOUGH_TO_SUGGEST = 20;

export interface Route {
  suggestion: KindSuggestion | undefined;
  /** Several matters in one text, each with a way of its own. */
  mixed: MixedMatters | undefined;
  /** To be lodged on signed paper: chosen, or suggested while nothing is chosen. Nothing more is asked then. */
  lodge: LodgedKind | undefined;
  /** To be sent online as chosen, although the words are those of a complaint or a denunciation. */
  despite: LodgedKind | undefined;
}

export function routeOf({ content, proposal, title, kind }: Draft): Route {
  const written = `${content} ${title} ${proposal}`.trim();
  const suggestion =
    written.length < ENOUGH_TO_SUGGEST
      ? undefined
      : suggestKind({ happened: `${content}\n${title}`, wanted: proposal });
  const suggested = suggestion && isLodgedKind(suggestion.kind) ? suggestion.kind : undefined;
  return {
    suggestion,
    mixed: looksMixed(`${content}\n${title}\n${proposal}`),
    lodge: kind === '' ? suggested : isLodgedKind(kind) ? kind : undefined,
    despite: kind !== '' && !isLodgedKind(kind) ? suggested : undefined,
  };
}
