/** Collects the conditions of a query in one tenant whose filters may be absent, with their values numbered. */
import { searchPatterns } from '../search-text.js';

export class Conditions {
  readonly #parts = ['tenant_id = $1'];
  readonly values: unknown[];

  constructor(tenant: string) {
    this.values = [tenant];
  }

  /** Adds a value and returns its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition on a value; an absent value adds none. */
  when(value: unknown, condition: (placeholder: string) => string): this {
    if (value !== undefined) this.#parts.push(condition(this.value(value)));
    return this;
  }

  /** Every word must be found in a `search` column. */
  words(query: string | undefined, column: string): this {
    for (const pattern of searchPatterns(query ?? ''))
      this.when(pattern, (value) => `${column} like ${value}`);
    return this;
  }

  get sql(): string {
    return this.#parts.join(' and ');
  }
}
