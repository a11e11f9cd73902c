import type { Locale } from '@gd/contract';
import type { Directory, Unit } from '@gd/units';
import { unitsDirectory } from '../base/configure.js';
import { NO_ROWS, unitRows, type RowsQuery, type UnitRows } from './unit-rows.js';

export interface LookupHost {
  readonly locale: Locale;
  requestUpdate(): void;
  /** The data was read, or could not be. */
  lookupSettled(error?: unknown): void;
}

/** The data behind the picker: loaded when first needed, rows for the text, the last question wins. */
export class UnitLookup {
  directory: Directory | undefined;
  /** The provinces of the day, in Vietnamese order; empty until loaded. */
  provinces: readonly Unit[] = [];
  rows: UnitRows = NO_ROWS;
  readonly #host: LookupHost;
  #asked = 0;
  #opening = false;
  #searching = false;

  constructor(host: LookupHost) {
    this.#host = host;
  }

  /** Rows, or the data that they are found in, are on their way. */
  get busy(): boolean {
    return this.#opening || this.#searching;
  }

  /** Loads the provinces, once. Undefined when it failed; the host has been told. */
  open(date: string | undefined): Promise<Directory | undefined> {
    return this.read((directory) => Promise.resolve(directory), date);
  }

  /** Computes the rows for a question; false when a newer question came meanwhile, or it failed. */
  async search(query: RowsQuery): Promise<boolean> {
    const asked = (this.#asked += 1);
    this.#searching = true;
    this.#host.requestUpdate();
    const rows = await this.read((directory) => unitRows(directory, query), query.date);
    if (asked !== this.#asked) return false;
    this.rows = rows ?? NO_ROWS;
    this.#searching = false;
    this.#host.requestUpdate();
    return rows !== undefined;
  }

  /** Reads from the data, opening it first. Undefined when it failed; the host has been told. */
  async read<T>(
    work: (directory: Directory) => Promise<T>,
    date: string | undefined,
  ): Promise<T | undefined> {
    this.#opening = !this.directory;
    try {
      this.directory ??= await unitsDirectory();
      if (this.provinces.length === 0 || date !== this.#date) this.provinces = this.directory.provinces(date);
      this.#date = date;
      const value = await work(this.directory);
      this.#host.lookupSettled();
      return value;
    } catch (error) {
      this.#host.lookupSettled(error);
      return undefined;
    } finally {
      this.#opening = false;
      this.#host.requestUpdate();
    }
  }

  #date: string | undefined;
}
