import type { Locale } from '@gd/contract';
import type { Directory, Unit } from '@gd/units';
import { unitsDirectory } from '../base/configure.js';

export interface LookupHost {
  readonly locale: Locale;
  requestUpdate(): void;
  /** What was asked for came, or could not be had. */
  lookupSettled(error?: unknown): void;
}

/** The data behind the picker, loaded when first needed, and the code that comes as late. */
export class UnitLookup {
  directory: Directory | undefined;
  /** The provinces of the day, in Vietnamese order; empty until loaded. */
  provinces: readonly Unit[] = [];
  readonly #host: LookupHost;
  #date: string | undefined;

  constructor(host: LookupHost) {
    this.#host = host;
  }

  /** Loads the provinces, once. Undefined when it failed; the host has been told. */
  open(date: string | undefined): Promise<Directory | undefined> {
    return this.read((directory) => Promise.resolve(directory), date);
  }

  /** Reads from the data, opening it first. Undefined when it failed; the host has been told. */
  read<T>(work: (directory: Directory) => Promise<T>, date: string | undefined): Promise<T | undefined> {
    return this.try(async () => {
      const directory = (this.directory ??= await unitsDirectory());
      if (this.provinces.length === 0 || date !== this.#date) {
        this.provinces = directory.provinces(date);
        this.#date = date;
        this.#host.requestUpdate();
      }
      return work(directory);
    });
  }

  /** Undefined when the work failed; the host has been told. */
  async try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const value = await work();
      this.#host.lookupSettled();
      return value;
    } catch (error) {
      this.#host.lookupSettled(error);
      return undefined;
    }
  }
}
