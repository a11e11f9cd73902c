/** An answer together with what its HTTP response says. */
export interface WithResponse<T> {
  data: T;
  /** The HTTP response; its body has been read. */
  response: Response;
  /** The version of what was read; pass it as `ifMatch` to the next command. */
  etag: string | null;
  /** The id of the request in the server's log. */
  requestId: string | null;
}

/** A promise of the data; `.withResponse()` gives the response's etag and request id beside it. */
export class GdPromise<T> extends Promise<T> {
  /** Promises derived by `then` are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #exchange: Promise<WithResponse<T>>;

  constructor(exchange: Promise<WithResponse<T>>) {
    // `then` is overridden, so the value of the base promise is never seen; were it the data itself, a caller that
    // handles only `withResponse()` would leave a second, unhandled rejection.
    super(() => undefined);
    this.#exchange = exchange;
  }

  /** @throws what the call itself throws. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#exchange;
  }

  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#exchange.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** The same exchange with other data made of its own. */
  map<U>(change: (data: T) => U): GdPromise<U> {
    return new GdPromise(this.#exchange.then((full) => ({ ...full, data: change(full.data) })));
  }
}
