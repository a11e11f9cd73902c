import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PublicClient, SolvedChallenge } from '@gd/sdk';

/** A solution is made anew when so much of its time has passed. */
const FRESH_SHARE = 0.8;
/** The device's clock may be wrong; the server's least age is seconds. */
const LONGEST_WAIT_MS = 10_000;

interface Solution extends SolvedChallenge {
  /** By the device's clock, against which only lengths of time are measured. */
  solvedAt: number;
}

const lifetime = ({ notBefore, expiresAt }: SolvedChallenge): number => (expiresAt - notBefore) * FRESH_SHARE;

/**
 * The proof of work of one submission, solved while the person writes and waiting when they send. Where it cannot be
 * solved there is none: the server takes a few without.
 */
export class ProofOfWork implements ReactiveController {
  readonly #client: () => PublicClient;
  #solution: Promise<Solution | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #controller = new AbortController();

  constructor(host: ReactiveControllerHost, client: () => PublicClient) {
    this.#client = client;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#forget();
  }

  /** The person begins to write. */
  begin(): void {
    this.#solution ??= this.#solve();
  }

  /** A proof to send now; each is good for one submission. */
  async take(): Promise<string | undefined> {
    this.begin();
    let solved = await this.#solution;
    // The device slept, and the timer with it.
    if (solved && Date.now() - solved.solvedAt > lifetime(solved)) solved = await this.#solve();
    this.#forget();
    if (!solved) return undefined;
    const wait = Math.min(solved.notBefore - Date.now(), LONGEST_WAIT_MS);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return solved.proof;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#solution = undefined;
  }

  async #solve(): Promise<Solution | undefined> {
    const { signal } = this.#controller;
    try {
      const solved = await this.#client().challenges.solve({ signal });
      if (!solved || signal.aborted) return undefined;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#solution = this.#solve();
      }, lifetime(solved));
      return { ...solved, solvedAt: Date.now() };
    } catch {
      // Offline, or a device that cannot: sending says what is wrong, and `take` tries once more.
      return undefined;
    }
  }
}
