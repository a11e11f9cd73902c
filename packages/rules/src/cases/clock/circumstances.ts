import type { CaseChannel, DataRight } from '../fields.js';

/**
 * What a limit can depend on. `online`, `in-person` and `by-post` are how public information was asked for;
 * `desk` is citizen reception; `second` is a second complaint; `several-places`: the check needs work
 * in several places; `discipline`: against a disciplinary decision; `transferred`: another unit handed it on.
 */
export type Circumstance =
  | 'complex'
  | 'remote'
  | 'second'
  | 'discipline'
  | 'several-places'
  | 'desk'
  | 'online'
  | 'in-person'
  | 'by-post'
  | 'transferred'
  | `right-${DataRight}`;

/** Facts that set the limits of a case or of a single rule. */
export interface LimitFacts {
  readonly complex?: boolean | undefined;
  /** The limits of remote areas (vùng sâu, vùng xa) apply. */
  readonly remote?: boolean | undefined;
  /** First or second complaint. */
  readonly instance?: 1 | 2 | undefined;
  /** The complaint is against a disciplinary decision. */
  readonly discipline?: boolean | undefined;
  readonly severalPlaces?: boolean | undefined;
  readonly channel?: CaseChannel | undefined;
  /** The right that a personal-data request uses; `access` when not said, which has the shortest limit. */
  readonly right?: DataRight | undefined;
  readonly transferred?: boolean | undefined;
}

export function circumstancesOf(facts: LimitFacts): ReadonlySet<Circumstance> {
  const { channel, right = 'access' } = facts;
  const holds: readonly (readonly [Circumstance, boolean | undefined])[] = [
    ['complex', facts.complex],
    ['remote', facts.remote],
    ['second', facts.instance === 2],
    ['discipline', facts.discipline],
    ['several-places', facts.severalPlaces],
    ['desk', channel === 'desk'],
    ['online', channel === undefined || channel === 'online'],
    ['in-person', channel === 'desk' || channel === 'phone'],
    ['by-post', channel === 'paper' || channel === 'post'],
    ['transferred', facts.transferred],
    [`right-${right}`, true],
  ];
  return new Set(holds.flatMap(([name, yes]) => (yes ? [name] : [])));
}
