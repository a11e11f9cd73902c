/** The device's position in tests: what it answers, and how often it was asked. */

export interface Position {
  latitude: number;
  longitude: number;
  accuracy: number;
}
/** A position, an error code of the Geolocation API, a page that may not ask, or no answer yet. */
export type Answer = Position | 1 | 2 | 3 | 'blocked' | 'insecure' | 'silence';

export interface Device {
  asked: number;
  /** Answers the last question. */
  answer: (position: Position) => void;
}

const undo: (() => void)[] = [];

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, value });
  // The browser's own stands on the prototype.
  undo.push(() => Reflect.deleteProperty(target, name));
}

afterEach(() => {
  for (const each of undo.splice(0)) each();
});

/** Takes the place of the browser's until the end of the test. */
export function afterAsking(answer: Answer): Device {
  const device: Device = { asked: 0, answer: () => undefined };
  replace(navigator, 'geolocation', {
    getCurrentPosition(found: PositionCallback, failed: PositionErrorCallback) {
      device.asked += 1;
      device.answer = (coords) => found({ coords, timestamp: 0 } as GeolocationPosition);
      if (typeof answer === 'number') failed({ code: answer } as GeolocationPositionError);
      else if (typeof answer === 'object') device.answer(answer);
    },
  });
  replace(document, 'featurePolicy', { allowsFeature: () => answer !== 'blocked' });
  if (answer === 'insecure') {
    const own = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
    undo.push(() => Object.defineProperty(window, 'isSecureContext', own));
  }
  return device;
}
