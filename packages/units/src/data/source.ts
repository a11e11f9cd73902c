/** Gives the content of one data part by its name: `provinces`, `communes-37`, `history` … */
export type PartSource = (part: string) => Promise<unknown>;

/** A part of the data could not be loaded. A later call tries again. */
export class UnitsLoadError extends Error {
  override readonly name = 'UnitsLoadError';
  readonly part: string;

  constructor(part: string, cause: unknown) {
    super(
      `could not load the units part "${part}": ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
    this.part = part;
  }
}

/** Parts as JSON files under an address. */
export function fetchedParts(base: string | URL, fetcher: typeof fetch = globalThis.fetch): PartSource {
  const folder = String(base).replace(/\/*$/, '');
  return async (part) => {
    const response = await fetcher(`${folder}/${part}.json`);
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return response.json() as Promise<unknown>;
  };
}
