/** Where the device is, asked of the browser: nobody else is asked by this page. */

export type PositionProblem = 'insecure' | 'unsupported' | 'blocked' | 'denied' | 'unavailable' | 'timeout';

/** A first fix by satellites takes its time. The time begins once the person has allowed it. */
const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 };

/** The codes of the Geolocation API. */
const PROBLEMS: Readonly<Record<number, PositionProblem>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** Only Chromium can say beforehand that a Permissions-Policy forbids it; elsewhere that reads as denied. */
interface PolicyDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

const isBlocked = (): boolean =>
  (document as PolicyDocument).featurePolicy?.allowsFeature('geolocation') === false;

/** Asks the person for leave, where they have not given it; settles at the latest some time after the answer. */
export function currentPosition(): Promise<GeolocationCoordinates | PositionProblem> {
  if (!window.isSecureContext) return Promise.resolve('insecure');
  if (!('geolocation' in navigator)) return Promise.resolve('unsupported');
  if (isBlocked()) return Promise.resolve('blocked');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      ({ code }) => resolve(PROBLEMS[code] ?? 'unavailable'),
      OPTIONS,
    );
  });
}
