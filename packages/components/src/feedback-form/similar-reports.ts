import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale, SimilarPublication } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { Attempts } from '../base/attempts.js';
import { failureOf } from '../base/failure.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import type { Words } from '../base/messages.js';
import type { Point } from './point/coordinates.js';

/** Long enough that a person who types on is not interrupted. */
const PAUSE_MS = 800;
const FEWEST_WORDS = 3;

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

/** What to look for: the title, which is short and says nothing of the sender, the commune, and the point if given. */
export interface About {
  title: string;
  unit: string;
  point: Point | undefined;
}

/** Published reports like the one that is being written. A hint only: what fails is not spoken of. */
export class SimilarReports implements ReactiveController {
  items: readonly SimilarPublication[] = [];
  /** Why the last “me too” was not counted. */
  problem: Words | undefined;
  readonly #host: Host;
  readonly #client: () => PublicClient;
  readonly #latest: Latest;
  readonly #attempts = new Attempts();
  readonly #supported = new Set<string>();
  /** Answers that were opened; undefined while one is on its way. */
  readonly #answers = new Map<string, string | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looked = '';

  constructor(host: Host, client: () => PublicClient) {
    this.#host = host;
    this.#client = client;
    this.#latest = new Latest(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#looked = '';
  }

  isSupported(id: string): boolean {
    return this.#supported.has(id);
  }

  answerOf(id: string): string | undefined {
    return this.#answers.get(id);
  }

  /** Looks once the person pauses. @param about undefined for what must not be looked for */
  look(about: About | undefined): void {
    const enough = about && about.title.trim().split(/\s+/).length >= FEWEST_WORDS;
    const wanted = enough ? JSON.stringify({ ...about, title: about.title.trim() }) : '';
    if (wanted === this.#looked) return;
    this.#looked = wanted;
    clearTimeout(this.#timer);
    if (about && enough) this.#timer = setTimeout(() => void this.#ask(about), PAUSE_MS);
    else this.#show([]);
  }

  async #ask({ title, unit, point }: About): Promise<void> {
    try {
      const body = { text: title.trim().slice(0, 400), ...(unit && { unit }), ...(point && { point }) };
      const found = await this.#latest.run((signal) => this.#client().publications.similar(body, { signal }));
      if (found !== SUPERSEDED) this.#show(found);
    } catch {
      this.#show([]);
    }
  }

  #show(items: readonly SimilarPublication[]): void {
    if (items.length === 0) this.#latest.abort();
    this.items = items;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /** “Me too.” */
  async support(id: string): Promise<void> {
    if (this.#supported.has(id)) return;
    this.#supported.add(id);
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const idempotencyKey = this.#attempts.keyFor(id, 'support');
      const supports = await this.#client().publications.support(id, { idempotencyKey });
      this.#attempts.settle(id);
      this.items = this.items.map((item) => (item.id === id ? { ...item, supports } : item));
    } catch (error) {
      this.#supported.delete(id);
      this.problem = failureOf(error, this.#host.locale).words;
    }
    this.#host.requestUpdate();
  }

  /** Reads what was answered, as its fold is opened. */
  async open(id: string): Promise<void> {
    if (this.#answers.has(id)) return;
    this.#answers.set(id, undefined);
    try {
      const { answer } = await this.#client().publications.read(id);
      this.#answers.set(id, answer);
    } catch (error) {
      this.#answers.delete(id);
      this.problem = failureOf(error, this.#host.locale).words;
    }
    this.#host.requestUpdate();
  }
}
