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

type Reading = Pick<Route, 'suggestion' | 'mixed'>;

/** The words are asked about several times between two keys, and a long text takes tens of milliseconds to read. */
let last: { words: string; reading: Reading } | undefined;

function read({ content, proposal, title }: Draft): Reading {
  const happened = `${content}\n${title}`;
  const words = `${happened}\n${proposal}`;
  if (last?.words !== words) {
    const enough = words.trim().length >= ENOUGH_TO_SUGGEST;
    const suggestion = enough ? suggestKind({ happened, wanted: proposal }) : undefined;
    last = { words, reading: { suggestion, mixed: looksMixed(words) } };
  }
  return last.reading;
}

export function routeOf(draft: Draft): Route {
  const { kind } = draft;
  const { suggestion, mixed } = read(draft);
  const suggested = suggestion && isLodgedKind(suggestion.kind) ? suggestion.kind : undefined;
  return {
    suggestion,
    mixed,
    lodge: kind === '' ? suggested : isLodgedKind(kind) ? kind : undefined,
    despite: kind !== '' && !isLodgedKind(kind) ? suggested : undefined,
  };
}
