import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { Words } from '../../base/messages.js';
import type { Draft } from '../draft.js';
import { formatPoint, inVietNam, parseCoordinates } from './coordinates.js';
import { currentPosition, type PositionProblem } from './current-position.js';
import { pointMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface Options {
  change: (part: Pick<Draft, 'point' | 'located'>) => void;
  say: (text: string) => void;
}

/** The point of the place: taken from the device on a press of the button, or typed. */
export class PlacePoint implements ReactiveController {
  /** The device is looking for its position. */
  busy = false;
  /** Why the device gave none. */
  problem: PositionProblem | 'abroad' | undefined;
  /** The person is done with typing, so that what cannot be read may be said. */
  left = false;
  readonly #host: Host;
  readonly #options: Options;
  #attempt = 0;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  async locate(): Promise<void> {
    if (this.busy) return;
    this.#stop();
    const attempt = this.#attempt;
    this.busy = true;
    this.#host.requestUpdate();
    const found = await currentPosition();
    if (attempt !== this.#attempt) return;
    this.busy = false;
    if (typeof found === 'string') this.problem = found;
    else this.#take(found);
    this.#host.requestUpdate();
  }

  #take(found: GeolocationCoordinates): void {
    const point = inVietNam(found);
    if (!point) {
      this.problem = 'abroad';
      return;
    }
    const text = formatPoint(point);
    this.#options.change({ point: text, located: { point: text, accuracy: found.accuracy } });
    this.#options.say(pointMessages[this.#host.locale].kept(text));
  }

  /** The person has typed a point, and goes on. */
  leave(text: string): void {
    this.left = true;
    const reading = problemOf(text)?.(this.#host.locale) ?? keptWords(text)?.(this.#host.locale);
    if (reading) this.#options.say(reading);
    this.#host.requestUpdate();
  }

  remove(): void {
    this.#stop();
    this.#options.change({ point: '', located: null });
    this.#options.say(pointMessages[this.#host.locale].removed);
  }

  /** Another point is being written: a position that comes later must not take its place. */
  typing(): void {
    this.#stop();
    this.left = false;
  }

  #stop(): void {
    this.#attempt += 1;
    this.busy = false;
    this.problem = undefined;
  }
}

/** Why what was typed is no point, or undefined. */
export function problemOf(text: string): Words | undefined {
  const read = text.trim() ? parseCoordinates(text) : undefined;
  return typeof read === 'string' ? (locale) => pointMessages[locale][read] : undefined;
}

/** That the point is noted, where there is one. */
export function keptWords(text: string): Words | undefined {
  const read = parseCoordinates(text);
  return typeof read === 'string' ? undefined : (locale) => pointMessages[locale].kept(formatPoint(read));
}
