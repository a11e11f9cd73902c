import type { Edge } from '../data/part.js';
import type { UnitStore } from '../data/store.js';
import { inForce } from '../dates.js';
import type { IsoDate, Succession, SuccessionShare, Unit } from '../types.js';

/**
 * How many residents of the older unit the newer one took: `all`, `some` (a part, no source says how many),
 * `none` (land only), or `unknown` (only the press names the step).
 */
export type Residents = 'all' | 'some' | 'none' | 'unknown';

/** A unit at the end of a chain of successions, and the steps that lead to it, oldest first. */
export interface Relative {
  readonly unit: Unit;
  readonly residents: Residents;
  readonly steps: readonly Succession[];
}

export interface Lineage {
  /** The unit asked about. */
  readonly unit: Unit;
  /** The units in force on the day asked for, or the unit itself where it is in force then. */
  readonly units: readonly Relative[];
  /** Every step followed, oldest first; a step with `to: null` says that the successor is not known. */
  readonly steps: readonly Succession[];
  /** False where the data does not know what a unit on the way passed into or came from. */
  readonly complete: boolean;
}

const OF_SHARE: Readonly<Record<Exclude<SuccessionShare, null>, Residents>> = {
  whole: 'all',
  'part-allpop': 'all',
  'part-area': 'none',
  part: 'some',
  'part-pop': 'some',
  'part-rest': 'some',
};

const residentsOf = (share: SuccessionShare): Residents => (share === null ? 'unknown' : OF_SHARE[share]);

/** One chain is as good as its weakest step; of several chains to one unit the best counts. */
const WEAKEST: readonly Residents[] = ['none', 'unknown', 'some', 'all'];
const weaker = (a: Residents, b: Residents): Residents => (WEAKEST.indexOf(a) < WEAKEST.indexOf(b) ? a : b);
const stronger = (a: Residents, b: Residents): Residents => (weaker(a, b) === a ? b : a);

const known = new WeakMap<Edge, Succession>();

/** The edge with its successor looked up, always the same object, so that steps can be compared. */
function stepOf(store: UnitStore, edge: Edge): Succession {
  const found = known.get(edge);
  if (found) return found;
  const { toCode, ...rest } = edge;
  const to = toCode === '' ? null : store.at(toCode, edge.date);
  if (to === undefined) throw new Error(`the successor ${toCode} of ${edge.from.key} is not loaded`);
  const step = { ...rest, to };
  known.set(edge, step);
  return step;
}

interface Walk {
  readonly ends: Map<Unit, { residents: Residents; steps: Set<Succession> }>;
  readonly steps: Set<Succession>;
  complete: boolean;
}

function arrive(walk: Walk, unit: Unit, residents: Residents, chain: readonly Succession[]): void {
  const end = walk.ends.get(unit) ?? { residents, steps: new Set() };
  end.residents = stronger(end.residents, residents);
  for (const step of chain) end.steps.add(step);
  walk.ends.set(unit, end);
}

export const byDate = (steps: Iterable<Succession>): Succession[] =>
  [...steps].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function lineageOf(unit: Unit, walk: Walk): Lineage {
  // Where everything flows together again, everyone went there, however the unit was divided on the way.
  const whole = walk.ends.size === 1 && walk.complete;
  const units = [...walk.ends].map(([end, { residents, steps }]) => ({
    unit: end,
    residents: whole && residents !== 'unknown' ? 'all' : residents,
    steps: byDate(steps),
  }));
  return { unit, units, steps: byDate(walk.steps), complete: walk.complete };
}

/**
 * What a unit became by the day `to`: all chains are followed to the units in force then. Its history, and the
 * communes where `to` lies after 2025-06-30, must be loaded.
 */
export function successorsOf(store: UnitStore, unit: Unit, to: IsoDate): Lineage {
  const walk: Walk = { ends: new Map(), steps: new Set(), complete: true };
  const follow = (from: Unit, residents: Residents, chain: readonly Succession[]): void => {
    const edges = store.edgesFrom(from).filter((edge) => edge.date <= to);
    // A unit may give a part away and go on.
    if (inForce(from, to))
      arrive(walk, from, edges.length > 0 ? weaker(residents, 'some') : residents, chain);
    else if (edges.length === 0) walk.complete = false;
    for (const edge of edges) {
      const step = stepOf(store, edge);
      walk.steps.add(step);
      if (step.to) follow(step.to, weaker(residents, residentsOf(step.share)), [...chain, step]);
      else walk.complete = false;
    }
  };
  follow(unit, 'all', []);
  return lineageOf(unit, walk);
}

/** What a unit was made from, back to the units in force on the day `from`. Its history must be loaded. */
export function predecessorsOf(store: UnitStore, unit: Unit, from: IsoDate): Lineage {
  const walk: Walk = { ends: new Map(), steps: new Set(), complete: true };
  const follow = (to: Unit, residents: Residents, chain: readonly Succession[]): void => {
    const edges = store.edgesTo(to).filter((edge) => edge.date > from);
    if (inForce(to, from)) arrive(walk, to, residents, chain);
    else if (edges.length === 0) walk.complete = false;
    for (const edge of edges) {
      const step = stepOf(store, edge);
      walk.steps.add(step);
      follow(step.from, weaker(residents, residentsOf(step.share)), [step, ...chain]);
    }
  };
  follow(unit, 'all', []);
  const { units, ...lineage } = lineageOf(unit, walk);
  return { ...lineage, units: units.map((end) => ({ ...end, residents: shareOfChain(end.steps) })) };
}

/** Backwards, each predecessor stands for itself: that it is the only one says nothing about its residents. */
function shareOfChain(steps: readonly Succession[]): Residents {
  return steps.reduce<Residents>((residents, step) => weaker(residents, residentsOf(step.share)), 'all');
}

/**
 * The units of `successorsOf` alone, without steps; for every unit of the country at once:
 * the unit itself where it is in force, none where it does not exist yet.
 */
export function endsOf(store: UnitStore, unit: Unit, date: IsoDate): readonly Unit[] {
  if ((unit.validFrom ?? '') > date) return [];
  const edges = store.edgesFrom(unit);
  const ends = new Set<Unit>(inForce(unit, date) ? [unit] : []);
  for (const edge of edges) {
    const next = edge.date <= date ? store.at(edge.toCode, edge.date) : undefined;
    if (next) for (const end of endsOf(store, next, date)) ends.add(end);
  }
  return [...ends];
}
