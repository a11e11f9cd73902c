/** What the mock calls near: as the server does, within 300 m. */
import type { Publication } from '@gd/contract';

type Point = NonNullable<Publication['point']>;

const NEARBY_M = 300;
const METRES_PER_DEGREE = 111_320;

export function isNearby(one: Point, other: Point): boolean {
  const north = (one.latitude - other.latitude) * METRES_PER_DEGREE;
  const narrowing = Math.cos((one.latitude * Math.PI) / 180);
  const east = (one.longitude - other.longitude) * METRES_PER_DEGREE * narrowing;
  return Math.hypot(north, east) <= NEARBY_M;
}
